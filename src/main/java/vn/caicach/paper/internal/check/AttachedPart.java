package vn.caicach.paper.internal.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A phụ lục as it begins: its label, its title in lines, and in brackets what it comes with.
record AttachedPart(Segment label, List<Segment> title, @Nullable Segment note) {

  private static final int NEAR = 8;

  /// All of them from that paragraph on.
  static List<AttachedPart> of(List<Paragraph> paragraphs, int from) {
    List<AttachedPart> all = new ArrayList<>();
    for (int i = from; i < paragraphs.size(); i++) {
      if (begins(paragraphs.get(i))) {
        all.add(at(paragraphs, i));
      }
    }
    return all;
  }

  static boolean begins(Paragraph paragraph) {
    List<Segment> lines = paragraph.segments();
    return !lines.isEmpty()
        && !paragraph.inGrid()
        && Words.appendix(lines.getFirst().text())
        && (paragraph.lines.centred() || lines.getFirst().all(Letters::bold));
  }

  private static AttachedPart at(List<Paragraph> paragraphs, int index) {
    Paragraph first = paragraphs.get(index);
    List<Segment> lines = new ArrayList<>(first.segments());
    for (int i = index + 1; i < Math.min(index + NEAR, paragraphs.size()); i++) {
      Paragraph next = paragraphs.get(i);
      if (begins(next) || next.inGrid()) {
        break;
      }
      if (!next.empty()) {
        lines.add(next.whole().stripped());
      }
    }
    List<Segment> title = new ArrayList<>();
    Segment note = null;
    for (Segment line : lines.subList(1, lines.size())) {
      boolean named = line.folded().matches("\\(?\\s*(?:ban hanh )?kem theo.*");
      if (named) {
        note = line;
        break;
      }
      if (title.size() < 4 && (line.upper() || line.paragraph().lines.centred())) {
        title.add(line);
      }
    }
    return new AttachedPart(lines.getFirst(), title, note);
  }
}
