package vn.caicach.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import vn.caicach.paper.internal.Fonts;

/// A .docx as people and other programs make one, written letter by letter: it shares nothing with
/// what the product draws.
final class HandMade {

  enum HeadBuild {
    TABLE,
    ONE_ROW,
    TABS,
    FRAMES
  }

  enum LineBuild {
    BORDER,
    SHAPE,
    VML,
    SHAPES_TOGETHER
  }

  enum Looks {
    DIRECT,
    STYLES,
    DEFAULTS,
    THEME
  }

  enum PageNumbers {
    FIELD,
    SIMPLE,
    TABBED,
    FRAME,
    NONE
  }

  /// How a component looks; lengths in twentieths of a point.
  record Spec(double size, boolean bold, boolean italic, String jc, int first, int after) {
    Spec size(double other) {
      return new Spec(other, bold, italic, jc, first, after);
    }

    Spec bold(boolean other) {
      return new Spec(size, other, italic, jc, first, after);
    }

    Spec italic(boolean other) {
      return new Spec(size, bold, other, jc, first, after);
    }

    Spec jc(String other) {
      return new Spec(size, bold, italic, other, first, after);
    }

    Spec first(int other) {
      return new Spec(size, bold, italic, jc, other, after);
    }

    Spec after(int other) {
      return new Spec(size, bold, italic, jc, first, other);
    }
  }

  record Annex(String label, String title, String note, List<String> lines) {}

