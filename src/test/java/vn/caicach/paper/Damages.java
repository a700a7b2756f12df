package vn.caicach.paper;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.caicach.paper.HandMade.Looks;

/// Correct papers with one thing wrong, as people get it wrong.
public final class Damages {

  /// @param way how it was done
  public record Damage(FormatRule rule, String way, byte[] docx) {
    @Override
    public String toString() {
      return rule.key() + ": " + way;
    }
  }

  private static final String DOCUMENT = "word/document.xml";

  private final List<Damage> all = new ArrayList<>();

  private Damages() {}

  public static List<Damage> all() {
    var damages = new Damages();
    damages.page();
    damages.letters();
    damages.body();
    damages.spaces();
    damages.nation();
    damages.issuer();
    damages.number();
    damages.date();
    damages.title();
    damages.letter();
    damages.headings();
    damages.wording();
    damages.foot();
    damages.appendices();
    return damages.all;
  }

  private void made(
      FormatRule rule, String way, Supplier<HandMade> base, Consumer<HandMade> wrong) {
    HandMade paper = base.get();
    wrong.accept(paper);
    all.add(new Damage(rule, way, paper.docx()));
  }

  private void cut(FormatRule rule, Supplier<HandMade> base, String part, String from, String to) {
    cut(rule, from + " → " + to, base, _ -> {}, part, from, to);
  }

  private void cut(
      FormatRule rule,
      String way,
      Supplier<HandMade> base,
      Consumer<HandMade> before,
      String part,
      String from,
      String to) {
    HandMade paper = base.get();
    before.accept(paper);
    Map<String, String> parts = paper.parts();
    String old = parts.getOrDefault(part, "");
    if (!old.contains(from)) {
      throw new IllegalStateException(from);
    }
    int at = old.indexOf(from);
    parts.put(part, old.substring(0, at) + to + old.substring(at + from.length()));
    all.add(new Damage(rule, way, HandMade.zipped(parts)));
  }

  private void words(FormatRule rule, Supplier<HandMade> base, String from, String... wrong) {
    for (String each : wrong) {
      cut(rule, base, DOCUMENT, ">" + from + "<", ">" + each + "<");
    }
  }

  private static Supplier<HandMade> in(Looks looks, Supplier<HandMade> base) {
    return () -> {
      HandMade paper = base.get();
      paper.looks = looks;
      return paper;
    };
  }

  private void page() {
    Supplier<HandMade> base = HandMadePapers::decision;
    String a4 = "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>";
    cut(FormatRule.PAPER_SIZE, base, DOCUMENT, a4, "<w:pgSz w:w=\"12240\" w:h=\"15840\"/>");
    cut(FormatRule.PAPER_SIZE, base, DOCUMENT, a4, "<w:pgSz w:w=\"8391\" w:h=\"11906\"/>");
    cut(FormatRule.PAPER_SIZE, base, DOCUMENT, a4, "");
    cut(
        FormatRule.PAPER_SIZE,
        "a section of another size",
        base,
        _ -> {},
        DOCUMENT,
        "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"120\" w:line=\"264\"",
        "<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"12240\" w:h=\"20160\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1701\"/></w:sectPr></w:pPr></w:p><w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"120\" w:line=\"264\"");
    margin(
        FormatRule.MARGIN_TOP,
        "w:top=\"1134\"",
        "w:top=\"567\"",
        "w:top=\"1701\"",
        "w:top=\"0.5in\"");
    margin(
        FormatRule.MARGIN_BOTTOM,
        "w:bottom=\"1134\"",
        "w:bottom=\"850\"",
        "w:bottom=\"1in\"",
        "w:bottom=\"2000\"");
    margin(
        FormatRule.MARGIN_LEFT,
        "w:left=\"1701\"",
        "w:left=\"1134\"",
        "w:left=\"2268\"",
        "w:left=\"1in\"");
    margin(
        FormatRule.MARGIN_RIGHT,
        "w:right=\"1134\"",
        "w:right=\"567\"",
        "w:right=\"1701\"",
        "w:right=\"1.2in\"");
    section(FormatRule.MARGIN_TOP, "w:top=\"1134\"", "w:top=\"1440\" ");
    section(FormatRule.MARGIN_BOTTOM, "w:bottom=\"1134\"", "w:bottom=\"1440\" ");
    cut(
        FormatRule.MARGIN_LEFT,
        "mirrored",
        base,
        _ -> {},
        "word/settings.xml",
        "<w:zoom w:percent=\"100\"/>",
        "<w:zoom w:percent=\"100\"/><w:mirrorMargins/>");
    cut(
        FormatRule.MARGIN_RIGHT,
        "mirrored",
        base,
        _ -> {},
        "word/settings.xml",
        "<w:zoom w:percent=\"100\"/>",
        "<w:zoom w:percent=\"100\"/><w:mirrorMargins w:val=\"true\"/>");
    pageNumbers();
  }

  private void margin(FormatRule rule, String right, String... wrong) {
    for (String each : wrong) {
      cut(rule, HandMadePapers::decision, DOCUMENT, right, each);
    }
  }

  private void section(FormatRule rule, String right, String wrong) {
    HandMade paper = HandMadePapers.decision();
    String margins = paper.margins.replace(right, wrong);
    made(
        rule,
        "in a second section",
        HandMadePapers::decision,
        each ->
            each.body.add(
                3,
                "#x <w:p><w:pPr><w:sectPr>"
                    + each.paper
                    + margins
                    + "<w:titlePg/></w:sectPr></w:pPr></w:p>"));
  }

