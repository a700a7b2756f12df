package vn.caicach.paper.internal.check;

import java.util.ArrayList;
import java.util.List;

/// Lines of a list: a dash before each, a semicolon behind, a full stop behind the last (Phụ lục I
/// phần I mục II.6, II.9).
final class Listed {

  private Listed() {}

  /// What puts the lines right; empty where they are.
  static List<Mend> mends(List<Segment> lines, boolean dashed) {
    List<Mend> mends = new ArrayList<>();
    boolean marked = lines.stream().anyMatch(Listed::marked);
    for (int i = 0; i < lines.size(); i++) {
      Segment line = lines.get(i);
      boolean last = i == lines.size() - 1;
      if (!last && goesOn(line, lines.get(i + 1), marked)) {
        continue;
      }
      boolean begins = i == 0 || !goesOn(lines.get(i - 1), line, marked);
      String right = right(line.text(), begins && dashed, last ? "." : ";");
      boolean labelled = !line.paragraph().label.isEmpty();
      String wanted = labelled && begins && dashed ? right.substring(2) : right;
      if (!line.text().equals(wanted)) {
        mends.add(Mend.words(line.paragraph(), () -> Edit.rewrite(line, wanted)));
      }
    }
    return mends;
  }

  private static boolean marked(Segment line) {
    return !line.paragraph().label.isEmpty()
        || line.text().matches("(?s)[" + Text.DASHES + "•+*].*");
  }

  /// A name that is broken into two lines. In a list without any dash, the second line of a name
  /// shows by its small letter.
  ///
  /// @param dashes whether any line of the list has one
  private static boolean goesOn(Segment line, Segment next, boolean dashes) {
    boolean closed = line.text().matches("(?s).*[;.,:]");
    return !closed
        && !marked(next)
        && !next.folded().startsWith("luu")
        && (dashes || next.text().matches("(?s)\\p{Ll}.*"));
  }

  static String right(String words, boolean dashed, String end) {
    String plain = Text.strip(words);
    String name = plain.replaceFirst("^[" + Text.DASHES + "•+*]\\s*", "");
    boolean marked = !name.equals(plain);
    String kept = marked && plain.matches("(?s)-\u00a0\\S.*") ? "-\u00a0" : "- ";
    String closed =
        closed(name) ? Text.strip(name) : Text.strip(name).replaceFirst("\\s*[;.,:]*$", "") + end;
    if (closed(name) && !closed.endsWith(end)) {
      closed = closed.replaceFirst("\\s*[;.,:]*$", "") + end;
    }
    return (dashed ? kept : "") + closed;
  }

  private static boolean closed(String name) {
    return name.matches("(?s).*[^\\s;.,:][;.]");
  }
}
