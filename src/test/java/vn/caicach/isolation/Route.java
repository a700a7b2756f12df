package vn.caicach.isolation;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import vn.caicach.shared.OpenToAll;
import vn.caicach.shared.OpenToSignedIn;
import vn.caicach.shared.Requires;

/// One address of the product with one method.
///
/// @param permission what it requires; null when it names none
record Route(
    RequestMethod method,
    String pattern,
    HandlerMethod handler,
    boolean openToAll,
    boolean openToSignedIn,
    @Nullable String permission) {

  static final Pattern VARIABLE = Pattern.compile("\\{\\*?([A-Za-z]+)(:[^}]*)?}");

  static List<Route> of(RequestMappingInfo mapping, HandlerMethod handler) {
    Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
    List<Route> routes = new ArrayList<>();
    for (RequestMethod method :
        methods.isEmpty() ? List.of(RequestMethod.GET, RequestMethod.POST) : methods) {
      for (String pattern : mapping.getPatternValues()) {
        Requires requires = find(handler, Requires.class);
        routes.add(
            new Route(
                method,
                pattern,
                handler,
                find(handler, OpenToAll.class) != null,
                find(handler, OpenToSignedIn.class) != null,
                requires == null ? null : requires.value()));
      }
    }
    return routes;
  }

  boolean declared() {
    return openToAll || openToSignedIn || permission != null;
  }

  boolean reads() {
    return method == RequestMethod.GET || method == RequestMethod.HEAD;
  }

  boolean namesARecord() {
    return VARIABLE.matcher(pattern).find();
  }

  /// The words of the path before its first variable, the nearest one first: "units" for
  /// `/units/{id}/renaming`.
  List<String> words() {
    List<String> words = new ArrayList<>();
    for (String part : pattern.split("/")) {
      if (VARIABLE.matcher(part).find()) {
        break;
      }
      if (!part.isBlank()) {
        words.addFirst(part.replaceFirst("\\..*", ""));
      }
    }
    return words;
  }

  @Override
  public String toString() {
    return method + " " + pattern;
  }

  /// As the route guard looks: what stands at the method counts before what stands at the class.
  private static <A extends Annotation> @Nullable A find(HandlerMethod handler, Class<A> type) {
    boolean own =
        List.of(Requires.class, OpenToAll.class, OpenToSignedIn.class).stream()
            .anyMatch(each -> AnnotatedElementUtils.hasAnnotation(handler.getMethod(), each));
    return own
        ? AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), type)
        : Optional.ofNullable(
                AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), type))
            .orElse(null);
  }
}
