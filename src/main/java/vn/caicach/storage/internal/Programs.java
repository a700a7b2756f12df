package vn.caicach.storage.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Files that a computer runs, by name or by their first bytes.
final class Programs {

  private static final Set<String> EXTENSIONS = load();

  private Programs() {}

  static boolean isNamed(String fileName) {
    String name = fileName.strip().toLowerCase(Locale.ROOT);
    return EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  static boolean begins(byte[] head) {
    boolean windows = head.length >= 2 && head[0] == 'M' && head[1] == 'Z';
    boolean linux =
        head.length >= 4 && head[0] == 0x7F && head[1] == 'E' && head[2] == 'L' && head[3] == 'F';
    return windows || linux;
  }

  private static Set<String> load() {
    try (InputStream in = Programs.class.getResourceAsStream("/storage/programs.txt")) {
      if (in == null) {
        throw new IllegalStateException("storage/programs.txt is missing");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(String::strip)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