  private void pageNumbers() {
    Supplier<HandMade> base = HandMadePapers::plan;
    made(
        FormatRule.PAGE_NUMBER_MISSING,
        "no header",
        base,
        paper -> paper.pageNumbers = HandMade.PageNumbers.NONE);
    cut(
        FormatRule.PAGE_NUMBER_MISSING,
        base,
        DOCUMENT,
        "<w:headerReference w:type=\"default\" r:id=\"rId9\"/>",
        "");
    cut(
        FormatRule.PAGE_NUMBER_MISSING,
        base,
        "word/header1.xml",
        " PAGE \\* MERGEFORMAT ",
        " DATE ");
    cut(
        FormatRule.PAGE_NUMBER_MISSING,
        base,
        DOCUMENT,
        "w:type=\"default\" r:id",
        "w:type=\"first\" w:was=\"default\" r:was=\"x\" r:id2");
    cut(FormatRule.PAGE_NUMBER_FIRST, base, DOCUMENT, "<w:titlePg/>", "");
    cut(FormatRule.PAGE_NUMBER_FIRST, base, DOCUMENT, "<w:titlePg/>", "<w:titlePg w:val=\"0\"/>");
    cut(
        FormatRule.PAGE_NUMBER_FIRST,
        base,
        DOCUMENT,
        "<w:headerReference",
        "<w:headerReference w:type=\"first\" r:id=\"rId9\"/><w:headerReference");
    cut(
        FormatRule.PAGE_NUMBER_FIRST,
        base,
        DOCUMENT,
        "<w:headerReference w:type=\"default\"",
        "<w:headerReference w:type=\"first\"");
    cut(
        FormatRule.PAGE_NUMBER_PLACE,
        base,
        "word/header1.xml",
        "w:val=\"center\"",
        "w:val=\"right\"");
    cut(FormatRule.PAGE_NUMBER_PLACE, base, "word/header1.xml", "<w:jc w:val=\"center\"/>", "");
    cut(FormatRule.PAGE_NUMBER_PLACE, base, DOCUMENT, "<w:headerReference", "<w:footerReference");
    cut(
        FormatRule.PAGE_NUMBER_PLACE,
        "at the second tab",
        base,
        paper -> paper.pageNumbers = HandMade.PageNumbers.TABBED,
        "word/header1.xml",
        "<w:r><w:tab/></w:r>",
        "<w:r><w:tab/><w:tab/></w:r>");
    for (String size : List.of("20", "24", "32", "22")) {
      HandMade paper = base.get();
      Map<String, String> parts = paper.parts();
      parts.computeIfPresent(
          "word/header1.xml",
          (_, xml) -> xml.replace("<w:sz w:val=\"28\"/>", "<w:sz w:val=\"" + size + "\"/>"));
      all.add(
          new Damage(FormatRule.PAGE_NUMBER_LOOK, "half points: " + size, HandMade.zipped(parts)));
    }
  }

  private void letters() {
    made(FormatRule.FONT, "all by hand", HandMadePapers::decision, paper -> paper.font = "Arial");
    made(
        FormatRule.FONT,
        "in styles",
        in(Looks.STYLES, HandMadePapers::plan),
        paper -> paper.font = "Calibri");
    cut(
        FormatRule.FONT,
        "in the theme",
        in(Looks.THEME, HandMadePapers::decision),
        _ -> {},
        "word/theme/theme1.xml",
        "<a:minorFont><a:latin typeface=\"Times New Roman\"/>",
        "<a:minorFont><a:latin typeface=\"Aptos\"/>");
    cut(
        FormatRule.FONT,
        "defaults of the document",
        in(Looks.DEFAULTS, HandMadePapers::letter),
        _ -> {},
        "word/styles.xml",
        "w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\"",
        "w:ascii=\"Cambria\" w:hAnsi=\"Cambria\"");
    cut(
        FormatRule.FONT,
        "a word pasted",
        in(Looks.DEFAULTS, HandMadePapers::plan),
        _ -> {},
        DOCUMENT,
        "<w:rPr></w:rPr><w:t xml:space=\"preserve\">Để nâng",
        "<w:rPr><w:rFonts w:ascii=\"Segoe UI\" w:hAnsi=\"Segoe UI\"/></w:rPr><w:t xml:space=\"preserve\">Để nâng");
    for (String color : List.of("FF0000", "1F3864", "444444")) {
      cut(
          FormatRule.COLOR,
          HandMadePapers::decision,
          DOCUMENT,
          "w:color w:val=\"000000\"",
          "w:color w:val=\"" + color + "\"");
    }
    cut(
        FormatRule.COLOR,
        HandMadePapers::decision,
        DOCUMENT,
        "w:color w:val=\"000000\"",
        "w:color w:val=\"0563C1\" w:themeColor=\"hyperlink\"");
    made(
        FormatRule.UNICODE,
        "subject",
        HandMadePapers::decision,
        paper -> paper.subject = parted(paper.subject));
    made(
        FormatRule.UNICODE,
        "issuer",
        HandMadePapers::decision,
        paper -> paper.issuer.replaceAll(Damages::parted));
    made(
        FormatRule.UNICODE,
        "everything",
        HandMadePapers::plan,
        paper -> paper.body.replaceAll(Damages::parted));
    made(
        FormatRule.UNICODE,
        "in pieces",
        HandMadePapers::letter,
        paper -> {
          paper.split = true;
          paper.body.replaceAll(Damages::parted);
        });
  }

