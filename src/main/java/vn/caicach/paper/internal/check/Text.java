package vn.caicach.paper.internal.check;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Words, seen past marks, capitals and kinds of spaces and dashes.
final class Text {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES =
      Pattern.compile("[\\s\\u00a0\\u2000-\\u200b\\u202f\\u3000]+");
  static final String DASHES = "-\\u2010-\\u2015\\u2212";

  private Text() {}

  static boolean blank(char letter) {
    return Character.isWhitespace(letter)
        || letter == '\u00a0'
        || letter == '\u202f'
        || letter == '\u200b'
        || letter == '\u3000'
        || letter == '\ufeff';
  }

  static String strip(String words) {
    int from = 0;
    int to = words.length();
    while (from < to && blank(words.charAt(from))) {
      from++;
    }
    while (to > from && blank(words.charAt(to - 1))) {
      to--;
    }
    return words.substring(from, to);
  }

  /// Single spaces, hyphens for all dashes.
  static String plain(String words) {
    return strip(SPACES.matcher(words).replaceAll(" ").replaceAll("[" + DASHES + "]", "-"));
  }

  /// Without marks and capitals besides: "uy ban nhan dan".
  static String fold(String words) {
    String parted = Normalizer.normalize(plain(words), Normalizer.Form.NFD);
    return MARKS.matcher(parted).replaceAll("").toLowerCase(Locale.ROOT).replace('đ', 'd');
  }

  static String nfc(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFC);
  }

  static String upper(String words) {
    return words.toUpperCase(Locale.ROOT);
  }

  /// The first words, for a person to find them by.
  static String first(String words) {
    String plain = plain(words);
    if (plain.length() <= 40) {
      return plain;
    }
    int end = plain.lastIndexOf(' ', 40);
    int cut = Character.isHighSurrogate(plain.charAt(39)) ? 39 : 40;
    return plain.substring(0, end < 20 ? cut : end) + "…";
  }

  /// Nothing but what a line is imitated with.
  static boolean rule(String words) {
    String plain = strip(words);
    return plain.length() >= 3 && plain.matches("[_=*~–—.\\-\\s]+");
  }
}
