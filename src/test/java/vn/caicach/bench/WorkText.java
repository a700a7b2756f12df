package vn.caicach.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.caicach.shared.VietnameseText;

/// Vietnamese texts of the offices, made of bench/words.txt; the same seed makes the same text.
final class WorkText {

  private static final Map<String, List<List<String>>> LISTS = read();
  private static final List<List<String>> WORDS = list("words");
  private static final Pattern SPLIT = Pattern.compile("[^a-z0-9]+");

  private WorkText() {}

  static String any(String list, SplittableRandom random) {
    List<String> words = list(list).getFirst();
    return words.get(random.nextInt(words.size()));
  }

  /// "Rà soát danh mục thủ tục hành chính, đăng tải lịch tiếp công dân quý IV"
  static String title(SplittableRandom random) {
    String title = any("verbs", random) + " " + any("objects", random);
    if (random.nextBoolean()) {
      title += ", " + any("verbs", random).toLowerCase(Locale.ROOT) + " " + any("objects", random);
    }
    if (random.nextInt(3) > 0) {
      title += " " + any("tails", random);
    }
    if (random.nextInt(12) == 0) {
      title += ", " + any("places", random);
    }
    return title;
  }

  static String person(SplittableRandom random) {
    return any("families", random) + " " + any("middles", random) + " " + any("given", random);
  }

  /// Ten to twenty-two words; the frequent ones of the list are as frequent here.
  static String sentence(SplittableRandom random) {
    var text = new StringBuilder(160);
    int words = 10 + random.nextInt(13);
    for (int i = 0; i < words; i++) {
      double skew = random.nextDouble();
      List<String> line = WORDS.get((int) (WORDS.size() * skew * skew));
      text.append(i == 0 ? "" : " ").append(line.get(random.nextInt(line.size())));
    }
    if (random.nextInt(9) == 0) {
      text.append(" tại ").append(any("places", random));
    }
    text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
    return text.append('.').toString();
  }

  /// What `search.words` of the database makes of a text, written as a `tsvector`; the bench looks
  /// whether both agree.
  static String words(UUID authority, String text) {
    Set<String> terms = new LinkedHashSet<>();
    for (String term : SPLIT.split(VietnameseText.fold(text))) {
      if (!term.isEmpty() && terms.size() < 4000) {
        terms.add(term.length() > 40 ? term.substring(0, 40) : term);
      }
    }
    String bound = authority.toString().substring(28);
    var vector = new StringBuilder(terms.size() * 16);
    for (String term : terms) {
      vector.append('\'').append(bound).append(':').append(term).append("' ");
    }
    return vector.toString();
  }

  private static List<List<String>> list(String name) {
    return Objects.requireNonNull(LISTS.get(name), name);
  }

  private static Map<String, List<List<String>>> read() {
    var in = Objects.requireNonNull(WorkText.class.getResourceAsStream("/bench/words.txt"));
    try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      Map<String, List<List<String>>> lists = new HashMap<>();
      List<List<String>> current = new ArrayList<>();
      for (String line : reader.lines().toList()) {
        if (line.startsWith("[")) {
          current = new ArrayList<>();
          lists.put(line.substring(1, line.length() - 1).toLowerCase(Locale.ROOT), current);
        } else if (!line.isBlank() && !line.startsWith("#")) {
          current.add(Arrays.stream(line.split(";")).map(String::strip).toList());
        }
      }
      return lists;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
