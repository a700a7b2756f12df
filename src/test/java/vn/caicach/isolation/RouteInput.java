package vn.caicach.isolation;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import vn.caicach.shared.Identifier;

/// What a browser could send to a route, made from the parameters of its handler: plausible words,
/// and the ids of somebody's records wherever an id is asked for.
final class RouteInput {

  private static final int DEPTH = 3;
  private static final String WORD = "Thử nghiệm";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Canaries canaries;
  private final Map<String, String> fields = new LinkedHashMap<>();
  private final Map<String, Boolean> files = new LinkedHashMap<>();

  private RouteInput(Canaries canaries) {
    this.canaries = canaries;
  }

  /// @param canaries whose ids are sent
  static RouteInput of(HandlerMethod handler, Canaries canaries) {
    var input = new RouteInput(canaries);
    for (MethodParameter parameter : handler.getMethodParameters()) {
      parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
      if (parameter.hasParameterAnnotation(PathVariable.class)) {
        continue;
      }
      var named = parameter.getParameterAnnotation(RequestParam.class);
      String name =
          named != null && !named.value().isEmpty()
              ? named.value()
              : String.valueOf(parameter.getParameterName());
      boolean simple =
          named != null || MultipartFile.class.isAssignableFrom(parameter.getParameterType());
      if (simple) {
        input.add(name, parameter.getGenericParameterType(), WORD, 0);
      } else if (parameter.getParameterType().isRecord()
          && parameter.getParameterType().getName().startsWith("vn.caicach")) {
        input.components("", parameter.getParameterType(), 0);
      }
    }
    return input;
  }

  Map<String, String> fields() {
    return fields;
  }

  /// Names of the parts that take a file.
  Collection<String> files() {
    return files.keySet();
  }

  private void components(String prefix, Class<?> form, int depth) {
    for (RecordComponent component : form.getRecordComponents()) {
      add(
          prefix + component.getName(),
          component.getGenericType(),
          word(component.getAnnotatedType(), component.getAccessor()),
          depth);
    }
  }

  private void add(String name, Type type, String word, int depth) {
    Class<?> raw =
        type instanceof Class<?> plain
            ? plain
            : type instanceof ParameterizedType generic
                    && generic.getRawType() instanceof Class<?> of
                ? of
                : Object.class;
    if (MultipartFile.class.isAssignableFrom(raw)) {
      files.put(name, true);
    } else if (Collection.class.isAssignableFrom(raw) && type instanceof ParameterizedType many) {
      Type element = many.getActualTypeArguments()[0];
      boolean parts =
          element instanceof Class<?> each
              && each.isRecord()
              && !Identifier.class.isAssignableFrom(each);
      add(parts ? name + "[0]" : name, element, word, depth);
    } else if (UUID.class == raw || Identifier.class.isAssignableFrom(raw)) {
      fields.put(name, id(name).toString());
    } else if (raw.isRecord() && depth < DEPTH) {
      components(name + ".", raw, depth + 1);
    } else if (raw.isEnum()) {
      fields.put(name, raw.getEnumConstants()[0].toString());
    } else if (raw == LocalDate.class) {
      fields.put(name, "1/8/2025");
    } else if (raw == boolean.class || raw == Boolean.class) {
      fields.put(name, "true");
    } else if (raw.isPrimitive() || Number.class.isAssignableFrom(raw)) {
      fields.put(name, "1");
    } else {
      boolean record = name.matches(".*(Id|Ids)$") || canaries.idNamed(last(name)).isPresent();
      fields.put(name, record ? id(name).toString() : word);
    }
  }

  /// A word the checks of the field let through, new each time where it may have to be unique.
  private static String word(AnnotatedElement... annotated) {
    for (AnnotatedElement each : annotated) {
      if (each.isAnnotationPresent(Email.class)) {
        return "thu@thunghiem.vn";
      }
      var pattern = each.getAnnotation(Pattern.class);
      if (pattern != null) {
        return Stream.of("thu-" + NUMBER.incrementAndGet(), "0912345678", "2025", "T1", "1/8/2025")
            .filter(text -> text.matches(pattern.regexp()))
            .findFirst()
            .orElse(WORD);
      }
    }
    return WORD;
  }

  private UUID id(String name) {
    return canaries.idNamed(last(name)).orElseGet(() -> canaries.ids().values().iterator().next());
  }

  private static String last(String name) {
    return name.replaceFirst("\\[\\d+]$", "").replaceFirst(".*\\.", "");
  }
}
