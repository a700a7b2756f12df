package vn.caicach.paper.internal;

import java.util.EnumMap;
import java.util.Map;
import vn.caicach.paper.Block.Level;

/// Gives the pieces of a paper their numbers, in the order of reading (Phụ lục I mục II.6).
public final class Numbering {

  /// The letters of điểm: those of the Vietnamese alphabet that stand alone and bear no mark, with
  /// đ.
  private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";

  private final Map<Level, Integer> counts = new EnumMap<>(Level.class);

  /// What stands before the next piece of that level: "Phần I", "Điều 1.", "1.", "a)", "-".
  public String next(Level level) {
    int number = counts.merge(level, 1, Integer::sum);
    forgetBelow(level);
    return switch (level) {
      case PART -> "Phần " + roman(number);
      case CHAPTER -> "Chương " + roman(number);
      case SECTION -> "Mục " + number;
      case HEADING -> roman(number) + ".";
      case ARTICLE -> "Điều " + number + ".";
      case CLAUSE -> number + ".";
      case POINT -> letter(number) + ")";
      case DASH -> "-";
      case PLUS -> "+";
    };
  }

  /// Articles go on through parts, chapters and sections.
  private void forgetBelow(Level level) {
    for (Level each : Level.values()) {
      if (each.compareTo(level) > 0 && (each != Level.ARTICLE)) {
        counts.remove(each);
      }
    }
  }

  /// After y come aa, ab and so on.
  public static String letter(int number) {
    int index = number - 1;
    String last = LETTERS.substring(index % LETTERS.length(), index % LETTERS.length() + 1);
    return index < LETTERS.length() ? last : letter(index / LETTERS.length()) + last;
  }

  public static String roman(int number) {
    int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    var text = new StringBuilder();
    int rest = number;
    for (int i = 0; i < values.length; i++) {
      while (rest >= values[i]) {
        text.append(signs[i]);
        rest -= values[i];
      }
    }
    return text.toString();
  }
}
