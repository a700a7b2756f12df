package vn.caicach.paper.internal.check;

import java.util.ArrayList;
import java.util.List;
import vn.caicach.paper.FormatRule;
import vn.caicach.paper.PaperComponent;

/// Kính gửi: one on the line of the words, more each on a line of its own (Phụ lục I phần I mục
/// II.9.a).
final class AddresseesCheck implements Check {

  @Override
  public void check(KnownPaper paper, Findings findings) {
    List<Segment> lines = paper.title.addressees;
    if (lines.isEmpty()) {
      return;
    }
    List<Mend> mends = new ArrayList<>();
    Segment first = lines.getFirst();
    String words = Text.nfc(first.text());
    if (!words.matches("(?s)Kính (?:gửi|trình):.*")) {
      String rest = words.replaceFirst("^(?iu:kính (gửi|trình))\\s*[:;.,]?", "");
      String label = Text.fold(words).startsWith("kinh trinh") ? "Kính trình:" : "Kính gửi:";
      String right = label + (rest.isEmpty() || rest.matches("(?s)\\s.*") ? rest : " " + rest);
      mends.add(Mend.words(first.paragraph(), () -> Edit.rewrite(first, right)));
    }
    List<Segment> names = new ArrayList<>(lines.subList(1, lines.size()));
    boolean inline = words.matches("(?s)[^:]*:\\s*[" + Text.DASHES + "•].*");
    if (inline) {
      names.addFirst(afterColon(first));
    }
    boolean several =
        names.stream().anyMatch(each -> BodyPart.dashed(each.text())) || names.size() > 1;
    if (several && mends.isEmpty()) {
      mends.addAll(Listed.mends(names, true));
    }
    if (!mends.isEmpty()) {
      findings.add(
          FormatRule.ADDRESSEES_FORM,
          PaperComponent.ADDRESSEES,
          first.paragraph().index,
          PaperComponent.ADDRESSEES.title(),
          mends);
    }
  }

  private static Segment afterColon(Segment first) {
    int colon = first.text().indexOf(':');
    return new Segment(first.paragraph(), first.from() + colon + 1, first.to()).stripped();
  }
}
