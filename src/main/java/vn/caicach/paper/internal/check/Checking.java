package vn.caicach.paper.internal.check;

import java.util.List;
import vn.caicach.paper.Finding;
import vn.caicach.paper.FormatReport;
import vn.caicach.paper.FormatRule;
import vn.caicach.paper.PaperComponent;

/// Reads a file, holds it against each rule, and mends what can be mended.
public final class Checking {

  /// Each reading mends one thing more of a paragraph; no paragraph has so many.
  private static final int MOST_READINGS = 25;

  /// Whether the file can be read as Vietnamese at all: where not, nothing else is worth saying.
  private static final List<Check> FILE = List.of(new StructureCheck());

  private static final List<Check> FORM =
      List.of(
          new PageCheck(),
          new PageNumberCheck(),
          new LettersCheck(),
          new NationCheck(),
          new IssuerCheck(),
          new NumberCheck(),
          new DateCheck(),
          new TitleCheck(),
          new LetterSubjectCheck(),
          new LineCheck(),
          new AddresseesCheck(),
          new BasesCheck(),
          new BodyCheck(),
          new SpaceCheck(),
          new HeadingCheck(),
          new PointLetterCheck(),
          new CapitalCheck(),
          new ContentEndCheck(),
          new SigningCheck(),
          new RecipientsCheck(),
          new AppendixCheck());

  private Checking() {}

  public static FormatReport report(byte[] docx) {
    try {
      return new FormatReport(
          findings(DocxParts.open(docx)).inOrder(), RuleBook.current().version());
    } catch (Unreadable e) {
      return new FormatReport(
          List.of(refusal(e.rule(), e.arguments())), RuleBook.current().version());
    }
  }

  private static Finding refusal(FormatRule rule, List<String> arguments) {
    return new Finding(
        rule,
        PaperComponent.FILE,
        PaperComponent.FILE.title(),
        arguments,
        RuleBook.current().severity(rule),
        false);
  }

  public static byte[] mended(byte[] docx) {
    try {
      DocxParts parts = DocxParts.open(docx);
      int readings = 0;
      while (readings < MOST_READINGS && findings(parts).mend()) {
        readings++;
      }
      return readings == 0 ? docx.clone() : parts.bytes();
    } catch (Unreadable e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Findings findings(DocxParts parts) throws Unreadable {
    ReadPaper read = PaperReader.read(parts);
    var findings = new Findings();
    KnownPaper paper = KnownPaper.of(read);
    FILE.forEach(check -> check.check(paper, findings));
    if (!EncodingCheck.old(read, findings)) {
      FORM.forEach(check -> check.check(paper, findings));
    }
    return findings;
  }
}