  final Map<String, Spec> specs = new LinkedHashMap<>();
  HeadBuild head = HeadBuild.TABLE;
  LineBuild lines = LineBuild.BORDER;
  Looks looks = Looks.DIRECT;
  PageNumbers pageNumbers = PageNumbers.FIELD;
  boolean footTabs;
  boolean split;
  String font = "Times New Roman";
  String spacing = "w:line=\"264\" w:lineRule=\"auto\"";
  String margins =
      "<w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>";
  String paper = "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>";
  String nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
  String motto = "Độc lập - Tự do - Hạnh phúc";
  String superior = "";
  List<String> issuer = new ArrayList<>(List.of("ỦY BAN NHÂN DÂN", "XÃ AN MẪU"));
  String number = "Số: 15/QĐ-UBND";
  String date = "An Mẫu, ngày 16 tháng 9 năm 2026";
  String letterSubject = "";
  String kind = "QUYẾT ĐỊNH";
  String subject = "Về việc kiện toàn Tổ giúp việc cải cách hành chính";
  String enactedBy = "";
  List<String> bases = new ArrayList<>();
  String enacts = "";
  List<String> to = new ArrayList<>();
  List<String> body = new ArrayList<>();
  List<String> authority = new ArrayList<>(List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"));
  String signer = "Người Ký Thử";
  List<String> recipients =
      new ArrayList<>(
          List.of("- Thường trực Đảng ủy;", "- Các cơ quan, đơn vị;", "- Lưu: VT, VHXH."));
  List<Annex> annexes = new ArrayList<>();
  double mottoShare = 1;
  double partShare = 0.42;

  HandMade() {
    specs.put("nation", new Spec(12, true, false, "center", 0, 0));
    specs.put("motto", new Spec(13, true, false, "center", 0, 0));
    specs.put("superior", new Spec(12, false, false, "center", 0, 0));
    specs.put("issuer", new Spec(12, true, false, "center", 0, 0));
    specs.put("number", new Spec(13, false, false, "center", 0, 0));
    specs.put("date", new Spec(13, false, true, "center", 0, 0));
    specs.put("letterSubject", new Spec(12, false, false, "center", 0, 0));
    specs.put("kind", new Spec(14, true, false, "center", 0, 0));
    specs.put("subject", new Spec(14, true, false, "center", 0, 0));
    specs.put("enactedBy", new Spec(14, true, false, "center", 0, 120));
    specs.put("to", new Spec(14, false, false, "center", 0, 120));
    specs.put("addressee", new Spec(14, false, false, "left", 2800, 0));
    specs.put("basis", new Spec(14, false, true, "both", 567, 120));
    specs.put("enacts", new Spec(14, true, false, "center", 0, 120));
    specs.put("chapter", new Spec(14, true, false, "center", 0, 120));
    specs.put("heading", new Spec(14, true, false, "both", 567, 120));
    specs.put("body", new Spec(14, false, false, "both", 567, 120));
    specs.put("authority", new Spec(14, true, false, "center", 0, 0));
    specs.put("signer", new Spec(14, true, false, "center", 0, 0));
    specs.put("label", new Spec(12, true, true, "left", 0, 0));
    specs.put("recipient", new Spec(11, false, false, "left", 0, 0));
    specs.put("annex", new Spec(14, true, false, "center", 0, 0));
    specs.put("note", new Spec(14, false, true, "center", 0, 120));
    specs.put("cell", new Spec(12, false, false, "left", 0, 0));
    specs.put("empty", new Spec(14, false, false, "left", 0, 0));
  }

  void look(String component, UnaryOperator<Spec> change) {
    specs.computeIfPresent(component, (_, spec) -> change.apply(spec));
  }

  // Paragraphs.

  private String paragraph(String component, String words) {
    return paragraph(component, words, "", "");
  }

  private Spec spec(String component) {
    Spec found = specs.get(component);
    if (found == null) {
      throw new IllegalArgumentException(component);
    }
    return found;
  }

  /// Words before a bar are bold.
  private String paragraph(String component, String words, String properties, String before) {
    Spec spec = spec(component);
    var out = new StringBuilder("<w:p><w:pPr>");
    if (looks == Looks.STYLES) {
      out.append("<w:pStyle w:val=\"s-").append(component).append("\"/>").append(properties);
    } else {
      out.append(properties).append(setting(spec));
    }
    out.append("</w:pPr>").append(before);
    int bar = words.indexOf('|');
    if (bar >= 0) {
      out.append(runs(spec.bold(true), words.substring(0, bar), spec));
    }
    out.append(runs(spec, words.substring(bar + 1), spec));
    return out.append("</w:p>").toString();
  }

  private String setting(Spec spec) {
    boolean running = spec.first() > 0 && spec.first() < 2000;
    return "<w:spacing w:before=\"0\" w:after=\""
        + spec.after()
        + "\""
        + (running ? " " + spacing : " w:line=\"240\" w:lineRule=\"auto\"")
        + "/>"
        + (running
            ? "<w:ind w:firstLine=\"" + spec.first() + "\"/>"
            : spec.first() > 0 ? "<w:ind w:left=\"" + spec.first() + "\"/>" : "")
        + "<w:jc w:val=\""
        + spec.jc()
        + "\"/>";
  }

  private String runs(Spec spec, String words, Spec around) {
    var out = new StringBuilder();
    int at = 0;
    while (at < words.length()) {
      int end = split ? Math.min(words.length(), at + 7) : words.length();
      String piece = words.substring(at, end);
      out.append("<w:r>").append(letters(spec, around));
      for (String part : piece.split("(?<=[\\t\\n])|(?=[\\t\\n])")) {
        out.append(
            switch (part) {
              case "\t" -> "<w:tab/>";
              case "\n" -> "<w:br/>";
              default -> "<w:t xml:space=\"preserve\">" + escaped(part) + "</w:t>";
            });
      }
      out.append("</w:r>");
      if (split) {
        out.append("<w:proofErr w:type=\"spellStart\"/>");
      }
      at = end;
    }
    return out.toString();
  }

  private String letters(Spec spec, Spec around) {
    var out = new StringBuilder("<w:rPr>");
    boolean direct = looks == Looks.DIRECT;
    boolean styled = looks == Looks.STYLES;
    if (direct) {
      out.append(
          "<w:rFonts w:ascii=\"%s\" w:hAnsi=\"%s\" w:cs=\"%s\"/>".formatted(font, font, font));
    }
    boolean odd = styled && spec.bold() != around.bold();
    if ((!styled && spec.bold()) || (odd && spec.bold())) {
      out.append("<w:b/><w:bCs/>");
    }
    if (!styled && spec.italic()) {
      out.append("<w:i/>");
    }
    if (direct) {
      out.append("<w:color w:val=\"000000\"/>");
    }
    if (!styled && (direct || spec.size() != 14)) {
      out.append("<w:sz w:val=\"" + Math.round(spec.size() * 2) + "\"/>");
    }
    return out.append("</w:rPr>").toString();
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;");
  }

  // Lines below words.

  private double width(String component, String words) {
    Spec spec = spec(component);
    return Fonts.width(words, spec.size(), spec.bold(), spec.italic());
  }

  private String line(double room, double length) {
    long side = Math.round((room - length) / 2 * 1440 / 25.4);
    return "<w:p><w:pPr><w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"000000\"/></w:pBdr><w:spacing w:before=\"40\" w:after=\"0\" w:line=\"100\" w:lineRule=\"exact\"/><w:ind w:left=\""
        + side
        + "\" w:right=\""
        + side
        + "\"/></w:pPr></w:p>";
  }

  private static String shape(double length) {
    long emu = Math.round(length * 36000);
    String points = String.valueOf(Math.round(length * 72 / 25.4 * 10) / 10.0);
    return "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\" simplePos=\"0\" relativeHeight=\"2\" behindDoc=\"0\" locked=\"0\" layoutInCell=\"1\" allowOverlap=\"1\"><wp:simplePos x=\"0\" y=\"0\"/><wp:positionH relativeFrom=\"column\"><wp:posOffset>300000</wp:posOffset></wp:positionH><wp:positionV relativeFrom=\"paragraph\"><wp:posOffset>200000</wp:posOffset></wp:positionV><wp:extent cx=\""
        + emu
        + "\" cy=\"0\"/><wp:wrapNone/><wp:docPr id=\"7\" name=\"Line 7\"/><a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\""
        + emu
        + "\" cy=\"0\"/></a:xfrm><a:prstGeom prst=\"line\"><a:avLst/></a:prstGeom></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback>"
        + vml(points)
        + "</mc:Fallback></mc:AlternateContent></w:r>";
  }

  private static String vml(String points) {
    return "<w:pict><v:line id=\"l1\" style=\"position:absolute;z-index:2\" from=\"20pt,2pt\" to=\""
        + (20 + Double.parseDouble(points))
        + "pt,2pt\"/></w:pict>";
  }

  private String drawn(double length) {
    return lines == LineBuild.VML
        ? "<w:r>" + vml(String.valueOf(Math.round(length * 72 / 25.4 * 10) / 10.0)) + "</w:r>"
        : shape(length);
  }

  /// Words with the line below them.
  private String lined(String component, List<String> words, double room, double share) {
    double length = width(component, words.getLast()) * share;
    var out = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      boolean last = i == words.size() - 1;
      boolean here = last && share > 0 && (lines == LineBuild.SHAPE || lines == LineBuild.VML);
      out.append(paragraph(component, words.get(i), "", here ? drawn(length) : ""));
    }
    if (share > 0 && lines == LineBuild.BORDER) {
      out.append(line(room, length));
    }
    return out.toString();
  }

