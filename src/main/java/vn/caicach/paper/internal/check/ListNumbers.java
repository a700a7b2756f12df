package vn.caicach.paper.internal.check;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.caicach.paper.internal.Numbering;

/// Numbers that a word processor counts by itself (ECMA-376 part 1, 17.9).
final class ListNumbers {

  private static final int LEVELS = 9;

  private final Map<String, Element> levels = new HashMap<>();
  private final Map<String, String> abstracts = new HashMap<>();
  private final Map<String, int[]> counts = new HashMap<>();

  ListNumbers(@Nullable Element root) {
    Map<String, Element> kinds = new HashMap<>();
    for (Element kind : Wml.children(root, "abstractNum")) {
      String id = Wml.value(kind, "abstractNumId");
      if (id != null) {
        kinds.put(id, kind);
      }
    }
    for (Element list : Wml.children(root, "num")) {
      String id = Wml.value(list, "numId");
      String kind = Wml.value(Wml.child(list, "abstractNumId"));
      if (id == null || kind == null) {
        continue;
      }
      abstracts.put(id, kind);
      Wml.children(kinds.get(kind), "lvl").forEach(level -> keep(id, level));
      for (Element other : Wml.children(list, "lvlOverride")) {
        Wml.children(other, "lvl").forEach(level -> keep(id, level));
        if (Wml.child(other, "startOverride") != null) {
          abstracts.put(id, kind + "/" + id);
        }
      }
    }
  }

  private void keep(String list, Element level) {
    levels.put(list + "/" + Wml.value(level, "ilvl"), level);
  }

  @Nullable Element paragraphProperties(Lines.Counting of) {
    return Wml.child(levels.get(of.list() + "/" + of.level()), "pPr");
  }

  /// What stands before the next paragraph of that list: "Điều 3.", "b)"; empty for a bullet that
  /// is no letter.
  String next(Lines.Counting of) {
    Element level = levels.get(of.list() + "/" + of.level());
    if (level == null) {
      return "";
    }
    int[] count =
        counts.computeIfAbsent(abstracts.getOrDefault(of.list(), of.list()), _ -> new int[LEVELS]);
    for (int i = 0; i <= of.level(); i++) {
      if (count[i] == 0 || i == of.level()) {
        count[i] = count[i] == 0 ? start(of.list(), i) : count[i] + 1;
      }
    }
    for (int i = of.level() + 1; i < LEVELS; i++) {
      count[i] = 0;
    }
    String text = Wml.value(Wml.child(level, "lvlText"));
    if (text == null) {
      return "";
    }
    for (int i = 0; i < LEVELS; i++) {
      if (text.contains("%" + (i + 1))) {
        text = text.replace("%" + (i + 1), shown(count[i], levels.get(of.list() + "/" + i)));
      }
    }
    boolean bullet = "bullet".equals(Wml.value(Wml.child(level, "numFmt")));
    return bullet && !text.equals("-") && !text.equals("+") ? "-" : text.strip();
  }

  private int start(String list, int level) {
    String said = Wml.value(Wml.child(levels.get(list + "/" + level), "start"));
    return said != null && said.matches("\\d{1,4}") ? Math.max(1, Integer.parseInt(said)) : 1;
  }

  private static String shown(int number, @Nullable Element level) {
    String format = Wml.value(Wml.child(level, "numFmt"));
    return switch (format == null ? "decimal" : format) {
      case "upperRoman" -> Numbering.roman(number);
      case "lowerRoman" -> Numbering.roman(number).toLowerCase(Locale.ROOT);
      case "lowerLetter" -> String.valueOf((char) ('a' + (number - 1) % 26));
      case "upperLetter" -> String.valueOf((char) ('A' + (number - 1) % 26));
      case "decimalZero" -> "%02d".formatted(number);
      case "bullet", "none" -> "";
      default -> String.valueOf(number);
    };
  }
}
