package vn.caicach.paper.internal.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// An encoding of Vietnamese older than Unicode, as a table: `paper/encodings/*.csv`.
enum OldEncoding {
  TCVN3("TCVN3 (ABC)", "tcvn3", "µ¸¶·¹¨¾¼½©®¬ª«»"),
  VNI("VNI", "vni", "");

  /// So many different signs no words have that Unicode spells with letters of Western Europe
  /// alone.
  private static final int CERTAIN = 5;

  private final String title;
  private final Map<String, String> letters;
  private final Set<Character> signs = new HashSet<>();
  private final int longest;

  OldEncoding(String title, String table, String signs) {
    this.title = title;
    this.letters = read("/paper/encodings/" + table + ".csv");
    signs.chars().forEach(sign -> this.signs.add((char) sign));
    this.longest = letters.keySet().stream().mapToInt(String::length).max().orElse(1);
  }

  private static Map<String, String> read(String name) {
    Map<String, String> letters = new HashMap<>();
    InputStream found = OldEncoding.class.getResourceAsStream(name);
    if (found == null) {
      throw new IllegalStateException("no table at " + name);
    }
    try (var in = new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))) {
      in.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(","))
          .forEach(pair -> letters.put(pair[0].replace("SHY", "\u00ad"), pair[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(letters);
  }

  String title() {
    return title;
  }

  /// The longest pieces first: of VNI a letter and its mark are two.
  String decode(String words) {
    var out = new StringBuilder();
    int at = 0;
    while (at < words.length()) {
      int taken = 0;
      for (int length = Math.min(longest, words.length() - at);
          length > 0 && taken == 0;
          length--) {
        String letter = letters.get(words.substring(at, at + length));
        if (letter != null) {
          out.append(letter);
          taken = length;
        }
      }
      if (taken == 0) {
        out.append(words.charAt(at));
        taken = 1;
      }
      at += taken;
    }
    return out.toString();
  }

  boolean fontNamed(String font) {
    String plain = font.toLowerCase(java.util.Locale.ROOT);
    return this == TCVN3 ? plain.startsWith(".vn") : plain.startsWith("vni");
  }

  /// Whether the signs of a text cannot be anything else.
  boolean spells(String words) {
    Set<String> found = new HashSet<>();
    if (this == TCVN3) {
      words
          .chars()
          .filter(letter -> signs.contains((char) letter))
          .forEach(letter -> found.add(Character.toString(letter)));
    } else {
      for (int i = 0; i + 1 < words.length(); i++) {
        String pair = words.substring(i, i + 2);
        if (letters.containsKey(pair)) {
          found.add(pair);
        }
      }
    }
    return found.size() >= CERTAIN;
  }
}
