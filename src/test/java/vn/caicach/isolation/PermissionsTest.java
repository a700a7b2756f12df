package vn.caicach.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.caicach.CaiCach;
import vn.caicach.access.Role;
import vn.caicach.shared.OpenToAll;
import vn.caicach.shared.OpenToSignedIn;
import vn.caicach.shared.Requires;

/// docs/permissions.md says what access/permissions.csv gives, and both what the routes ask for.
class PermissionsTest {

  private static final Pattern ASKED =
      Pattern.compile("may\\((?:\"([a-z]+:[a-zA-Z]+)\"|([A-Z_]+))\\)");

  @Test
  void thePageSaysWhatTheTableGives() throws IOException {
    Map<String, Set<String>> table = new LinkedHashMap<>();
    List<String> lines = Files.readAllLines(Path.of("src/main/resources/access/permissions.csv"));
    List<String> roles = Arrays.stream(lines.getFirst().split(",")).skip(1).toList();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      table.put(cells[0], granted(roles, Arrays.copyOfRange(cells, 1, cells.length)));
    }
    assertThat(grantsOfThePage()).isEqualTo(table);
    assertThat(roles)
        .containsExactlyInAnyOrderElementsOf(Arrays.stream(Role.values()).map(Role::name).toList());
  }

  @Test
  void thePageExplainsEveryRoleAndPermission() throws IOException {
    List<String> explained =
        rowsOfThePage().stream()
            .filter(row -> row.length == 3 || row.length == 5)
            .filter(row -> Arrays.stream(row).noneMatch(String::isBlank))
            .map(row -> row[0].replace("`", ""))
            .toList();
    assertThat(explained).containsAll(Arrays.stream(Role.values()).map(Role::name).toList());
    assertThat(explained).containsAll(grantsOfThePage().keySet());
  }

  @Test
  void everyHandlerNamesAPermissionOfTheTable() throws IOException {
    Set<String> known = grantsOfThePage().keySet();
    Set<String> asked = new TreeSet<>();
    Set<String> silent = new TreeSet<>();
    for (Class<?> controller : controllers()) {
      for (var method : controller.getDeclaredMethods()) {
        if (!AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class)) {
          continue;
        }
        var own = AnnotatedElementUtils.findMergedAnnotation(method, Requires.class);
        var all = AnnotatedElementUtils.findMergedAnnotation(controller, Requires.class);
        boolean open =
            List.of(OpenToAll.class, OpenToSignedIn.class).stream()
                .anyMatch(each ->
                    AnnotatedElementUtils.hasAnnotation(method, each)
                        || AnnotatedElementUtils.hasAnnotation(controller, each));
        if (own != null) {
          asked.add(own.value());
        } else if (all != null) {
          asked.add(all.value());
        } else if (!open) {
          silent.add(controller.getSimpleName() + "." + method.getName());
        }
      }
    }
    assertThat(silent).as("handlers that name no permission").isEmpty();
    assertThat(known).as("the permissions routes ask for").containsAll(asked);
    Set<String> unused = new TreeSet<>(known);
    unused.removeAll(asked);
    unused.removeAll(askedElsewhere());
    assertThat(unused).as("permissions nothing asks for").isEmpty();
  }

  /// Permissions that decide within a page, by `may("…")` or by `may` of a constant of the file.
  private static Set<String> askedElsewhere() throws IOException {
    Set<String> asked = new TreeSet<>();
    for (String root : List.of("src/main/java", "src/main/jte")) {
      try (var files = Files.walk(Path.of(root))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          if (!file.toString().matches(".*\\.(java|jte)")) {
            continue;
          }
          String text = Files.readString(file);
          ASKED
              .matcher(text)
              .results()
              .forEach(found ->
                  asked.add(
                      found.group(1) == null ? constant(text, found.group(2)) : found.group(1)));
        }
      }
    }
    return asked;
  }

  /// The text of a constant; its name where the file has no such constant.
  private static String constant(String text, String name) {
    var found = Pattern.compile("String " + name + " = \"([^\"]+)\"").matcher(text);
    return found.find() ? found.group(1) : name;
  }

  private static Set<Class<?>> controllers() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
    Set<Class<?>> found = new LinkedHashSet<>();
    for (var candidate : scanner.findCandidateComponents("vn.caicach")) {
      try {
        Class<?> controller = Class.forName(candidate.getBeanClassName());
        if (isOfTheProduct(controller)) {
          found.add(controller);
        }
      } catch (ClassNotFoundException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    return found;
  }

  /// Tests have controllers of their own, which fail on purpose.
  private static boolean isOfTheProduct(Class<?> type) {
    return type.getProtectionDomain()
        .getCodeSource()
        .getLocation()
        .equals(CaiCach.class.getProtectionDomain().getCodeSource().getLocation());
  }

  private static Map<String, Set<String>> grantsOfThePage() throws IOException {
    Map<String, Set<String>> grants = new LinkedHashMap<>();
    List<String> roles = List.of();
    for (String[] row : rowsOfThePage()) {
      if (row.length != Role.values().length + 1) {
        continue;
      }
      if (row[0].contains("·")) {
        roles = Arrays.stream(row).skip(1).map(cell -> cell.replace("`", "")).toList();
      } else if (row[0].startsWith("`")) {
        grants.put(row[0].replace("`", ""), granted(roles, Arrays.copyOfRange(row, 1, row.length)));
      }
    }
    return grants;
  }

  private static Set<String> granted(List<String> roles, String[] cells) {
    Set<String> granted = new TreeSet<>();
    for (int i = 0; i < roles.size(); i++) {
      if (!cells[i].isBlank()) {
        granted.add(roles.get(i));
      }
    }
    return granted;
  }

  private static List<String[]> rowsOfThePage() throws IOException {
    return Files.readAllLines(Path.of("docs/permissions.md")).stream()
        .filter(line -> line.startsWith("|") && !line.startsWith("| ---"))
        .map(line -> line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
        .map(row -> Arrays.stream(row).map(String::strip).toArray(String[]::new))
        .toList();
  }
}
