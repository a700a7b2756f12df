package vn.caicach.operation.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.caicach.shared.CannotProceedException;

/// The words after the name of a command: options with a value, switches, and the rest.
record Arguments(Map<String, String> options, Set<String> switches, List<String> words) {

  /// @param usage said when they cannot be understood
  static Arguments of(
      List<String> arguments, Set<String> options, Set<String> switches, String usage) {
    Map<String, String> values = new HashMap<>();
    Set<String> set = new HashSet<>();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      String word = arguments.get(i);
      if (options.contains(word) && i + 1 < arguments.size()) {
        values.put(word, arguments.get(++i));
      } else if (switches.contains(word)) {
        set.add(word);
      } else if (word.startsWith("-")) {
        throw new CannotProceedException(
            options.contains(word)
                ? "Sau %s còn thiếu một giá trị. Cách dùng: %s".formatted(word, usage)
                : "Không có tham số %s. Cách dùng: %s".formatted(word, usage));
      } else {
        words.add(word);
      }
    }
    return new Arguments(values, set, words);
  }

  Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  boolean has(String name) {
    return switches.contains(name);
  }
}
