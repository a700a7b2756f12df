package vn.caicach.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import vn.caicach.paper.HandMade.Looks;

/// Correct papers that are built in ways of their own: soft breaks, counted lists, hard spaces,
/// other programs' XML.
final class OddPapers {

  private static final String DOCUMENT = "word/document.xml";
  private static final String RUN =
      "<w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\"/><w:sz w:val=\"28\"/></w:rPr><w:t xml:space=\"preserve\">";
  private static final String SENTENCE =
      "Các cơ quan, đơn vị căn cứ chức năng, nhiệm vụ được giao chủ động triển khai, bảo đảm tiến độ và chất lượng theo yêu cầu.";

  private OddPapers() {}

  static Map<String, byte[]> correct() {
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put("nation and motto in one paragraph", softBreak());
    all.put("counted by the program", counted());
    all.put("addressees in a table", addresseesInTable());
    all.put("hard spaces and hyphens", hard());
    all.put("as an office in the web writes it", web());
    all.put("a decision with the regulation it issues", withRegulation());
    all.put("two signatures", minutes());
    all.put("a letter not yet numbered, one addressee", openLetter());
    all.put("a plan on bases, wide pages at its end", planOnBases());
    all.put("sentences that look like headings", sentences());
    all.put("capitals by setting", caps());
    all.put("the chair decides, khẩn", urgent());
    return all;
  }

  private static byte[] changed(HandMade paper, UnaryOperator<String> change) {
    Map<String, String> parts = paper.parts();
    parts.computeIfPresent(DOCUMENT, (_, xml) -> change.apply(xml));
    return HandMade.zipped(parts);
  }

  private static byte[] softBreak() {
    return changed(
        HandMadePapers.decision(),
        xml ->
            xml.replaceFirst(
                "(VIỆT NAM</w:t></w:r>)</w:p><w:p><w:pPr>.*?</w:pPr>", "$1<w:r><w:br/></w:r>"));
  }

  private static String counted(int level, String words) {
    return "#x <w:p><w:pPr><w:numPr><w:ilvl w:val=\""
        + level
        + "\"/><w:numId w:val=\"3\"/></w:numPr><w:spacing w:after=\"120\"/><w:jc w:val=\"both\"/></w:pPr>"
        + RUN
        + words
        + "</w:t></w:r></w:p>";
  }

  private static byte[] counted() {
    HandMade paper = HandMadePapers.decision();
    paper.body =
        new ArrayList<>(
            List.of(
                counted(0, SENTENCE),
                counted(0, "Các đơn vị có nhiệm vụ:"),
                counted(1, SENTENCE),
                counted(1, SENTENCE),
                counted(2, "Lập danh sách;"),
                counted(2, "Gửi báo cáo;"),
                counted(0, SENTENCE.replace("yêu cầu.", "yêu cầu./."))));
    Map<String, String> parts = paper.parts();
    parts.put(
        "word/numbering.xml",
        "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:abstractNum w:abstractNumId=\"1\">"
            + level(0, "decimal", "Điều %1.")
            + level(1, "decimal", "%2.")
            + level(2, "lowerLetter", "%3)")
            + "</w:abstractNum><w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>");
    return HandMade.zipped(parts);
  }

  private static String level(int level, String format, String text) {
    return "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/><w:suff w:val=\"space\"/><w:lvlText w:val=\"%s\"/><w:pPr><w:ind w:left=\"0\" w:firstLine=\"567\"/></w:pPr><w:rPr><w:b/></w:rPr></w:lvl>"
        .formatted(level, format, text);
  }

  private static byte[] addresseesInTable() {
    HandMade paper = HandMadePapers.letter();
    paper.to.clear();
    String cell = "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/></w:tcPr>%s</w:tc>";
    String table =
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"3000\"/><w:gridCol w:w=\"5500\"/></w:tblGrid><w:tr>"
            + cell.formatted(
                3000,
                "<w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr>" + RUN + "Kính gửi:</w:t></w:r></w:p>")
            + cell.formatted(
                5500,
                "<w:p>"
                    + RUN
                    + "- Phòng Kinh tế;</w:t></w:r></w:p><w:p>"
                    + RUN
                    + "- Văn phòng Hội đồng nhân dân và Ủy ban nhân dân.</w:t></w:r></w:p>")
            + "</w:tr></w:tbl>";
    paper.body.addFirst(
        "#x " + table.replace("<w:p>", "<w:p><w:pPr><w:spacing w:after=\"0\"/></w:pPr>"));
    return paper.docx();
  }

