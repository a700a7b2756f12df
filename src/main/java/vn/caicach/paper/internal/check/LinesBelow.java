package vn.caicach.paper.internal.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Finds the line that was drawn below some words: the border of a paragraph or a shape, which may
/// be anchored anywhere near.
final class LinesBelow {

  private final KnownPaper paper;
  private final List<DrawnLine> elsewhere;

  LinesBelow(KnownPaper paper, List<DrawnLine> elsewhere) {
    this.paper = paper;
    this.elsewhere = new ArrayList<>(elsewhere);
  }

  /// @param length in millimetres; 0 where it cannot be told
  record Line(double length, @Nullable Paragraph border, double room, @Nullable DrawnLine shape) {

    List<Mend> lengthened(double to) {
      Paragraph paragraph = border;
      DrawnLine drawn = shape;
      if (paragraph != null && paragraph.empty()) {
        return List.of(Mend.look(() -> indented(paragraph.element, (room - to) / 2)));
      }
      if (drawn != null && Wml.is(drawn.extent(), "extent")) {
        return List.of(Mend.look(() -> stretched(drawn.extent(), to)));
      }
      return List.of();
    }

    private static void stretched(Element extent, double to) {
      String length = String.valueOf(Math.round(to * 36_000));
      Wml.set(extent, "cx", length);
      if (extent.getParentNode() instanceof Element drawing) {
        for (Element each : Wml.all(drawing, "ext")) {
          if (Wml.value(each, "cx") != null) {
            Wml.set(each, "cx", length);
          }
        }
      }
    }
  }

  private static void indented(Element paragraph, double side) {
    Element indent = Wml.property(Wml.paragraphProperties(paragraph), "ind");
    List.of("start", "end", "firstLine", "hanging").forEach(each -> Wml.drop(indent, each));
    String twips = String.valueOf(Math.max(0, Wml.twips(side)));
    Wml.set(indent, "left", twips);
    Wml.set(indent, "right", twips);
  }

  /// Null for none.
  @Nullable Line find(List<Segment> words, double share) {
    Paragraph last = words.getLast().paragraph();
    if (last.lines.bottom() != null) {
      return border(last, words.getLast());
    }
    for (Paragraph below : below(last)) {
      if (below.lines.top() != null || below.lines.bottom() != null) {
        return border(below, words.getLast());
      }
    }
    for (Segment each : words) {
      for (DrawnLine drawn : each.paragraph().drawn) {
        if (alone(each) && elsewhere.remove(drawn)) {
          return new Line(drawn.length(), null, 0, drawn);
        }
      }
    }
    for (Paragraph below : below(last)) {
      for (DrawnLine drawn : below.drawn) {
        if (below.segments().size() < 2 && elsewhere.remove(drawn)) {
          return new Line(drawn.length(), null, 0, drawn);
        }
      }
    }
    return nearest(words, share);
  }

  /// Side by side with other words, a shape belongs to those whose length it fits.
  private static boolean alone(Segment line) {
    return line.paragraph().segments().size() < 2 && line.paragraph().drawn.size() < 2;
  }

  /// Anchored elsewhere: one in the same cell before others, and of these the one that fits best.
  private @Nullable Line nearest(List<Segment> words, double share) {
    List<DrawnLine> near = new ArrayList<>();
    for (Paragraph each : paper.read.paragraphs().subList(0, paper.title.end)) {
      if (each.inTable() && each.sameCell(words.getLast().paragraph())) {
        near.addAll(each.drawn);
      }
    }
    near.retainAll(elsewhere);
    List<DrawnLine> all = near.isEmpty() ? elsewhere : near;
    double wanted = words.getLast().width() * share;
    DrawnLine best = null;
    for (DrawnLine drawn : all) {
      if (best == null || Math.abs(drawn.length() - wanted) < Math.abs(best.length() - wanted)) {
        best = drawn;
      }
    }
    if (best == null) {
      return null;
    }
    elsewhere.remove(best);
    return new Line(best.length(), null, 0, best);
  }