  private static String parted(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFD);
  }

  private void body() {
    for (double size : List.of(12.0, 15.0, 11.0, 13.5 + 1.5)) {
      made(
          FormatRule.BODY_SIZE,
          "size " + size,
          in(size == 11 ? Looks.STYLES : Looks.DIRECT, HandMadePapers::decision),
          paper -> paper.look("body", spec -> spec.size(size)));
    }
    made(
        FormatRule.BODY_ALIGNMENT,
        "left",
        HandMadePapers::decision,
        paper -> paper.look("body", spec -> spec.jc("left")));
    made(
        FormatRule.BODY_ALIGNMENT,
        "right",
        HandMadePapers::decision,
        paper -> paper.look("body", spec -> spec.jc("right")));
    made(
        FormatRule.BODY_ALIGNMENT,
        "centred",
        HandMadePapers::plan,
        paper -> paper.look("body", spec -> spec.jc("center")));
    made(
        FormatRule.BODY_ALIGNMENT,
        "left in styles",
        in(Looks.STYLES, HandMadePapers::letter),
        paper -> paper.look("body", spec -> spec.jc("start")));
    for (int first : List.of(284, 425, 1134, 1000)) {
      made(
          FormatRule.BODY_INDENT,
          "first line " + first,
          in(first == 1134 ? Looks.STYLES : Looks.DEFAULTS, HandMadePapers::decision),
          paper -> paper.look("body", spec -> spec.first(first)));
    }
    made(
        FormatRule.BODY_INDENT,
        "none",
        HandMadePapers::plan,
        paper -> paper.look("body", spec -> spec.first(1)));
    made(
        FormatRule.BODY_INDENT,
        "whole paragraph",
        HandMadePapers::plan,
        paper ->
            paper.body.add(
                4,
                "#x <w:p><w:pPr><w:spacing w:after=\"120\"/><w:ind w:left=\"720\"/><w:jc w:val=\"both\"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\"/><w:sz w:val=\"28\"/></w:rPr><w:t>Các đơn vị chủ động xây dựng kế hoạch của mình, phân công người theo dõi và báo cáo kết quả trước ngày 20 hằng tháng.</w:t></w:r></w:p>"));
    for (int after : List.of(0, 60, 100)) {
      made(
          FormatRule.BODY_SPACING,
          "after " + after,
          in(after == 60 ? Looks.STYLES : Looks.DIRECT, HandMadePapers::plan),
          paper -> paper.look("body", spec -> spec.after(after)));
    }
    cut(
        FormatRule.BODY_SPACING,
        "contextual",
        in(Looks.STYLES, HandMadePapers::plan),
        _ -> {},
        "word/styles.xml",
        "<w:ind w:firstLine=\"567\"/><w:jc w:val=\"both\"/></w:pPr><w:rPr><w:sz",
        "<w:ind w:firstLine=\"567\"/><w:contextualSpacing/><w:jc w:val=\"both\"/></w:pPr><w:rPr><w:sz");
    for (String lines :
        List.of(
            "w:line=\"480\" w:lineRule=\"auto\"",
            "w:line=\"200\" w:lineRule=\"auto\"",
            "w:line=\"600\" w:lineRule=\"exact\"",
            "w:line=\"500\" w:lineRule=\"atLeast\"")) {
      made(FormatRule.BODY_LINES, lines, HandMadePapers::decision, paper -> paper.spacing = lines);
    }
  }

  private void spaces() {
    Supplier<HandMade> base = HandMadePapers::plan;
    made(
        FormatRule.DOUBLE_SPACE,
        "two",
        base,
        paper -> paper.body.set(0, paper.body.getFirst().replace("chất lượng", "chất  lượng")));
    made(
        FormatRule.DOUBLE_SPACE,
        "four",
        base,
        paper -> paper.body.set(0, paper.body.getFirst().replace("chất lượng", "chất    lượng")));
    made(
        FormatRule.DOUBLE_SPACE,
        "hard ones",
        base,
        paper ->
            paper.body.set(0, paper.body.getFirst().replace("chất lượng", "chất\u00a0 lượng")));
    made(
        FormatRule.DOUBLE_SPACE,
        "in the subject",
        base,
        paper -> paper.subject = paper.subject.replace("của xã", "của xã  nhà"));
    made(
        FormatRule.SPACE_INDENT,
        "tab",
        base,
        paper -> paper.body.set(0, "\t" + paper.body.getFirst()));
    made(
        FormatRule.SPACE_INDENT,
        "spaces",
        base,
        paper -> paper.body.set(0, "        " + paper.body.getFirst()));
    made(
        FormatRule.SPACE_INDENT,
        "hard spaces",
        base,
        paper -> paper.body.set(0, "\u00a0\u00a0\u00a0" + paper.body.getFirst()));
    made(
        FormatRule.SPACE_INDENT,
        "everywhere, no setting",
        HandMadePapers::letter,
        paper -> {
          paper.look("body", spec -> spec.first(1));
          paper.body.replaceAll(line -> "\t" + line);
        });
    for (int at : List.of(1, 4, 9)) {
      made(FormatRule.EMPTY_PARAGRAPH, "before " + at, base, paper -> paper.body.add(at, ""));
    }
    made(
        FormatRule.EMPTY_PARAGRAPH,
        "two with spaces",
        base,
        paper -> paper.body.addAll(8, List.of("", "  ")));
  }

  private void nation() {
    Supplier<HandMade> base = HandMadePapers::decision;
    String nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    words(
        FormatRule.NATION_WORDS,
        base,
        nation,
        "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA  VIỆT NAM",
        "CỘNG HÒA XÃ HỘI CHỦ NGHIÃ VIỆT NAM",
        "CỘNG HÒA XHCN VIỆT NAM");
    for (HandMade.HeadBuild build : HandMade.HeadBuild.values()) {
      if (build != HandMade.HeadBuild.TABS) {
        made(
            FormatRule.NATION_MISSING,
            "in " + build,
            base,
            paper -> {
              paper.head = build;
              paper.nation = "";
            });
      }
    }
    words(FormatRule.NATION_MISSING, base, nation, "MẪU SỐ 01");
    made(
        FormatRule.NATION_LOOK,
        "not bold",
        base,
        paper -> paper.look("nation", spec -> spec.bold(false)));
    made(FormatRule.NATION_LOOK, "14", base, paper -> paper.look("nation", spec -> spec.size(14)));
    made(
        FormatRule.NATION_LOOK,
        "slanted, in a style",
        in(Looks.STYLES, base),
        paper -> paper.look("nation", spec -> spec.italic(true)));
    made(
        FormatRule.NATION_LOOK,
        "small letters",
        base,
        paper -> paper.nation = "Cộng hòa xã hội chủ nghĩa Việt Nam");
    for (Looks looks : Looks.values()) {
      made(
          FormatRule.MOTTO_MISSING,
          "none, by " + looks,
          in(looks, base),
          paper -> paper.motto = "");
    }
    String motto = "Độc lập - Tự do - Hạnh phúc";
    words(
        FormatRule.MOTTO_WORDS,
        base,
        motto,
        "Độc lập – Tự do – Hạnh phúc",
        "Độc lập-Tự do-Hạnh phúc",
        "Độc Lập - Tự Do - Hạnh Phúc",
        "Độc lập - Tự do - Hạnh phúc.",
        "ĐỘC LẬP - TỰ DO - HẠNH PHÚC");
    made(
        FormatRule.MOTTO_LOOK,
        "not bold",
        base,
        paper -> paper.look("motto", spec -> spec.bold(false)));
    made(FormatRule.MOTTO_LOOK, "12", base, paper -> paper.look("motto", spec -> spec.size(12)));
    made(
        FormatRule.MOTTO_LOOK,
        "15",
        in(Looks.STYLES, base),
        paper -> paper.look("motto", spec -> spec.size(15)));
    made(
        FormatRule.MOTTO_LOOK,
        "slanted",
        in(Looks.THEME, base),
        paper -> paper.look("motto", spec -> spec.italic(true)));
    for (HandMade.HeadBuild build : HandMade.HeadBuild.values()) {
      made(
          FormatRule.MOTTO_LINE,
          "none, in " + build,
          base,
          paper -> {
            paper.head = build == HandMade.HeadBuild.TABS ? HandMade.HeadBuild.TABLE : build;
            paper.looks = build == HandMade.HeadBuild.TABS ? Looks.STYLES : Looks.DIRECT;
            paper.mottoShare = 0;
          });
    }
    for (HandMade.LineBuild build : HandMade.LineBuild.values()) {
      made(
          FormatRule.LINE_LENGTH,
          "short, by " + build,
          base,
          paper -> {
            paper.lines = build;
            paper.mottoShare = 0.6;
          });
      made(
          FormatRule.LINE_LENGTH,
          "long below the issuer, by " + build,
          base,
          paper -> {
            paper.lines = build;
            paper.partShare = 0.8;
          });
    }
    imitated(base, motto);
  }

  private void imitated(Supplier<HandMade> base, String motto) {
    String run =
        "<w:b/><w:bCs/><w:color w:val=\"000000\"/><w:sz w:val=\"26\"/></w:rPr><w:t xml:space=\"preserve\">"
            + motto;
    cut(
        FormatRule.LINE_IMITATED,
        "underlined",
        base,
        paper -> paper.mottoShare = 0,
        DOCUMENT,
        run,
        run.replace("</w:rPr>", "<w:u w:val=\"single\"/></w:rPr>"));
    cut(
        FormatRule.LINE_IMITATED,
        "underlined, drawn as well",
        base,
        _ -> {},
        DOCUMENT,
        run,
        run.replace("</w:rPr>", "<w:u w:val=\"single\"/></w:rPr>"));
    String end = ">" + motto + "</w:t></w:r></w:p>";
    for (String typed : List.of("____________________", "---------------", "––––––––––")) {
      cut(
          FormatRule.LINE_IMITATED,
          typed,
          base,
          paper -> paper.mottoShare = 0,
          DOCUMENT,
          end,
          end
              + "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\"/></w:rPr><w:t>"
              + typed
              + "</w:t></w:r></w:p>");
    }
  }

  private void issuer() {
    Supplier<HandMade> base = HandMadePapers::decision;
    made(
        FormatRule.ISSUER_LOOK,
        "not bold",
        base,
        paper -> paper.look("issuer", spec -> spec.bold(false)));
    made(FormatRule.ISSUER_LOOK, "14", base, paper -> paper.look("issuer", spec -> spec.size(14)));
    made(
        FormatRule.ISSUER_LOOK,
        "not bold in a style",
        in(Looks.STYLES, base),
        paper -> paper.look("issuer", spec -> spec.bold(false)));
    made(
        FormatRule.ISSUER_LOOK,
        "small letters",
        base,
        paper -> paper.issuer = new ArrayList<>(List.of("Ủy ban nhân dân", "xã An Mẫu")));
    for (HandMade.HeadBuild build : HandMade.HeadBuild.values()) {
      made(
          FormatRule.ISSUER_LINE,
          "none, in " + build,
          base,
          paper -> {
            paper.head = build == HandMade.HeadBuild.TABS ? HandMade.HeadBuild.ONE_ROW : build;
            paper.lines =
                build == HandMade.HeadBuild.TABS
                    ? HandMade.LineBuild.SHAPE
                    : HandMade.LineBuild.BORDER;
            paper.partShare = 0;
          });
    }
    for (Looks looks : Looks.values()) {
      made(
          FormatRule.SUPERIOR_LOOK,
          "bold, by " + looks,
          in(looks, base),
          paper -> {
            paper.superior = "UBND XÃ AN MẪU";
            paper.issuer = new ArrayList<>(List.of("PHÒNG KINH TẾ"));
            paper.look("superior", spec -> spec.bold(true));
          });
    }
  }

  private void number() {
    Supplier<HandMade> base = HandMadePapers::decision;
    words(
        FormatRule.NUMBER_FORM,
        base,
        "Số: 15/QĐ-UBND",
        "Số : 15/QĐ-UBND",
        "Số:15/QĐ-UBND",
        "Số 15/QĐ-UBND",
        "Số: 15/QĐ - UBND",
        "Số: 15 /QĐ-UBND",
        "15/QĐ-UBND",
        "SỐ: 15/QĐ-UBND",
        "Số: 15/QĐ–UBND");
    words(
        FormatRule.NUMBER_ZERO,
        base,
        "Số: 15/QĐ-UBND",
        "Số: 5/QĐ-UBND",
        "Số:5/QĐ-UBND",
        "Số : 9 /QĐ-UBND",
        "Số 1/QĐ-UBND");
    words(
        FormatRule.NUMBER_SYMBOL,
        base,
        "Số: 15/QĐ-UBND",
        "Số: 15/UBND-QĐ",
        "Số: 15/QD-UBND",
        "Số: 15/KH-UBND",
        "Số: 15/UBND");
    words(FormatRule.NUMBER_SYMBOL, HandMadePapers::letter, "Số: 342/UBND-VHXH", "Số: 342/CV-UBND");
    made(
        FormatRule.NUMBER_LOOK,
        "bold",
        base,
        paper -> paper.look("number", spec -> spec.bold(true)));
    made(FormatRule.NUMBER_LOOK, "14", base, paper -> paper.look("number", spec -> spec.size(14)));
    made(
        FormatRule.NUMBER_LOOK,
        "slanted",
        in(Looks.STYLES, base),
        paper -> paper.look("number", spec -> spec.italic(true)));
    made(
        FormatRule.NUMBER_LOOK,
        "12 on a tab",
        base,
        paper -> {
          paper.head = HandMade.HeadBuild.TABS;
          paper.look("number", spec -> spec.size(12));
        });
    for (Looks looks : Looks.values()) {
      made(
          FormatRule.NUMBER_MISSING,
          "none, by " + looks,
          in(looks, base),
          paper -> paper.number = "");
      made(FormatRule.DATE_MISSING, "none, by " + looks, in(looks, base), paper -> paper.date = "");
    }
  }

  private void date() {
    Supplier<HandMade> base = HandMadePapers::decision;
    String date = "An Mẫu, ngày 16 tháng 9 năm 2026";
    words(
        FormatRule.DATE_ZERO,
        base,
        date,
        "An Mẫu, ngày 5 tháng 9 năm 2026",
        "An Mẫu, ngày 16 tháng 09 năm 2026",
        "An Mẫu, ngày 05 tháng 2 năm 2026",
        "An Mẫu, ngày 5 tháng 03 năm 2026");
    words(
        FormatRule.DATE_FORM,
        base,
        date,
        "An Mẫu ngày 16 tháng 9 năm 2026",
        "Ngày 16 tháng 9 năm 2026",
        "An Mẫu, Ngày 16 tháng 9 năm 2026",
        "An Mẫu, ngày 16/9/2026",
        "An Mẫu , ngày 16 tháng 9 năm 2026");
    made(
        FormatRule.DATE_LOOK,
        "upright",
        base,
        paper -> paper.look("date", spec -> spec.italic(false)));
    made(FormatRule.DATE_LOOK, "bold", base, paper -> paper.look("date", spec -> spec.bold(true)));
    made(
        FormatRule.DATE_LOOK,
        "12",
        in(Looks.STYLES, base),
        paper -> paper.look("date", spec -> spec.size(12)));
    made(
        FormatRule.DATE_LOOK,
        "upright on a tab",
        base,
        paper -> {
          paper.head = HandMade.HeadBuild.TABS;
          paper.look("date", spec -> spec.italic(false));
        });
  }

  private void title() {
    Supplier<HandMade> base = HandMadePapers::plan;
    made(
        FormatRule.KIND_LOOK,
        "not bold",
        base,
        paper -> paper.look("kind", spec -> spec.bold(false)));
    made(FormatRule.KIND_LOOK, "small letters", base, paper -> paper.kind = "Kế hoạch");
    made(
        FormatRule.KIND_LOOK,
        "18",
        in(Looks.STYLES, base),
        paper -> paper.look("kind", spec -> spec.size(18)));
    made(
        FormatRule.KIND_LOOK,
        "slanted",
        base,
        paper -> paper.look("kind", spec -> spec.italic(true)));
    made(
        FormatRule.SUBJECT_LOOK,
        "not bold",
        base,
        paper -> paper.look("subject", spec -> spec.bold(false)));
    made(
        FormatRule.SUBJECT_LOOK, "12", base, paper -> paper.look("subject", spec -> spec.size(12)));
    made(
        FormatRule.SUBJECT_LOOK,
        "slanted",
        in(Looks.DEFAULTS, base),
        paper -> paper.look("subject", spec -> spec.italic(true)));
    made(
        FormatRule.SUBJECT_LOOK,
        "not bold in a style",
        in(Looks.STYLES, HandMadePapers::decision),
        paper -> paper.look("subject", spec -> spec.bold(false)));
    for (Looks looks : Looks.values()) {
      HandMade paper = base.get();
      paper.looks = looks;
      Map<String, String> parts = paper.parts();
      parts.computeIfPresent(
          DOCUMENT,
          (_, xml) -> {
            int subject = xml.indexOf("nhà nước của xã năm 2026");
            int line = xml.indexOf("<w:p><w:pPr><w:pBdr>", subject);
            return xml.substring(0, line) + xml.substring(xml.indexOf("</w:p>", line) + 6);
          });
      all.add(new Damage(FormatRule.SUBJECT_LINE, "none, by " + looks, HandMade.zipped(parts)));
    }
    bases();
  }

  private void bases() {
    Supplier<HandMade> base = HandMadePapers::decision;
    made(
        FormatRule.BASIS_LOOK,
        "upright",
        base,
        paper -> paper.look("basis", spec -> spec.italic(false)));
    made(
        FormatRule.BASIS_LOOK, "bold", base, paper -> paper.look("basis", spec -> spec.bold(true)));
    made(FormatRule.BASIS_LOOK, "12", base, paper -> paper.look("basis", spec -> spec.size(12)));
    made(
        FormatRule.BASIS_LOOK,
        "upright in a style",
        in(Looks.STYLES, base),
        paper -> paper.look("basis", spec -> spec.italic(false)));
    made(
        FormatRule.BASIS_FORM,
        "comma",
        base,
        paper -> paper.bases.set(0, paper.bases.getFirst().replace(";", ",")));
    made(
        FormatRule.BASIS_FORM,
        "full stops",
        base,
        paper -> paper.bases.replaceAll(line -> line.replace(";", ".")));
    made(
        FormatRule.BASIS_FORM,
        "the last with a comma",
        base,
        paper -> paper.bases.set(2, paper.bases.get(2).replace("hội xã.", "hội xã,")));
    made(
        FormatRule.BASIS_FORM,
        "nothing behind",
        base,
        paper -> paper.bases.replaceAll(line -> line.replaceFirst("[;.]$", "")));
  }

  private void letter() {
    Supplier<HandMade> base = HandMadePapers::letter;
    String subject = "V/v rà soát thủ tục hành chính quý III năm 2026";
    words(
        FormatRule.LETTER_SUBJECT_WORDS,
        base,
        subject,
        "Về việc rà soát thủ tục hành chính quý III năm 2026",
        "rà soát thủ tục hành chính quý III năm 2026",
        "v/v rà soát thủ tục hành chính quý III năm 2026",
        "V/v: rà soát thủ tục hành chính quý III năm 2026");
    made(
        FormatRule.LETTER_SUBJECT_LOOK,
        "bold",
        base,
        paper -> paper.look("letterSubject", spec -> spec.bold(true)));
    made(
        FormatRule.LETTER_SUBJECT_LOOK,
        "14",
        base,
        paper -> paper.look("letterSubject", spec -> spec.size(14)));
    made(
        FormatRule.LETTER_SUBJECT_LOOK,
        "slanted",
        base,
        paper -> paper.look("letterSubject", spec -> spec.italic(true)));
    made(
        FormatRule.LETTER_SUBJECT_LOOK,
        "bold, frames",
        in(Looks.STYLES, base),
        paper -> {
          paper.head = HandMade.HeadBuild.FRAMES;
          paper.look("letterSubject", spec -> spec.bold(true));
        });
    made(FormatRule.ADDRESSEES_FORM, "no colon", base, paper -> paper.to.set(0, "Kính gửi"));
    made(FormatRule.ADDRESSEES_FORM, "comma", base, paper -> paper.to.set(1, "- Phòng Kinh tế,"));
    made(
        FormatRule.ADDRESSEES_FORM,
        "no full stop",
        base,
        paper -> paper.to.set(2, "- Trung tâm Phục vụ hành chính công;"));
    made(
        FormatRule.ADDRESSEES_FORM,
        "no dashes",
        base,
        paper -> paper.to.replaceAll(line -> line.replace("- ", "")));
    made(
        FormatRule.ADDRESSEES_FORM,
        "plus signs",
        base,
        paper -> paper.to.replaceAll(line -> line.replace("- ", "+ ")));
  }

  private void headings() {
    Supplier<HandMade> decision = HandMadePapers::decision;
    Supplier<HandMade> regulation = HandMadePapers::regulation;
    made(
        FormatRule.HEADING_ORDER,
        "article left out",
        decision,
        paper -> paper.body.replaceAll(line -> line.replace("Điều 3.|", "Điều 4.|")));
    made(
        FormatRule.HEADING_ORDER,
        "article twice",
        regulation,
        paper -> paper.body.replaceAll(line -> line.replace("Điều 5.", "Điều 4.")));
    made(
        FormatRule.HEADING_ORDER,
        "chapter left out",
        regulation,
        paper ->
            paper.body.replaceAll(line -> line.equals("#c Chương III") ? "#c Chương IV" : line));
    made(
        FormatRule.HEADING_ORDER,
        "clause left out",
        HandMadePapers::letter,
        paper -> paper.body.replaceAll(line -> line.replaceFirst("^2\\. ", "3. ")));
    made(
        FormatRule.HEADING_ORDER,
        "roman heading twice",
        HandMadePapers::plan,
        paper -> paper.body.replaceAll(line -> line.replace("#h III. ", "#h II. ")));
    made(
        FormatRule.POINT_LETTER,
        "no đ",
        decision,
        paper ->
            paper.body.replaceAll(
                line -> line.replaceFirst("^e\\) ", "f) ").replaceFirst("^đ\\) ", "e) ")));
    made(
        FormatRule.POINT_LETTER,
        "f",
        decision,
        paper -> paper.body.add(8, "f) Nhiệm vụ bổ sung khác."));
    made(FormatRule.POINT_LETTER, "c left out", decision, paper -> paper.body.remove(4));
    made(
        FormatRule.POINT_LETTER,
        "twice",
        decision,
        paper -> paper.body.replaceAll(line -> line.replaceFirst("^c\\) ", "b) ")));
    for (int i = 1; i <= 3; i++) {
      String roman = "I".repeat(i);
      int number = i;
      made(
          FormatRule.ROMAN_NUMBER,
          "chapter " + i,
          regulation,
          paper ->
              paper.body.replaceAll(
                  line -> line.equals("#c Chương " + roman) ? "#c Chương " + number : line));
    }
    made(
        FormatRule.ROMAN_NUMBER,
        "section in roman",
        regulation,
        paper -> paper.body.replaceAll(line -> line.replace("#c Mục 1", "#c Mục I")));
    made(
        FormatRule.ROMAN_NUMBER,
        "part",
        HandMadePapers::plan,
        paper -> paper.body.addAll(1, List.of("#c Phần 1", "#c NỘI DUNG CHUNG")));
    made(
        FormatRule.ARTICLE_DOT,
        "none",
        decision,
        paper -> paper.body.replaceAll(line -> line.replace("Điều 1.|", "Điều 1|")));
    made(
        FormatRule.ARTICLE_DOT,
        "colon",
        decision,
        paper -> paper.body.replaceAll(line -> line.replace("Điều 2.|", "Điều 2:|")));
    made(
        FormatRule.ARTICLE_DOT,
        "dash",
        decision,
        paper -> paper.body.replaceAll(line -> line.replace("Điều 2.|", "Điều 2 -|")));
    made(
        FormatRule.ARTICLE_DOT,
        "none, with a title",
        regulation,
        paper -> paper.body.replaceAll(line -> line.replace("Điều 4. ", "Điều 4 ")));
    for (String title :
        List.of("QUY ĐỊNH CHUNG", "NHIỆM VỤ, CHẾ ĐỘ LÀM VIỆC", "TỔ CHỨC THỰC HIỆN", "NHIỆM VỤ")) {
      made(FormatRule.HEADING_TITLE, title, regulation, paper -> paper.body.remove("#c " + title));
    }
    made(
        FormatRule.HEADING_LOOK,
        "chapters",
        regulation,
        paper -> paper.look("chapter", spec -> spec.bold(false)));
    made(
        FormatRule.HEADING_LOOK,
        "headings",
        HandMadePapers::plan,
        paper -> paper.look("heading", spec -> spec.bold(false)));
    made(
        FormatRule.HEADING_LOOK,
        "an article",
        decision,
        paper -> paper.body.replaceAll(line -> line.replace("Điều 2.|", "Điều 2.")));
    made(
        FormatRule.HEADING_LOOK,
        "chapters in a style",
        in(Looks.STYLES, regulation),
        paper -> paper.look("chapter", spec -> spec.bold(false)));
  }

  private void wording() {
    Supplier<HandMade> base = HandMadePapers::plan;
    for (String words :
        List.of(
            "Việc xử lý theo điều 5 của Quy chế.",
            "Thực hiện theo quy định tại khoản 2 điều 7 Nghị định này.",
            "Các trường hợp (điều 3, điều 4) được xem xét.",
            "Căn cứ điểm a khoản 1 điều 12 để áp dụng.")) {
      made(FormatRule.CAPITAL_ARTICLE, words, base, paper -> paper.body.add(4, words));
    }
    for (String words :
        List.of(
            "Thực hiện theo Khoản 2 Điều 5 của Quy chế.",
            "Việc này quy định tại Điểm a khoản 2 Điều 5.",
            "Áp dụng khoản 1, Khoản 3 Điều 9.",
            "Người nộp theo Khoản 4 Điều 6 được miễn.")) {
      made(FormatRule.SMALL_CLAUSE, words, base, paper -> paper.body.add(4, words));
    }
    for (String words :
        List.of(
            "Nâng cao chất lượng phục vụ nhân dân.",
            "Thực hiện chủ trương của Đảng và nhà nước về cải cách.",
            "Chăm lo đời sống nhân dân trên địa bàn.",
            "Tuân thủ pháp luật của nhà nước.")) {
      made(FormatRule.CAPITAL_PEOPLE, words, base, paper -> paper.body.add(4, words));
    }
    for (String end : List.of(".", "", "/.", ";")) {
      made(
          FormatRule.CONTENT_END,
          "«" + end + "»",
          HandMadePapers::decision,
          paper -> paper.body.replaceAll(line -> line.replace("./.", end)));
    }
  }

  private void foot() {
    Supplier<HandMade> base = HandMadePapers::decision;
    for (String form :
        List.of(
            "T/M ỦY BAN NHÂN DÂN",
            "T.M ỦY BAN NHÂN DÂN",
            "UQ. ỦY BAN NHÂN DÂN",
            "T/M. ỦY BAN NHÂN DÂN")) {
      made(FormatRule.SIGNING_FORM, form, base, paper -> paper.authority.set(0, form));
    }
    made(
        FormatRule.SIGNING_FORM,
        "K/T",
        HandMadePapers::letter,
        paper -> paper.authority.set(0, "K/T CHỦ TỊCH"));
    made(
        FormatRule.SIGNING_FORM,
        "KT. without a post",
        HandMadePapers::letter,
        paper -> paper.authority.remove(1));
    for (String form :
        List.of("TM ỦY BAN NHÂN DÂN", "TM.ỦY BAN NHÂN DÂN", "TM . ỦY BAN NHÂN DÂN")) {
      made(FormatRule.SIGNING_DOT, form, base, paper -> paper.authority.set(0, form));
    }
    made(
        FormatRule.SIGNING_DOT,
        "KT",
        HandMadePapers::letter,
        paper -> paper.authority.set(0, "KT CHỦ TỊCH"));
    made(
        FormatRule.SIGNING_DOT,
        "on a tab",
        HandMadePapers::letter,
        paper -> {
          paper.footTabs = true;
          paper.authority.set(0, "KT.CHỦ TỊCH");
        });
    made(
        FormatRule.AUTHORITY_LOOK,
        "not bold",
        base,
        paper -> paper.look("authority", spec -> spec.bold(false)));
    made(
        FormatRule.AUTHORITY_LOOK,
        "12",
        base,
        paper -> paper.look("authority", spec -> spec.size(12)));
    made(
        FormatRule.AUTHORITY_LOOK,
        "slanted",
        in(Looks.STYLES, base),
        paper -> paper.look("authority", spec -> spec.italic(true)));
    made(
        FormatRule.AUTHORITY_LOOK,
        "small letters",
        base,
        paper -> paper.authority.set(1, "Chủ tịch"));
    made(
        FormatRule.SIGNER_LOOK,
        "not bold",
        base,
        paper -> paper.look("signer", spec -> spec.bold(false)));
    made(FormatRule.SIGNER_LOOK, "12", base, paper -> paper.look("signer", spec -> spec.size(12)));
    made(
        FormatRule.SIGNER_LOOK,
        "slanted",
        in(Looks.STYLES, base),
        paper -> paper.look("signer", spec -> spec.italic(true)));
    made(
        FormatRule.SIGNER_LOOK,
        "not bold on a tab",
        base,
        paper -> {
          paper.footTabs = true;
          paper.look("signer", spec -> spec.bold(false));
        });
    for (String title : List.of("ThS. ", "TS ", "Thạc sĩ ", "Ông ")) {
      made(FormatRule.SIGNER_TITLE, title, base, paper -> paper.signer = title + paper.signer);
    }
    made(
        FormatRule.RECIPIENTS_LOOK,
        "label upright",
        base,
        paper -> paper.look("label", spec -> spec.italic(false)));
    made(
        FormatRule.RECIPIENTS_LOOK,
        "label 14",
        base,
        paper -> paper.look("label", spec -> spec.size(14)));
    made(
        FormatRule.RECIPIENTS_LOOK,
        "list 12",
        in(Looks.STYLES, base),
        paper -> paper.look("recipient", spec -> spec.size(12)));
    made(
        FormatRule.RECIPIENTS_LOOK,
        "list slanted",
        base,
        paper -> paper.look("recipient", spec -> spec.italic(true)));
    made(
        FormatRule.RECIPIENTS_FORM,
        "comma",
        base,
        paper -> paper.recipients.set(0, "- Như Điều 3,"));
    made(
        FormatRule.RECIPIENTS_FORM,
        "no dash",
        base,
        paper -> paper.recipients.set(1, "Các cơ quan, đơn vị;"));
    made(
        FormatRule.RECIPIENTS_FORM,
        "no full stop",
        base,
        paper -> paper.recipients.set(2, "- Lưu: VT, VHXH"));
    made(
        FormatRule.RECIPIENTS_FORM,
        "no colon after Lưu",
        base,
        paper -> paper.recipients.set(2, "- Lưu VT, VHXH."));
    words(FormatRule.RECIPIENTS_FORM, base, "Nơi nhận:", "Nơi nhận");
    made(
        FormatRule.ARCHIVE,
        "none",
        base,
        paper -> paper.recipients.set(2, "- Trang thông tin điện tử."));
    made(
        FormatRule.ARCHIVE,
        "first",
        base,
        paper ->
            paper.recipients =
                new ArrayList<>(List.of("- Lưu: VT;", "- Như Điều 3;", "- Các cơ quan, đơn vị.")));
    made(
        FormatRule.ARCHIVE,
        "in the middle",
        base,
        paper ->
            paper.recipients =
                new ArrayList<>(List.of("- Như Điều 3;", "- Lưu: VT;", "- Các cơ quan, đơn vị.")));
    made(
        FormatRule.ARCHIVE,
        "none on tabs",
        base,
        paper -> {
          paper.footTabs = true;
          paper.recipients = new ArrayList<>(List.of("- Như Điều 3;", "- Các cơ quan, đơn vị."));
        });
  }

  private void appendices() {
    Supplier<HandMade> base = HandMadePapers::plan;
    words(
        FormatRule.APPENDIX_NUMBER,
        base,
        "Phụ lục II",
        "Phụ lục 2",
        "Phụ lục",
        "Phụ lục I",
        "PHỤ LỤC 02",
        "Phụ lục số 2");
    made(
        FormatRule.APPENDIX_LOOK,
        "not bold",
        base,
        paper -> paper.look("annex", spec -> spec.bold(false)));
    made(FormatRule.APPENDIX_LOOK, "12", base, paper -> paper.look("annex", spec -> spec.size(12)));
    made(
        FormatRule.APPENDIX_LOOK,
        "slanted",
        in(Looks.STYLES, base),
        paper -> paper.look("annex", spec -> spec.italic(true)));
    made(
        FormatRule.APPENDIX_LOOK,
        "title in small letters",
        base,
        paper ->
            paper.annexes.replaceAll(annex ->
                new HandMade.Annex(
                    annex.label(), "Danh mục nhiệm vụ", annex.note(), annex.lines())));
    for (Looks looks : Looks.values()) {
      made(
          FormatRule.APPENDIX_MENTION,
          "by " + looks,
          in(looks, base),
          paper ->
              paper.body.replaceAll(line ->
                  line.replace(
                      "Danh mục nhiệm vụ tại Phụ lục I, phân công tại Phụ lục II kèm theo Kế hoạch này.",
                      "")));
      made(
          FormatRule.APPENDIX_NOTE,
          "by " + looks,
          in(looks, base),
          paper ->
              paper.annexes.replaceAll(
                  annex -> new HandMade.Annex(annex.label(), annex.title(), "", annex.lines())));
    }
  }
}