  private static byte[] hard() {
    HandMade paper = HandMadePapers.decision();
    paper.number = "Số:\u00a015/QĐ\u2011UBND";
    paper.date = "An Mẫu,\u00a0ngày 16\u00a0tháng 9 năm 2026";
    paper.body.replaceAll(line -> line.replace("khoản 2 Điều 5", "khoản\u00a02 Điều\u00a05"));
    return paper.docx();
  }

  private static byte[] web() {
    HandMade paper = HandMadePapers.plan();
    paper.spacing = "w:lineRule=\"auto\" w:line=\"276.0\"";
    paper.pageNumbers = HandMade.PageNumbers.SIMPLE;
    return changed(
        paper,
        xml ->
            xml.replace("<w:tblPr><w:tblW", "<w:tblPr><w:tblStyle w:val=\"Table1\"/><w:tblW")
                .replace("<w:jc w:val=\"both\"/>", "<w:jc w:val=\"both\"/><w:rPr/>")
                .replace("<w:b/><w:bCs/>", "<w:b w:val=\"1\"/><w:bCs w:val=\"1\"/>")
                .replace("</w:rPr><w:t ", "<w:rtl w:val=\"0\"/></w:rPr><w:t ")
                .replace("w:tblStyle w:val=\"Table1\"/", "w:jc w:val=\"left\"/"));
  }

  private static byte[] withRegulation() {
    HandMade paper = HandMadePapers.decision();
    String centred =
        "<w:p><w:pPr>%s<w:spacing w:after=\"120\"/><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\"/><w:b/><w:sz w:val=\"28\"/></w:rPr><w:t>%s</w:t></w:r></w:p>";
    String justified =
        "<w:p><w:pPr><w:spacing w:after=\"120\"/><w:ind w:firstLine=\"567\"/><w:jc w:val=\"both\"/></w:pPr>"
            + RUN
            + "%s</w:t></w:r></w:p>";
    String regulation =
        centred.formatted("<w:pageBreakBefore/>", "QUY CHẾ")
            + centred.formatted("", "Làm việc của Tổ giúp việc")
            + centred.formatted("", "Chương I")
            + centred.formatted("", "QUY ĐỊNH CHUNG")
            + justified.formatted("Điều 1. Phạm vi điều chỉnh")
            + justified.formatted(SENTENCE)
            + justified.formatted("Điều 2. Tổ chức thực hiện")
            + justified.formatted(SENTENCE.replace("yêu cầu.", "yêu cầu./."));
    return changed(paper, xml -> xml.replace("<w:sectPr>", regulation + "<w:sectPr>"));
  }

  private static byte[] minutes() {
    HandMade paper = HandMadePapers.decision();
    paper.kind = "BIÊN BẢN";
    paper.number = "Số: 07/BB-UBND";
    paper.subject = "Họp xét sáng kiến năm 2026";
    paper.enactedBy = "";
    paper.bases.clear();
    paper.enacts = "";
    paper.body =
        new ArrayList<>(
            List.of(
                "Thời gian bắt đầu: 14 giờ 00, ngày 16 tháng 9 năm 2026.",
                "I. THÀNH PHẦN THAM DỰ|",
                "1. Chủ trì: Người Chủ Trì, Phó Chủ tịch Ủy ban nhân dân xã.",
                "2. Thư ký: Người Ghi Chép, công chức Văn phòng.",
                "II. NỘI DUNG|",
                SENTENCE,
                "Cuộc họp kết thúc vào 16 giờ 30 phút cùng ngày./."));
    String name =
        "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\"/><w:b/><w:sz w:val=\"28\"/></w:rPr><w:t>%s</w:t></w:r></w:p>";
    String cell = "<w:tc><w:tcPr><w:tcW w:w=\"4500\" w:type=\"dxa\"/></w:tcPr>%s</w:tc>";
    String signatures =
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"4500\"/><w:gridCol w:w=\"4500\"/></w:tblGrid><w:tr>"
            + cell.formatted(
                name.formatted("THƯ KÝ") + "<w:p/><w:p/>" + name.formatted("Người Ghi Chép"))
            + cell.formatted(
                name.formatted("CHỦ TỌA") + "<w:p/><w:p/>" + name.formatted("Người Chủ Trì"))
            + "</w:tr></w:tbl>";
    paper.authority.clear();
    paper.signer = "";
    return changed(
        paper,
        xml -> {
          int foot = xml.lastIndexOf("<w:tbl>");
          return xml.substring(0, foot) + signatures + "<w:p/>" + xml.substring(foot);
        });
  }