  // The parts of a paper.

  private String headXml() {
    double left = 62;
    double right = 98;
    String together =
        lines == LineBuild.SHAPES_TOGETHER
            ? shape(width("issuer", issuer.getLast()) * partShare)
                + shape(width("motto", motto) * mottoShare)
            : "";
    String names =
        (superior.isEmpty() ? "" : paragraph("superior", superior))
            + lined("issuer", issuer, left - 3.8, partShare);
    String state =
        (nation.isEmpty() ? "" : paragraph("nation", nation, "", together))
            + (motto.isEmpty() ? "" : lined("motto", List.of(motto), right - 3.8, mottoShare));
    String numbers =
        (number.isEmpty() ? "" : paragraph("number", number))
            + (letterSubject.isEmpty() ? "" : paragraph("letterSubject", letterSubject));
    String dated = date.isEmpty() ? paragraph("empty", "") : paragraph("date", date);
    if (numbers.isEmpty()) {
      numbers = paragraph("empty", "");
    }
    return switch (head) {
      case TABLE ->
          table(cells(names, state, left, right) + cells(numbers, dated, left, right), left, right);
      case ONE_ROW -> table(cells(names + numbers, state + dated, left, right), left, right);
      case FRAMES -> framed(names + numbers, 1701, 3515) + framed(state + dated, 5300, 5556);
      case TABS -> byHand(this::tabbed);
    };
  }

