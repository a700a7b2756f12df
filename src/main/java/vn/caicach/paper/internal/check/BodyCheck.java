package vn.caicach.paper.internal.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.caicach.paper.FormatRule;
import vn.caicach.paper.PaperComponent;

/// How the content is set: 13 to 14, justified, first lines in by 1 or 1.27 cm, 6 points between
/// paragraphs, lines from single to 1.5 (Phụ lục I phần I mục II.6).
///
/// Paragraphs with the same fault make one finding.
final class BodyCheck implements Check {

  /// Letters that surely fill more than a line.
  private static final int MORE_THAN_A_LINE = 95;

  private static final double SHORT_ENOUGH = 40;
  private static final double INDENT_TOLERANCE = 0.6;
  private static final double SHIFTED = 4;

  private final RuleBook rules = RuleBook.current();

  private record Fault(FormatRule rule, String shown) {}

  private record Faulty(Paragraph first, List<Mend> mends) {}

  @Override
  public void check(KnownPaper paper, Findings findings) {
    Map<Fault, Faulty> faults = new LinkedHashMap<>();
    BodyPart before = null;
    for (BodyPart part : paper.body) {
      Paragraph paragraph = part.paragraph();
      if (paragraph.empty()) {
        before = null;
        continue;
      }
      size(part, faults);
      lines(paragraph, faults);
      if (part.running()) {
        alignment(part, faults);
        indent(part, faults);
      }
      if (before != null && before.paragraph().index == paragraph.index - 1) {
        spacing(before.paragraph(), paragraph, faults);
      }
      before = part;
    }
    faults.forEach((fault, faulty) ->
        findings.add(
            fault.rule(),
            PaperComponent.CONTENT,
            faulty.first().index,
            paper.where(faulty.first()),
            faulty.mends(),
            fault.shown(),
            String.valueOf(faulty.mends().size())));
  }

  private static void add(
      Map<Fault, Faulty> faults, FormatRule rule, String shown, Paragraph at, Mend mend) {
    faults
        .computeIfAbsent(new Fault(rule, shown), _ -> new Faulty(at, new ArrayList<>()))
        .mends()
        .add(mend);
  }

  private void size(BodyPart part, Map<Fault, Faulty> faults) {
    Paragraph paragraph = part.paragraph();
    RuleBook.Range sizes = rules.bodySize();
    for (Piece piece : paragraph.pieces) {
      double size = piece.letters().size();
      if (Text.strip(piece.text()).length() < 2 || sizes.holds(size, 0.01)) {
        continue;
      }
      double right = sizes.nearest(size);
      add(
          faults,
          FormatRule.BODY_SIZE,
          RuleBook.number(size),
          paragraph,
          Mend.look(() -> Edit.size(Wml.runProperties(piece.run()), right)));
    }
  }

  private void lines(Paragraph paragraph, Map<Fault, Faulty> faults) {
    double size = paragraph.whole().size();
    double spacing = paragraph.lines.spacing(size == 0 ? 14 : size);
    RuleBook.Range range = rules.lineSpacing();
    boolean exact = paragraph.lines.lineRule().equals("exact");
    double least = exact ? 0.9 : range.least();
    if (spacing < least - 0.02 || spacing > range.most() + 0.02) {
      add(
          faults,
          FormatRule.BODY_LINES,
          RuleBook.number(Math.round(spacing * 100) / 100.0),
          paragraph,
          Mend.look(() -> Edit.line(paragraph, range.nearest(spacing))));
    }
  }

  private static void alignment(BodyPart part, Map<Fault, Faulty> faults) {
    Paragraph paragraph = part.paragraph();
    if (paragraph.read().length() > MORE_THAN_A_LINE && !paragraph.lines.justified()) {
      String shown =
          switch (paragraph.lines.align()) {
            case "center" -> "căn giữa";
            case "right" -> "căn phải";
            default -> "căn trái";
          };
      add(
          faults,
          FormatRule.BODY_ALIGNMENT,
          shown,
          paragraph,
          Mend.look(() -> Edit.align(paragraph, "both")));
    }
  }

  private void indent(BodyPart part, Map<Fault, Faulty> faults) {
    Paragraph paragraph = part.paragraph();
    Lines set = paragraph.lines;
    boolean aside = set.centred() || set.align().equals("right");
    boolean brief =
        part.rank() == BodyPart.Rank.TEXT && paragraph.read().length() < SHORT_ENOUGH * 2;
    if (aside || brief || SpaceCheck.leading(paragraph) > 0) {
      return;
    }
    double left = Wml.millimetres(set.left());
    double first = Wml.millimetres(set.first());
    RuleBook.Range range = rules.indent();
    boolean counted = set.numbering() != null;
    boolean shifted =
        left > SHIFTED
            && first <= 0
            && !counted
            && part.rank() != BodyPart.Rank.DASH
            && paragraph.read().length() > MORE_THAN_A_LINE;
    boolean right =
        range.holds(left + first, INDENT_TOLERANCE) || range.holds(first, INDENT_TOLERANCE);
    // What is counted by the program hangs behind its number.
    boolean hangs = counted && range.holds(left, INDENT_TOLERANCE);
    if (shifted || !(right || hangs)) {
      add(
          faults,
          FormatRule.BODY_INDENT,
          RuleBook.number(Math.round((left + first) * 10) / 100.0),
          paragraph,
          Mend.look(() -> Edit.indent(paragraph, range.nearest(left + first))));
    }
  }

  private void spacing(Paragraph before, Paragraph paragraph, Map<Fault, Faulty> faults) {
    if (before.section != paragraph.section || paragraph.breaksPage) {
      return;
    }
    boolean same = before.lines.style().equals(paragraph.lines.style());
    double after = same && before.lines.contextual() ? 0 : before.lines.after();
    double above = same && paragraph.lines.contextual() ? 0 : paragraph.lines.before();
    double points = (after + above) / 20;
    double least = rules.paragraphSpacing();
    if (points < least - 0.1) {
      add(
          faults,
          FormatRule.BODY_SPACING,
          RuleBook.number(points),
          paragraph,
          Mend.look(() -> Edit.after(before, least)));
    }
  }
}
