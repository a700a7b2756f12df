package vn.caicach.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Vietnamese text as people type and search it.
public final class VietnameseText {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private static final Pattern WILD = Pattern.compile("[\\\\%_]");

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
  /// percent and underscore stand for themselves.
  public static String within(String text) {
    return "%" + WILD.matcher(fold(tidy(text))).replaceAll("\\\\$0") + "%";
  }
}