  private static String framed(String paragraphs, int x, int width) {
    return paragraphs.replace(
        "<w:pPr>",
        "<w:pPr><w:framePr w:w=\""
            + width
            + "\" w:hSpace=\"180\" w:wrap=\"around\" w:vAnchor=\"page\" w:hAnchor=\"page\" w:x=\""
            + x
            + "\" w:y=\"1135\"/>");
  }

  /// Side by side by tabs, runs of each look in one paragraph; lines as shapes.
  private String tabbed() {
    String tabs =
        "<w:tabs><w:tab w:val=\"center\" w:pos=\"1700\"/><w:tab w:val=\"center\" w:pos=\"6200\"/></w:tabs>";
    List<String> leftWords = new ArrayList<>();
    List<String> leftLooks = new ArrayList<>();
    if (!superior.isEmpty()) {
      leftWords.add(superior);
      leftLooks.add("superior");
    }
    for (String line : issuer) {
      leftWords.add(line);
      leftLooks.add("issuer");
    }
    var out = new StringBuilder();
    for (int i = 0; i < Math.max(2, leftWords.size()); i++) {
      String shapes =
          i == 1
              ? drawn(width("issuer", issuer.getLast()) * partShare)
                  + drawn(width("motto", motto) * mottoShare)
              : "";
      out.append("<w:p><w:pPr>").append(tabs).append("</w:pPr>").append(shapes);
      if (i < leftWords.size()) {
        out.append(runs(spec(leftLooks.get(i)), "\t" + leftWords.get(i), spec(leftLooks.get(i))));
      }
      if (i < 2) {
        String look = i == 0 ? "nation" : "motto";
        out.append(runs(spec(look), "\t" + (i == 0 ? nation : motto), spec(look)));
      }
      out.append("</w:p>");
    }
    out.append("<w:p><w:pPr>").append(tabs).append("</w:pPr>");
    out.append(runs(spec("number"), "\t" + number, spec("number")));
    out.append(runs(spec("date"), "\t" + date, spec("date"))).append("</w:p>");
    if (!letterSubject.isEmpty()) {
      out.append("<w:p><w:pPr>").append(tabs).append("</w:pPr>");
      out.append(runs(spec("letterSubject"), "\t" + letterSubject, spec("letterSubject")))
          .append("</w:p>");
    }
    return out.toString();
  }

  private static String table(String rows, double left, double right) {
    return "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/><w:tblLook w:val=\"04A0\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\""
        + twips(left)
        + "\"/><w:gridCol w:w=\""
        + twips(right)
        + "\"/></w:tblGrid>"
        + rows
        + "</w:tbl>";
  }

  private static String cells(String first, String second, double left, double right) {
    return "<w:tr>" + cell(first, left) + cell(second, right) + "</w:tr>";
  }

  private static String cell(String content, double width) {
    return "<w:tc><w:tcPr><w:tcW w:w=\""
        + twips(width)
        + "\" w:type=\"dxa\"/></w:tcPr>"
        + content
        + "</w:tc>";
  }

  private static long twips(double millimetres) {
    return Math.round(millimetres * 1440 / 25.4);
  }