  /// Until the next words in the same cell.
  private List<Paragraph> below(Paragraph of) {
    List<Paragraph> all = new ArrayList<>();
    List<Paragraph> paragraphs = paper.read.paragraphs();
    for (int i = of.index + 1; i < Math.min(of.index + 4, paragraphs.size()); i++) {
      Paragraph next = paragraphs.get(i);
      if (!next.sameCell(of)) {
        break;
      }
      if (!next.empty()) {
        if (next.lines.top() != null) {
          all.add(next);
        }
        break;
      }
      all.add(next);
    }
    return all;
  }

  private Line border(Paragraph paragraph, Segment words) {
    boolean shared =
        words.paragraph().cell == null
            && words.paragraph().segments().size() > 1
            && words.paragraph().text.contains("\t");
    double room = room(paragraph);
    double length =
        room - Wml.millimetres(paragraph.lines.left()) - Wml.millimetres(paragraph.lines.right());
    return new Line(shared || room <= 0 ? 0 : Math.max(1, length), paragraph, room, null);
  }

  /// For text, in millimetres; 0 where it is not said.
  double room(Paragraph paragraph) {
    Cell cell = paragraph.cell;
    if (cell != null) {
      return cell.width();
    }
    Element frame = Wml.at(paragraph.element, "pPr", "framePr");
    if (frame != null) {
      Double width = Wml.twips(Wml.value(frame, "w"));
      return width == null ? 0 : Wml.millimetres(width);
    }
    Element section =
        paper.read.sections().get(Math.min(paragraph.section, paper.read.sections().size() - 1));
    double width = or(Wml.twips(Wml.value(Wml.child(section, "pgSz"), "w")), 12240);
    Element margins = Wml.child(section, "pgMar");
    return Wml.millimetres(
        width
            - or(Wml.twips(Wml.value(margins, "left")), 1440)
            - or(Wml.twips(Wml.value(margins, "right")), 1440));
  }

  private static double or(@Nullable Double value, double otherwise) {
    return value == null ? otherwise : value;
  }

  /// Whether typed signs stand where the line of those words would.
  boolean beside(Segment typed, Segment words) {
    if (words.paragraph().inTable()) {
      return typed.paragraph().sameCell(words.paragraph());
    }
    return true;
  }

  /// A line in a paragraph of its own; nowhere where words stand side by side.
  List<Mend> draws(Segment words, double share) {
    Paragraph paragraph = words.paragraph();
    double room = room(paragraph);
    boolean framed = Wml.at(paragraph.element, "pPr", "framePr") != null;
    if (room <= 0 || framed || paragraph.text.contains("\t") || !ends(words)) {
      return List.of();
    }
    double length = Math.min(words.width(), room) * share;
    return List.of(Mend.look(() -> draw(paragraph.element, (room - length) / 2)));
  }

  private static boolean ends(Segment words) {
    return Text.strip(words.paragraph().text.substring(words.to())).isEmpty();
  }

  private static void draw(Element below, double side) {
    Element line = Wml.make(below, "p");
    Element properties = Wml.paragraphProperties(line);
    Element border = Wml.make(below, "top");
    Wml.set(border, "val", "single");
    Wml.set(border, "sz", "4");
    Wml.set(border, "space", "1");
    Wml.set(border, "color", "000000");
    Wml.property(properties, "pBdr").appendChild(border);
    Element spacing = Wml.property(properties, "spacing");
    Wml.set(spacing, "before", "40");
    Wml.set(spacing, "after", "0");
    Wml.set(spacing, "line", "100");
    Wml.set(spacing, "lineRule", "exact");
    indented(line, side);
    below.getParentNode().insertBefore(line, below.getNextSibling());
  }

  /// The underline goes, a drawn line comes.
  List<Mend> replacesUnderline(List<Segment> words, double share) {
    List<Mend> all = new ArrayList<>();
    boolean drawn = find(words, share) != null;
    List<Mend> line = drawn ? List.of() : draws(words.getLast(), share);
    if (line.isEmpty() && !drawn) {
      return List.of();
    }
    for (Segment each : words) {
      all.add(Mend.words(each.paragraph(), () -> Edit.look(each, Edit::plainLine)));
    }
    all.addAll(line);
    return all;
  }
}
