package vn.caicach.paper.internal.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Below the content: who signs, who receives.
final class Foot {

  private static final int MOST = 40;
  private static final int LONG = 110;

  /// Each block of a signer: the lines of his right and post.
  final List<List<Segment>> authorities = new ArrayList<>();

  final List<Segment> signers = new ArrayList<>();
  @Nullable Segment label;
  final List<Segment> recipients = new ArrayList<>();

  /// Index of its first paragraph, and of the first behind it.
  int begin;

  int end;

  private final List<Paragraph> paragraphs;
  private final int from;
  private final int to;

  private Foot(List<Paragraph> paragraphs, int from, int to) {
    this.paragraphs = paragraphs;
    this.from = from;
    this.to = to;
    this.begin = to;
    this.end = to;
  }

  static Foot of(List<Paragraph> paragraphs, int from, int to) {
    var foot = new Foot(paragraphs, from, to);
    foot.find();
    foot.read();
    return foot;
  }

  private void find() {
    int found = -1;
    for (int i = from; i < to && found < 0; i++) {
      if (paragraphs.get(i).segments().stream().anyMatch(Words::recipients)
          && !paragraphs.get(i).inGrid()) {
        found = i;
      }
    }
    if (found < 0) {
      for (int i = Math.max(from, to - MOST); i < to && found < 0; i++) {
        found = signs(paragraphs.get(i)) ? i : -1;
      }
    }
    if (found < 0) {
      return;
    }
    begin = found;
    for (int i = found - 1; i >= Math.max(from, found - MOST); i--) {
      Paragraph above = paragraphs.get(i);
      if (sameTable(above, paragraphs.get(begin)) || signs(above)) {
        begin = i;
      } else if (!above.empty() && !shortLine(above)) {
        break;
      }
    }
    end = begin;
    while (end < to && end - begin < 3 * MOST && goesOn(end)) {
      end++;
    }
  }

  private boolean goesOn(int at) {
    Paragraph paragraph = paragraphs.get(at);
    if (at == begin) {
      return true;
    }
    if (paragraph.breaksPage || paragraph.section != paragraphs.get(begin).section) {
      return false;
    }
    return paragraph.text.length() < LONG * 3 || sameTable(paragraph, paragraphs.get(begin));
  }

  private static boolean signs(Paragraph paragraph) {
    for (Segment line : paragraph.segments()) {
      boolean placed =
          paragraph.lines.centred()
              || paragraph.inTable()
              || line.from() > 0
              || paragraph.lines.left() > 2000
              || paragraph.lines.align().equals("right");
      if (placed && line.upper() && Words.authority(line) && !paragraph.inGrid()) {
        return true;
      }
    }
    return false;
  }

  private static boolean shortLine(Paragraph paragraph) {
    return paragraph.text.length() < 60
        && (paragraph.lines.centred() || (paragraph.inTable() && !paragraph.inGrid()));
  }

  private static boolean sameTable(Paragraph one, Paragraph other) {
    Cell mine = one.cell;
    Cell its = other.cell;
    return mine != null && its != null && mine.table() == its.table();
  }

  private void read() {
    Paragraph labelled = null;
    for (int i = begin; i < end; i++) {
      for (Segment line : paragraphs.get(i).segments()) {
        if (label == null && Words.recipients(line)) {
          label = line;
          labelled = paragraphs.get(i);
        }
      }
    }
    Paragraph block = null;
    boolean named = true;
    for (int i = begin; i < end; i++) {
      Paragraph paragraph = paragraphs.get(i);
      List<Segment> lines = paragraph.segments();
      for (Segment line : lines) {
        if (line.equals(label) || aside(line)) {
          continue;
        }
        if (received(paragraph, line, labelled)) {
          recipients.add(line);
          continue;
        }
        boolean other = block != null && !block.sameCell(paragraph) && paragraph.inTable();
        if (isAuthority(line, block, paragraph)) {
          if (named || other) {
            authorities.add(new ArrayList<>());
            named = false;
          }
          authorities.getLast().add(line);
          block = paragraph;
        } else if (!authorities.isEmpty() && isName(line)) {
          signers.add(line);
          named = true;
        }
      }
    }
  }

  private static boolean isAuthority(Segment line, @Nullable Paragraph block, Paragraph in) {
    boolean begins = Words.authority(line) && (line.upper() || !everyWordBegins(line));
    boolean goesOn = block != null && block.sameCell(in) && line.upper();
    return begins || goesOn || (line.upper() && line.paragraph().inTable());
  }

  /// With a capital, as in a name and not in a post.
  private static boolean everyWordBegins(Segment line) {
    return line.text().matches("\\p{Lu}[\\p{L}\\p{M}.,]*(?:\\s+\\p{Lu}[\\p{L}\\p{M}.,]*)*");
  }

  private static boolean isName(Segment line) {
    return line.text().length() < 60 && !line.text().endsWith(";") && !line.upper();
  }

  /// "(Ký, ghi rõ họ tên)", "(Đã ký)".
  private static boolean aside(Segment line) {
    return line.text().startsWith("(") || line.text().startsWith("[") || Text.rule(line.text());
  }

  private boolean received(Paragraph paragraph, Segment line, @Nullable Paragraph labelled) {
    if (labelled == null || paragraph.index < labelled.index) {
      return false;
    }
    if (labelled.inTable()) {
      return labelled.sameCell(paragraph)
          && (label == null || label.from() < line.from() || paragraph != labelled);
    }
    if (paragraph.inTable()) {
      return false;
    }
    boolean first = line.from() == paragraph.segments().getFirst().from();
    boolean listed =
        line.text().matches("(?s)[" + Text.DASHES + "•].*")
            || line.text().endsWith(";")
            || line.folded().startsWith("luu");
    boolean wraps =
        !recipients.isEmpty()
            && !recipients.getLast().text().matches("(?s).*[;.]")
            && line.text().endsWith(".");
    return first && paragraph != labelled && (listed || wraps) && !line.upper();
  }
}
