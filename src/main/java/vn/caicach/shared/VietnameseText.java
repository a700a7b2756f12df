package vn.caicach.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Vietnamese text as people type and search it.
public final class VietnameseText {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private static final Pattern WILD = Pattern.compile("[\\\\%_]");

  /// Signs of a printed text that the database folds to those of a keyboard, and these.
  private static final Map<Pattern, String> SIGNS =
      Map.of(
          Pattern.compile("[‐‑‒–—―−]"), "-",
          Pattern.compile("[‘’]"), "'",
          Pattern.compile("[“”]"), "\"",
          Pattern.compile("…"), "...",
          Pattern.compile("№"), "no",
          Pattern.compile("×"), "*");

  private VietnameseText() {}

  /// Composed Unicode (NFC), outer blanks gone, inner runs of blanks made one. The form every text
  /// is kept in.
  public static String tidy(String text) {
    return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ").strip();
  }

  /// Lower case without any mark, đ as d: "Cải cách Đô thị" gives "cai cach do thi". For comparing
  /// and searching only.
  public static String fold(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
  }

  /// The pattern for SQL's `like` that finds the text folded within a folded one; backslash,
  /// percent and underscore stand for themselves. A dash finds a hyphen, and so on.
  public static String within(String text) {
    return "%" + WILD.matcher(plain(fold(tidy(text)))).replaceAll("\\\\$0") + "%";
  }

  private static String plain(String folded) {
    String plain = folded;
    for (Map.Entry<Pattern, String> sign : SIGNS.entrySet()) {
      plain = sign.getKey().matcher(plain).replaceAll(sign.getValue());
    }
    return plain;
  }
}