  private static byte[] openLetter() {
    HandMade paper = HandMadePapers.letter();
    paper.looks = Looks.STYLES;
    paper.number = "Số: ……/UBND-VP";
    paper.date = "An Mẫu, ngày … tháng … năm 2026";
    paper.to = new ArrayList<>(List.of("Kính gửi: Sở Nội vụ thành phố"));
    paper.letterSubject =
        "V/v báo cáo kết quả thực hiện Kế hoạch\ncải cách hành chính quý III năm 2026";
    paper.signer = "";
    return paper.docx();
  }

  private static byte[] planOnBases() {
    HandMade paper = HandMadePapers.plan();
    paper.annexes.clear();
    paper.bases.addAll(
        List.of(
            "Căn cứ Kế hoạch số 20/KH-UBND ngày 10 tháng 01 năm 2026 của Ủy ban nhân dân thành phố;",
            "Căn cứ tình hình thực tế của địa phương."));
    paper.body.set(paper.body.size() - 1, SENTENCE);
    String wide =
        "<w:p><w:pPr><w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId9\"/>"
            + paper.paper
            + paper.margins
            + "<w:titlePg/></w:sectPr></w:pPr></w:p>";
    paper.body.add("#x " + wide);
    paper.body.addAll(List.of("#t TT; Nhiệm vụ; Thời hạn", "#t 1; Rà soát; 30/9/2026"));
    paper.body.add("Các đơn vị thực hiện theo bảng trên./.");
    return paper.docx();
  }

  private static byte[] sentences() {
    HandMade paper = HandMadePapers.plan();
    paper.body.addAll(
        8,
        List.of(
            "Điều 5 Nghị định số 30/2020/NĐ-CP quy định các nguyên tắc, yêu cầu quản lý công tác văn thư, các đơn vị nghiên cứu, thực hiện.",
            "Khoản 2 Điều này áp dụng cho các đơn vị; việc thực hiện căn cứ điểm a khoản 1 Điều 9.",
            "Căn cứ kết quả rà soát, Văn phòng tham mưu Ủy ban nhân dân xã điều chỉnh Kế hoạch cho phù hợp với tình hình thực tế.",
            "Ủy ban nhân dân xã, Hội đồng nhân dân xã, Tòa án nhân dân và lực lượng công an nhân dân phối hợp; cơ quan nhà nước các cấp cùng tham gia.",
            "Mục tiêu: 100% hồ sơ đúng hạn. Ngày 05 tháng 10 năm 2026 họp đánh giá.",
            "Phần mềm được nâng cấp trong quý IV năm 2026.",
            "V/v phối hợp, các đơn vị trao đổi trực tiếp qua hệ thống."));
    return paper.docx();
  }

  private static byte[] caps() {
    HandMade paper = HandMadePapers.plan();
    return changed(
        paper,
        xml ->
            xml.replace("KẾ HOẠCH</w:t>", "Kế hoạch</w:t>")
                .replaceFirst(
                    "(<w:b/><w:bCs/>)(<w:color w:val=\"000000\"/><w:sz w:val=\"28\"/></w:rPr><w:t xml:space=\"preserve\">Kế hoạch)",
                    "$1<w:caps/>$2"));
  }

  private static byte[] urgent() {
    HandMade paper = HandMadePapers.decision();
    paper.enactedBy = "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ AN MẪU";
    paper.bases.set(2, "Xét đề nghị của Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã.");
    paper.authority = new ArrayList<>(List.of("Q. CHỦ TỊCH"));
    return changed(
        paper,
        xml ->
            xml.replaceFirst(
                "(Số: 15/QĐ-UBND</w:t></w:r></w:p>)",
                "$1<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\"/><w:b/><w:color w:val=\"FF0000\"/><w:sz w:val=\"26\"/></w:rPr><w:t>HỎA TỐC</w:t></w:r></w:p>"));
  }
}