  private String titleXml() {
    var out = new StringBuilder(paragraph("empty", ""));
    if (!kind.isEmpty()) {
      out.append(paragraph("kind", kind));
      if (!subject.isEmpty()) {
        LineBuild kept = lines;
        lines = kept == LineBuild.SHAPES_TOGETHER ? LineBuild.SHAPE : kept;
        out.append(lined("subject", List.of(subject.split("\n")), 160, partShare));
        lines = kept;
      }
      out.append(paragraph("empty", ""));
    }
    for (int i = 0; i < to.size(); i++) {
      out.append(paragraph(to.size() == 1 ? "to" : "addressee", to.get(i)));
    }
    if (!to.isEmpty()) {
      out.append(paragraph("empty", ""));
    }
    if (!enactedBy.isEmpty()) {
      out.append(paragraph("enactedBy", enactedBy));
    }
    bases.forEach(line -> out.append(paragraph("basis", line)));
    if (!enacts.isEmpty()) {
      out.append(paragraph("enacts", enacts));
    }
    return out.toString();
  }

  /// "#c" a division, "#h" bold, "#t" a row of a table with cells parted by ";", "#x" XML as it is.
  private String bodyXml(List<String> lines) {
    var out = new StringBuilder();
    List<String> rows = new ArrayList<>();
    for (String line : lines) {
      if (!line.startsWith("#t ") && !rows.isEmpty()) {
        out.append(grid(rows));
        rows.clear();
      }
      if (line.startsWith("#c ")) {
        out.append(paragraph("chapter", line.substring(3)));
      } else if (line.startsWith("#h ")) {
        out.append(paragraph("heading", line.substring(3)));
      } else if (line.startsWith("#t ")) {
        rows.add(line.substring(3));
      } else if (line.startsWith("#x ")) {
        out.append(line.substring(3));
      } else {
        out.append(paragraph("body", line));
      }
    }
    if (!rows.isEmpty()) {
      out.append(grid(rows));
    }
    return out.toString();
  }

  private String grid(List<String> rows) {
    var out =
        new StringBuilder(
            "<w:tbl><w:tblPr><w:tblBorders><w:top w:val=\"single\" w:sz=\"4\"/><w:left w:val=\"single\" w:sz=\"4\"/><w:bottom w:val=\"single\" w:sz=\"4\"/><w:right w:val=\"single\" w:sz=\"4\"/><w:insideH w:val=\"single\" w:sz=\"4\"/><w:insideV w:val=\"single\" w:sz=\"4\"/></w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w=\"3000\"/><w:gridCol w:w=\"3000\"/><w:gridCol w:w=\"3000\"/></w:tblGrid>");
    for (String row : rows) {
      out.append("<w:tr>");
      for (String words : row.split(";")) {
        out.append(cell(paragraph("cell", words.strip()), 53));
      }
      out.append("</w:tr>");
    }
    return out.append("</w:tbl>").toString();
  }

  /// Who works with tabs knows no styles.
  private String byHand(java.util.function.Supplier<String> work) {
    Looks kept = looks;
    looks = kept == Looks.STYLES ? Looks.DIRECT : kept;
    String made = work.get();
    looks = kept;
    return made;
  }

  private String footXml() {
    return footTabs ? byHand(this::footOnTabs) : footInTable();
  }

  private String footOnTabs() {
    {
      String tabs = "<w:tabs><w:tab w:val=\"center\" w:pos=\"6800\"/></w:tabs>";
      var out = new StringBuilder("<w:p><w:pPr>" + tabs + "</w:pPr>");
      out.append(runs(spec("label"), "Nơi nhận:", spec("label")));
      out.append(runs(spec("authority"), "\t" + authority.getFirst(), spec("authority")))
          .append("</w:p>");
      List<String> right = new ArrayList<>(authority.subList(1, authority.size()));
      for (int i = 0; i < Math.max(right.size(), recipients.size()); i++) {
        out.append("<w:p><w:pPr>").append(tabs).append("</w:pPr>");
        if (i < recipients.size()) {
          out.append(runs(spec("recipient"), recipients.get(i), spec("recipient")));
        }
        if (i < right.size()) {
          out.append(runs(spec("authority"), "\t" + right.get(i), spec("authority")));
        }
        out.append("</w:p>");
      }
      out.append(paragraph("empty", "")).append(paragraph("empty", ""));
      return out.append("<w:p><w:pPr>" + tabs + "</w:pPr>")
          .append(runs(spec("signer"), "\t" + signer, spec("signer")))
          .append("</w:p>")
          .toString();
    }
  }

