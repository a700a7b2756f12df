package vn.caicach.paper.internal.check;

import java.util.ArrayList;
import java.util.List;
import vn.caicach.paper.FormatRule;
import vn.caicach.paper.PaperComponent;

/// The lines below tiêu ngữ, the issuer and the subject: drawn, and as long as the decree says (Phụ
/// lục I phần I mục II.1, II.2, II.5).
final class LineCheck implements Check {

  /// Shares of the line of words; people draw by eye.
  private static final RuleBook.Range FULL = new RuleBook.Range(0.85, 1.15);

  private static final RuleBook.Range PART = new RuleBook.Range(0.30, 0.55);
  private static final double TO_FULL = 1;
  private static final double TO_PART = 0.42;

  @Override
  public void check(KnownPaper paper, Findings findings) {
    Head head = paper.head;
    List<DrawnLine> elsewhere = elsewhere(paper);
    List<Segment> motto = head.motto == null ? List.of() : List.of(head.motto);
    boolean name = paper.title.name != null && !paper.title.subject.isEmpty();
    var below = new LinesBelow(paper, elsewhere);
    check(
        FormatRule.MOTTO_LINE,
        PaperComponent.MOTTO,
        motto,
        head.imitated,
        FULL,
        TO_FULL,
        below,
        findings);
    check(
        FormatRule.ISSUER_LINE,
        PaperComponent.ISSUER,
        head.issuer,
        head.imitated,
        PART,
        TO_PART,
        below,
        findings);
    if (name) {
      check(
          FormatRule.SUBJECT_LINE,
          PaperComponent.SUBJECT,
          paper.title.subject,
          paper.title.imitated,
          PART,
          TO_PART,
          below,
          findings);
    }
  }

  private static List<DrawnLine> elsewhere(KnownPaper paper) {
    List<DrawnLine> all = new ArrayList<>();
    for (Paragraph paragraph : paper.read.paragraphs().subList(0, paper.title.end)) {
      all.addAll(paragraph.drawn);
    }
    return all;
  }

  private static void check(
      FormatRule rule,
      PaperComponent component,
      List<Segment> words,
      List<Segment> imitated,
      RuleBook.Range shares,
      double wanted,
      LinesBelow below,
      Findings findings) {
    if (words.isEmpty()) {
      return;
    }
    Segment last = words.getLast();
    int order = last.paragraph().index;
    if (words.stream().anyMatch(line -> line.share(Letters::underlined) > 0.5)) {
      findings.add(
          FormatRule.LINE_IMITATED,
          component,
          order,
          component.title(),
          below.replacesUnderline(words, wanted),
          component.title());
      return;
    }
    LinesBelow.Line line = below.find(words, wanted);
    if (line == null) {
      boolean typed = imitated.stream().anyMatch(each -> below.beside(each, last));
      findings.add(
          typed ? FormatRule.LINE_IMITATED : rule,
          component,
          order,
          component.title(),
          typed ? List.of() : below.draws(last, wanted),
          component.title());
      return;
    }
    double least = words.stream().mapToDouble(Segment::width).min().orElse(0);
    double most = words.stream().mapToDouble(Segment::width).max().orElse(0);
    double room = below.room(last.paragraph());
    most = room > 0 ? Math.min(most, room) : most;
    least = room > 0 ? Math.min(least, room) : least;
    boolean known = line.length() > 0;
    if (known && (line.length() < least * shares.least() || line.length() > most * shares.most())) {
      double right = Math.min(last.width(), room > 0 ? room : last.width()) * wanted;
      findings.add(
          FormatRule.LINE_LENGTH,
          component,
          order,
          component.title(),
          line.lengthened(right),
          component.title(),
          RuleBook.number(Math.rint(line.length())),
          RuleBook.number(Math.rint(right)));
    }
  }
}
