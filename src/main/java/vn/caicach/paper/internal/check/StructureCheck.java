package vn.caicach.paper.internal.check;

import java.util.List;
import java.util.TreeSet;
import org.w3c.dom.Element;
import vn.caicach.paper.FormatRule;
import vn.caicach.paper.PaperComponent;

/// What makes two readers of a file see different papers.
final class StructureCheck implements Check {

  @Override
  public void check(KnownPaper paper, Findings findings) {
    Element body = paper.read.paragraphs().isEmpty() ? null : root(paper);
    if (body == null) {
      return;
    }
    List<String> marks = List.of("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange");
    if (marks.stream().anyMatch(mark -> Wml.has(body, mark))) {
      findings.add(FormatRule.TRACKED_CHANGES, PaperComponent.FILE, List.of());
    }
    if (Wml.has(body, "commentReference") || Wml.has(body, "commentRangeStart")) {
      findings.add(FormatRule.COMMENTS, PaperComponent.FILE, List.of());
    }
    boolean boxed =
        Wml.all(body, "txbxContent").stream()
            .anyMatch(box -> !Text.strip(box.getTextContent()).isEmpty());
    if (boxed) {
      findings.add(FormatRule.TEXT_BOX, PaperComponent.FILE, List.of());
    }
    if (paper.read.nested()) {
      findings.add(FormatRule.NESTED_TABLE, PaperComponent.FILE, List.of());
    }
    var missing = new TreeSet<>(paper.read.styles().missing());
    if (!missing.isEmpty()) {
      findings.add(
          FormatRule.MISSING_STYLE, PaperComponent.FILE, List.of(), String.join(", ", missing));
    }
  }

  private static Element root(KnownPaper paper) {
    return paper.read.paragraphs().getFirst().element.getOwnerDocument().getDocumentElement();
  }
}
