package vn.caicach.paper.internal.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.caicach.paper.FormatRule;
import vn.caicach.paper.PaperComponent;

/// Số trang: Arabic, 13 to 14, in the middle of the upper margin, not on the first page (Phụ lục I
/// phần I mục I.7).
final class PageNumberCheck implements Check {

  /// A paper of about one page needs no number.
  private static final double ONE_PAGE = 1.35;

  @Override
  public void check(KnownPaper paper, Findings findings) {
    try {
      check(paper.read, PageMargins.of(paper.read), findings);
    } catch (Unreadable e) {
      // A header that cannot be read is as none.
      findings.add(FormatRule.PAGE_NUMBER_MISSING, PaperComponent.PAGE_NUMBER, List.of());
    }
  }

  private static void check(ReadPaper read, PageMargins margins, Findings findings) {
    List<PageMargins.Numbered> numbers = margins.numbers();
    if (numbers.isEmpty()) {
      if (read.pages() > ONE_PAGE) {
        findings.add(
            FormatRule.PAGE_NUMBER_MISSING,
            PaperComponent.PAGE_NUMBER,
            List.of(Mend.look(margins::addNumber)));
      }
      return;
    }
    if (margins.shownOnFirst()) {
      findings.add(
          FormatRule.PAGE_NUMBER_FIRST,
          PaperComponent.PAGE_NUMBER,
          List.of(Mend.look(margins::hideOnFirst)));
    }
    List<Mend> places = new ArrayList<>();
    List<Mend> looks = new ArrayList<>();
    RuleBook.Range sizes = RuleBook.current().pageNumberSize();
    double size = 0;
    for (PageMargins.Numbered number : numbers) {
      if (!number.header()) {
        places.add(Mend.look(() -> margins.moveUp(number)));
      } else if (!number.centred()) {
        places.add(Mend.look(() -> PageMargins.centre(number)));
      }
      Letters letters = number.letters();
      if (!sizes.holds(letters.size(), 0.01) || letters.italic()) {
        size = letters.size();
        looks.add(Mend.look(() -> PageMargins.look(number, sizes.nearest(letters.size()))));
      }
    }
    if (!places.isEmpty()) {
      findings.add(FormatRule.PAGE_NUMBER_PLACE, PaperComponent.PAGE_NUMBER, places);
    }
    if (!looks.isEmpty()) {
      findings.add(
          FormatRule.PAGE_NUMBER_LOOK,
          PaperComponent.PAGE_NUMBER,
          looks,
          RuleBook.number(size),
          sizes.shown());
    }
  }

  /// @return whether an instruction of a field asks for the number of the page
  static boolean asksForPage(@Nullable String instruction) {
    return instruction != null
        && instruction.strip().toUpperCase(java.util.Locale.ROOT).matches("(?s)PAGE\\b.*");
  }

  static @Nullable String instruction(Element of) {
    return switch (of.getLocalName()) {
      case "fldSimple" -> Wml.value(of, "instr");
      case "instrText" -> of.getTextContent();
      default -> null;
    };
  }
}