  private String footInTable() {
    var received = new StringBuilder(paragraph("label", "Nơi nhận:"));
    recipients.forEach(line -> received.append(paragraph("recipient", line)));
    var signed = new StringBuilder();
    authority.forEach(line -> signed.append(paragraph("authority", line)));
    signed.append(paragraph("empty", "").repeat(4));
    signed.append(signer.isEmpty() ? "" : paragraph("signer", signer));
    return table(cells(received.toString(), signed.toString(), 80, 80), 80, 80);
  }

  private String annexXml(Annex annex) {
    return paragraph("annex", annex.label(), "<w:pageBreakBefore/>", "")
        + paragraph("annex", annex.title())
        + (annex.note().isEmpty() ? "" : paragraph("note", annex.note()))
        + bodyXml(annex.lines());
  }

  /// All parts of the file, for damage to be done to them.
  Map<String, String> parts() {
    var body = new StringBuilder(headXml());
    body.append(titleXml())
        .append(bodyXml(this.body))
        .append(paragraph("empty", ""))
        .append(footXml());
    annexes.forEach(annex -> body.append(annexXml(annex)));
    boolean numbered = pageNumbers != PageNumbers.NONE;
    body.append("<w:sectPr>")
        .append(numbered ? "<w:headerReference w:type=\"default\" r:id=\"rId9\"/>" : "")
        .append(paper)
        .append(margins)
        .append(numbered ? "<w:titlePg/>" : "")
        .append("</w:sectPr>");
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", TYPES);
    parts.put(
        "_rels/.rels",
        relationships(
            "<Relationship Id=\"rId1\" Type=\""
                + OFFICE
                + "/officeDocument\" Target=\"word/document.xml\"/>"));
    parts.put(
        "word/document.xml",
        XML + "<w:document " + SPACES + "><w:body>" + body + "</w:body></w:document>");
    parts.put("word/styles.xml", XML + "<w:styles " + SPACES + ">" + styles() + "</w:styles>");
    parts.put(
        "word/settings.xml",
        XML + "<w:settings " + SPACES + "><w:zoom w:percent=\"100\"/></w:settings>");
    parts.put("word/header1.xml", XML + "<w:hdr " + SPACES + ">" + header() + "</w:hdr>");
    parts.put("word/theme/theme1.xml", THEME);
    parts.put(
        "word/_rels/document.xml.rels",
        relationships(
            "<Relationship Id=\"rId1\" Type=\""
                + OFFICE
                + "/styles\" Target=\"styles.xml\"/>"
                + "<Relationship Id=\"rId2\" Type=\""
                + OFFICE
                + "/settings\" Target=\"settings.xml\"/>"
                + "<Relationship Id=\"rId3\" Type=\""
                + OFFICE
                + "/theme\" Target=\"theme/theme1.xml\"/>"
                + "<Relationship Id=\"rId9\" Type=\""
                + OFFICE
                + "/header\" Target=\"header1.xml\"/>"));
    return parts;
  }

  private static String relationships(String all) {
    return XML
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + all
        + "</Relationships>";
  }

