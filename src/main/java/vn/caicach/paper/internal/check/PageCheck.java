package vn.caicach.paper.internal.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.caicach.paper.FormatRule;
import vn.caicach.paper.PaperComponent;

/// A4 and its margins, in every section (Phụ lục I phần I mục I).
final class PageCheck implements Check {

  private static final double SHORT = 210;
  private static final double LONG = 297;

  /// Programs round to whole twips, people to tenths of an inch: millimetres.
  private static final double PAPER_TOLERANCE = 1.5;

  private static final double MARGIN_TOLERANCE = 0.2;

  @Override
  public void check(KnownPaper paper, Findings findings) {
    List<Element> sections = paper.read.sections();
    Element settings = settings(paper);
    boolean mirrored = Boolean.TRUE.equals(Wml.flag(Wml.child(settings, "mirrorMargins")));
    paper(sections, findings);
    Element mirroring = mirrored ? settings : null;
    margin(sections, "top", FormatRule.MARGIN_TOP, null, findings);
    margin(sections, "bottom", FormatRule.MARGIN_BOTTOM, null, findings);
    margin(sections, "left", FormatRule.MARGIN_LEFT, mirroring, findings);
    margin(sections, "right", FormatRule.MARGIN_RIGHT, mirroring, findings);
  }

  private static @Nullable Element settings(KnownPaper paper) {
    try {
      return paper.read.parts().root("word/settings.xml");
    } catch (Unreadable e) {
      return null;
    }
  }

  private static void paper(List<Element> sections, Findings findings) {
    List<Mend> mends = new ArrayList<>();
    String shown = "";
    for (Element section : sections) {
      Element size = Wml.child(section, "pgSz");
      Double w = Wml.twips(Wml.value(size, "w"));
      Double h = Wml.twips(Wml.value(size, "h"));
      double wide = w == null ? 215.9 : Wml.millimetres(w);
      double high = h == null ? 279.4 : Wml.millimetres(h);
      if (near(Math.min(wide, high), SHORT) && near(Math.max(wide, high), LONG)) {
        continue;
      }
      shown = shown.isEmpty() ? Math.round(wide) + " × " + Math.round(high) : shown;
      mends.add(Mend.look(() -> size(section, wide > high)));
    }
    if (!mends.isEmpty()) {
      findings.add(FormatRule.PAPER_SIZE, PaperComponent.PAGE, mends, shown);
    }
  }

  private static boolean near(double value, double wanted) {
    return Math.abs(value - wanted) <= PAPER_TOLERANCE;
  }

  private static void size(Element section, boolean wide) {
    Element size = Wml.property(section, "pgSz");
    Wml.set(size, "w", wide ? "16838" : "11906");
    Wml.set(size, "h", wide ? "11906" : "16838");
    Wml.drop(size, "code");
  }

  private static void margin(
      List<Element> sections,
      String side,
      FormatRule rule,
      @Nullable Element mirroring,
      Findings findings) {
    RuleBook.Range range = RuleBook.current().margin(side);
    boolean across = side.equals("left") || side.equals("right");
    List<Mend> mends = new ArrayList<>();
    String shown = "";
    for (Element section : sections) {
      double found = margin(section, side);
      if (!range.holds(found, MARGIN_TOLERANCE)) {
        shown = shown.isEmpty() ? RuleBook.number(Math.round(found * 10) / 10.0) : shown;
        mends.add(Mend.look(() -> margin(section, side, range)));
      } else if (mirroring != null && across) {
        // On every other page the two margins change places.
        String other = side.equals("left") ? "right" : "left";
        double turned = margin(section, other);
        if (!range.holds(turned, MARGIN_TOLERANCE)) {
          shown = shown.isEmpty() ? RuleBook.number(Math.round(turned * 10) / 10.0) : shown;
          mends.add(
              Mend.look(() -> {
                Element mirror = Wml.child(mirroring, "mirrorMargins");
                if (mirror != null) {
                  Wml.remove(mirror);
                }
              }));
        }
      }
    }
    if (!mends.isEmpty()) {
      findings.add(rule, PaperComponent.PAGE, mends, shown, range.shown());
    }
  }

  /// With the room for binding, which programs add to the left one.
  private static double margin(Element section, String side) {
    Element margins = Wml.child(section, "pgMar");
    Double said = Wml.twips(Wml.value(margins, side));
    double margin = said == null ? 1440 : Math.abs(said);
    Double gutter = Wml.twips(Wml.value(margins, "gutter"));
    if (side.equals("left") && gutter != null) {
      margin += gutter;
    }
    return Wml.millimetres(margin);
  }

  private static void margin(Element section, String side, RuleBook.Range range) {
    Element margins = Wml.property(section, "pgMar");
    for (String each : List.of("top", "bottom", "left", "right")) {
      if (Wml.value(margins, each) == null) {
        Wml.set(margins, each, "1440");
      }
    }
    for (String each : List.of("header", "footer")) {
      if (Wml.value(margins, each) == null) {
        Wml.set(margins, each, "567");
      }
    }
    if (side.equals("left") || Wml.value(margins, "gutter") == null) {
      Wml.set(margins, "gutter", "0");
    }
    Wml.set(margins, side, String.valueOf(Wml.twips(range.nearest(margin(section, side)))));
  }
}
