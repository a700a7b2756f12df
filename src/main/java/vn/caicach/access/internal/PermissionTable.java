package vn.caicach.access.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.caicach.access.Role;

/// Which role may do what: the table access/permissions.csv, shown in docs/permissions.md.
@Component
public class PermissionTable {

  private final Map<Role, Set<String>> granted = new EnumMap<>(Role.class);
  private final Set<String> permissions = new LinkedHashSet<>();

  PermissionTable() {
    List<String> lines = lines();
    List<Role> roles =
        Arrays.stream(lines.getFirst().split(",", -1)).skip(1).map(Role::valueOf).toList();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      permissions.add(cells[0]);
      for (int i = 0; i < roles.size(); i++) {
        if (!cells[i + 1].isBlank()) {
          granted.computeIfAbsent(roles.get(i), _ -> new TreeSet<>()).add(cells[0]);
        }
      }
    }
  }

  /// All permissions, in the order of the table.
  public Set<String> permissions() {
    return permissions;
  }

  /// What the roles together may do.
  public Set<String> of(Collection<Role> roles) {
    var all = new TreeSet<String>();
    roles.forEach(role -> all.addAll(granted.getOrDefault(role, Set.of())));
    return all;
  }

  private static List<String> lines() {
    try (InputStream in = PermissionTable.class.getResourceAsStream("/access/permissions.csv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