  private String header() {
    String look =
        "<w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\"/><w:sz w:val=\"28\"/></w:rPr>";
    String field =
        "<w:r>"
            + look
            + "<w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>"
            + look
            + "<w:instrText xml:space=\"preserve\"> PAGE \\* MERGEFORMAT </w:instrText></w:r><w:r>"
            + look
            + "<w:fldChar w:fldCharType=\"separate\"/></w:r><w:r>"
            + look
            + "<w:t>2</w:t></w:r><w:r>"
            + look
            + "<w:fldChar w:fldCharType=\"end\"/></w:r>";
    return switch (pageNumbers) {
      case NONE -> "<w:p/>";
      case FIELD -> "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>" + field + "</w:p>";
      case SIMPLE ->
          "<w:sdt><w:sdtContent><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:fldSimple w:instr=\" PAGE \"><w:r>"
              + look
              + "<w:t>2</w:t></w:r></w:fldSimple></w:p></w:sdtContent></w:sdt>";
      case TABBED ->
          "<w:p><w:pPr><w:tabs><w:tab w:val=\"center\" w:pos=\"4536\"/><w:tab w:val=\"right\" w:pos=\"9072\"/></w:tabs></w:pPr><w:r><w:tab/></w:r>"
              + field
              + "</w:p>";
      case FRAME ->
          "<w:p><w:pPr><w:framePr w:wrap=\"around\" w:vAnchor=\"text\" w:hAnchor=\"margin\" w:xAlign=\"center\" w:y=\"1\"/></w:pPr>"
              + field
              + "</w:p>";
    };
  }

  private String styles() {
    var out = new StringBuilder();
    String fonts =
        switch (looks) {
          case THEME ->
              "<w:rFonts w:asciiTheme=\"minorHAnsi\" w:hAnsiTheme=\"minorHAnsi\" w:eastAsiaTheme=\"minorEastAsia\" w:cstheme=\"minorBidi\"/>";
          case DIRECT -> "<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\"/>";
          case DEFAULTS, STYLES ->
              "<w:rFonts w:ascii=\"%s\" w:hAnsi=\"%s\" w:cs=\"%s\"/>".formatted(font, font, font);
        };
    String size = looks == Looks.DIRECT ? "22" : "28";
    out.append("<w:docDefaults><w:rPrDefault><w:rPr>")
        .append(fonts)
        .append("<w:sz w:val=\"" + size + "\"/></w:rPr></w:rPrDefault>");
    out.append(
        looks == Looks.DIRECT
            ? "<w:pPrDefault><w:pPr><w:spacing w:after=\"160\" w:line=\"259\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault>"
            : "<w:pPrDefault/>");
    out.append(
        "</w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>");
    if (looks == Looks.STYLES) {
      out.append(
          "<w:style w:type=\"paragraph\" w:styleId=\"s-running\"><w:name w:val=\"running\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:jc w:val=\"both\"/></w:pPr></w:style>");
      specs.forEach((name, spec) -> {
        out.append(
            "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"s-"
                + name
                + "\"><w:name w:val=\""
                + name
                + "\"/><w:basedOn w:val=\"s-running\"/><w:pPr>");
        out.append(setting(spec)).append("</w:pPr><w:rPr>");
        out.append(spec.bold() ? "<w:b/>" : "").append(spec.italic() ? "<w:i/>" : "");
        out.append("<w:sz w:val=\"" + Math.round(spec.size() * 2) + "\"/></w:rPr></w:style>");
      });
    }
    return out.toString();
  }

  byte[] docx() {
    return zipped(parts());
  }

  static byte[] zipped(Map<String, String> parts) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String SPACES =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\""
          + OFFICE
          + "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\"";
  private static final String MAIN =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String TYPES =
      XML
          + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\""
          + MAIN
          + "document.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\""
          + MAIN
          + "styles+xml\"/><Override PartName=\"/word/settings.xml\" ContentType=\""
          + MAIN
          + "settings+xml\"/><Override PartName=\"/word/header1.xml\" ContentType=\""
          + MAIN
          + "header+xml\"/><Override PartName=\"/word/theme/theme1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.theme+xml\"/></Types>";
  private static final String THEME =
      XML
          + "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Office\"><a:themeElements><a:fontScheme name=\"Office\"><a:majorFont><a:latin typeface=\"Times New Roman\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/></a:majorFont><a:minorFont><a:latin typeface=\"Times New Roman\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>";

  /// Nothing, where a change of a part finds nothing to change.
  static @Nullable String changed(String part, String from, String to) {
    return part.contains(from) ? part.replace(from, to) : null;
  }
}
