package vn.caicach.storage.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.caicach.storage.Secrecy;

/// What a mark of state secrecy looks like, and the law that forbids such a document here: the
/// versioned data of `storage/state-secrets.properties`.
record SecrecyRules(
    int version,
    NavigableMap<LocalDate, String> basis,
    Map<String, Secrecy> marks,
    Map<String, Secrecy> foldedMarks,
    Map<String, Secrecy> legacyMarks,
    Map<Character, Character> confused,
    Set<String> words,
    int headLines,
    Set<String> labels,
    List<String> companions,
    Set<String> brokenBefore,
    Set<String> brokenAfter) {

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  static SecrecyRules load() {
    var data = new Properties();
    try (InputStream in =
        SecrecyRules.class.getResourceAsStream("/storage/state-secrets.properties")) {
      if (in == null) {
        throw new IllegalStateException("storage/state-secrets.properties is missing");
      }
      data.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var basis = new TreeMap<LocalDate, String>();
    var marks = new HashMap<String, Secrecy>();
    var folded = new HashMap<String, Secrecy>();
    var legacy = new HashMap<String, Secrecy>();
    for (String key : data.stringPropertyNames()) {
      if (key.startsWith("basis.")) {
        basis.put(LocalDate.parse(key.substring("basis.".length())), data.getProperty(key));
      } else if (key.startsWith("mark.")) {
        Secrecy degree = Secrecy.valueOf(key.substring("mark.".length()));
        for (String mark : list(data, key)) {
          marks.put(compact(mark), degree);
          folded.put(fold(compact(mark)), degree);
        }
      } else if (key.startsWith("legacy.")) {
        Secrecy degree = Secrecy.valueOf(key.substring("legacy.".length()));
        list(data, key).forEach(mark -> legacy.put(compact(mark), degree));
      }
    }
    var confused = new HashMap<Character, Character>();
    list(data, "confused").forEach(pair -> confused.put(pair.charAt(0), pair.charAt(1)));
    return new SecrecyRules(
        Integer.parseInt(data.getProperty("version")),
        basis,
        Map.copyOf(marks),
        Map.copyOf(folded),
        Map.copyOf(legacy),
        Map.copyOf(confused),
        Set.copyOf(list(data, "word")),
        Integer.parseInt(data.getProperty("head-lines")),
        foldedSet(data, "label"),
        List.copyOf(foldedSet(data, "companion")),
        foldedSet(data, "broken-before"),
        foldedSet(data, "broken-after"));
  }

  /// The law that is in force on a day; the oldest one known for a day before it.
  String legalBasis(LocalDate day) {
    var entry = basis.floorEntry(day);
    return (entry == null ? basis.firstEntry() : entry).getValue();
  }

  static String compact(String text) {
    return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
  }

  /// Upper case without accents: `Độ mật` becomes `DO MAT`.
  static String fold(String text) {
    String bare = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return bare.replace('đ', 'd').replace('Đ', 'D').toUpperCase(Locale.ROOT);
  }

  private static List<String> list(Properties data, String key) {
    return Arrays.stream(data.getProperty(key, "").split("\\|"))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  private static Set<String> foldedSet(Properties data, String key) {
    var result = new HashSet<String>();
    list(data, key).forEach(word -> result.add(fold(word)));
    return Set.copyOf(result);
  }
}
