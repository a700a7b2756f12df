package vn.caicach.paper.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.caicach.paper.FormatRule;

/// Reads the body into paragraphs in the order of the page, tables cell by cell.
final class PaperReader {

  private static final int MOST_PARAGRAPHS = 40_000;
  private static final int MOST_PAGES = 500;

  /// Of one paragraph: a dozen pages without a break.
  private static final int MOST_LETTERS = 30_000;

  /// Of a page full of text, with its spaces.
  private static final int LETTERS_A_PAGE = 2700;

  private static final Pattern LENGTH =
      Pattern.compile("(?:^|;)\\s*width:\\s*([0-9.]+)(pt|in|mm|cm)?");
  private static final Pattern POINT = Pattern.compile("(-?[0-9.]+)(pt|in|mm|cm)?,.*");

  private final DocxParts parts;
  private final StyleBook styles;
  private final ListNumbers numbers;
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final List<Element> sections = new ArrayList<>();
  private long letters;
  private int pageBreaks;
  private int tables;
  private boolean nested;

  private PaperReader(DocxParts parts) throws Unreadable {
    this.parts = parts;
    numbers = new ListNumbers(parts.root("word/numbering.xml"));
    styles =
        new StyleBook(parts.root("word/styles.xml"), parts.root("word/theme/theme1.xml"), numbers);
  }

  static ReadPaper read(DocxParts parts) throws Unreadable {
    return new PaperReader(parts).read();
  }

  private ReadPaper read() throws Unreadable {
    Element body = Wml.child(parts.main(), "body");
    if (body == null) {
      throw new Unreadable(FormatRule.BROKEN);
    }
    blocks(body, null, null);
    Element last = Wml.child(body, "sectPr");
    if (last == null && (sections.isEmpty() || !paragraphs.isEmpty())) {
      last = Wml.make(body, "sectPr");
      body.appendChild(last);
    }
    if (last != null) {
      sections.add(last);
    }
    double pages = Math.max(letters / (double) LETTERS_A_PAGE, pageBreaks);
    if (pages > MOST_PAGES) {
      throw new Unreadable(FormatRule.TOO_LONG, String.valueOf(MOST_PAGES));
    }
    return new ReadPaper(parts, styles, paragraphs, sections, pages, nested);
  }

  private void blocks(Element of, @Nullable Cell cell, @Nullable String tableStyle)
      throws Unreadable {
    for (Element each : Wml.children(of)) {
      switch (each.getLocalName()) {
        case "p" -> paragraph(each, cell, tableStyle);
        case "tbl" -> table(each, cell);
        case "sdt" -> {
          Element content = Wml.child(each, "sdtContent");
          if (content != null) {
            blocks(content, cell, tableStyle);
          }
        }
        case "ins", "moveTo", "customXml", "smartTag" -> blocks(each, cell, tableStyle);
        default -> {}
      }
    }
  }

  private void table(Element table, @Nullable Cell around) throws Unreadable {
    nested |= around != null;
    int number = tables++;
    Element properties = Wml.child(table, "tblPr");
    String style = Wml.value(Wml.child(properties, "tblStyle"));
    boolean bordered =
        share(table, true) > 0.5 || (bordered(properties, style) && share(table, false) < 0.5);
    List<Double> columns =
        Wml.children(Wml.child(table, "tblGrid"), "gridCol").stream()
            .map(column -> {
              Double width = Wml.twips(Wml.value(column, "w"));
              return width == null ? 0 : width;
            })
            .toList();
    double margins = margins(properties);
    int r = 0;
    for (Element row : rows(table)) {
      int column = 0;
      for (Element cell : cells(row)) {
        int span = span(cell);
        double width = width(cell, columns, column, span) - margins;
        var at = new Cell(number, r, column, Wml.millimetres(Math.max(0, width)), bordered);
        blocks(cell, at, style);
        column += span;
      }
      r++;
    }
  }

  private static List<Element> rows(Element table) {
    return within(table, "tr");
  }

  private static List<Element> cells(Element row) {
    return within(row, "tc");
  }

  private static List<Element> within(Element of, String name) {
    List<Element> all = new ArrayList<>();
    for (Element each : Wml.children(of)) {
      if (Wml.is(each, name)) {
        all.add(each);
      } else if (Wml.is(each, "sdt")) {
        all.addAll(Wml.children(Wml.child(each, "sdtContent"), name));
      } else if (Wml.is(each, "ins") || Wml.is(each, "customXml")) {
        all.addAll(Wml.children(each, name));
      }
    }
    return all;
  }

  private static int span(Element cell) {
    String value = Wml.value(Wml.at(cell, "tcPr", "gridSpan"));
    return value != null && value.matches("\\d{1,2}") ? Math.max(1, Integer.parseInt(value)) : 1;
  }

  private static double width(Element cell, List<Double> columns, int from, int span) {
    double grid = 0;
    for (int i = from; i < Math.min(from + span, columns.size()); i++) {
      grid += columns.get(i);
    }
    Element said = Wml.at(cell, "tcPr", "tcW");
    String type = Wml.value(said, "type");
    Double own = Wml.twips(Wml.value(said, "w"));
    if (own != null && own > 0 && (type == null || type.equals("dxa"))) {
      return own;
    }
    return grid;
  }

  /// 0.19 cm on both sides where nothing is said.
  private static double margins(@Nullable Element properties) {
    Element said = Wml.child(properties, "tblCellMar");
    double all = 0;
    for (String side : List.of("left", "right")) {
      Element at = Wml.child(said, side);
      Double width =
          Wml.twips(
              Wml.value(
                  at == null ? Wml.child(said, side.equals("left") ? "start" : "end") : at, "w"));
      all += width == null ? 108 : width;
    }
    return all;
  }

  private boolean bordered(@Nullable Element properties, @Nullable String style) {
    Element own = Wml.child(properties, "tblBorders");
    if (own != null) {
      return shows(own);
    }
    return style != null && styles.borders(style).stream().anyMatch(PaperReader::shows);
  }

  private static boolean shows(Element borders) {
    return Wml.children(borders).stream().anyMatch(PaperReader::drawn);
  }

  private static boolean drawn(Element border) {
    String kind = Wml.value(border);
    return kind != null && !kind.equals("nil") && !kind.equals("none");
  }

  /// Of the cells that say by themselves that they have lines, or that they have none.
  private static double share(Element table, boolean lines) {
    int cells = 0;
    int such = 0;
    for (Element row : rows(table)) {
      for (Element cell : cells(row)) {
        cells++;
        long sides =
            Wml.children(Wml.at(cell, "tcPr", "tcBorders")).stream()
                .filter(border -> drawn(border) == lines)
                .count();
        such += sides >= 2 ? 1 : 0;
      }
    }
    return cells == 0 ? 0 : (double) such / cells;
  }

  private void paragraph(Element element, @Nullable Cell cell, @Nullable String tableStyle)
      throws Unreadable {
    if (paragraphs.size() >= MOST_PARAGRAPHS) {
      throw new Unreadable(FormatRule.TOO_LONG, String.valueOf(MOST_PAGES));
    }
    Lines lines = styles.lines(element, tableStyle);
    Lines.Counting counting = lines.numbering();
    List<Piece> pieces = new ArrayList<>();
    pieces(element, lines, tableStyle, pieces);
    boolean breaks = lines.breaksPage() || pageBreak(element);
    Element section = Wml.at(element, "pPr", "sectPr");
    boolean words = pieces.stream().anyMatch(piece -> !piece.text().isBlank());
    String label = counting == null || !words ? "" : numbers.next(counting);
    List<DrawnLine> drawn = drawnLines(element);
    boolean more =
        breaks
            || section != null
            || !drawn.isEmpty()
            || Wml.has(element, "drawing")
            || Wml.has(element, "pict")
            || Wml.has(element, "object")
            || Wml.has(element, "oMath");
    paragraphs.add(
        new Paragraph(
            element,
            paragraphs.size(),
            cell,
            sections.size(),
            lines,
            label,
            pieces,
            drawn,
            more,
            breaks));
    if (section != null && cell == null) {
      sections.add(section);
    }
    pageBreaks += breaks ? 1 : 0;
    int length = pieces.isEmpty() ? 0 : pieces.getLast().to();
    if (length > MOST_LETTERS) {
      throw new Unreadable(FormatRule.TOO_LONG, String.valueOf(MOST_PAGES));
    }
    letters += 40 + length;
  }

  private static boolean pageBreak(Element paragraph) {
    return Wml.all(paragraph, "br").stream()
        .anyMatch(each -> "page".equals(Wml.value(each, "type")));
  }

  /// Runs also stand in links, marks of revision, smart tags and fields.
  private void pieces(Element of, Lines lines, @Nullable String tableStyle, List<Piece> pieces) {
    for (Element each : Wml.children(of)) {
      switch (each.getLocalName()) {
        case "r" -> run(each, lines, tableStyle, pieces);
        case "ins", "moveTo", "hyperlink", "smartTag", "customXml", "fldSimple", "dir", "bdo" ->
            pieces(each, lines, tableStyle, pieces);
        case "sdt" -> {
          Element content = Wml.child(each, "sdtContent");
          if (content != null) {
            pieces(content, lines, tableStyle, pieces);
          }
        }
        default -> {}
      }
    }
  }

  private void run(Element run, Lines lines, @Nullable String tableStyle, List<Piece> pieces) {
    Letters look = styles.letters(run, lines, tableStyle);
    if (look.hidden()) {
      return;
    }
    for (Element each : Wml.children(run)) {
      String words =
          switch (each.getLocalName()) {
            case "t" -> each.getTextContent();
            case "tab", "ptab" -> "\t";
            case "cr" -> "\n";
            case "br" -> {
              String type = Wml.value(each, "type");
              yield type == null || type.equals("textWrapping") ? "\n" : "";
            }
            case "noBreakHyphen" -> "\u2011";
            default -> "";
          };
      if (!words.isEmpty()) {
        int from = pieces.isEmpty() ? 0 : pieces.getLast().to();
        pieces.add(new Piece(run, each, words, look, from));
      }
    }
  }

  /// Shapes that are lines, in either language; of two versions of one, the first.
  private static List<DrawnLine> drawnLines(Element paragraph) {
    List<DrawnLine> lines = new ArrayList<>();
    if (!Wml.has(paragraph, "drawing") && !Wml.has(paragraph, "pict")) {
      return lines;
    }
    for (Element drawing : Wml.all(paragraph, "drawing")) {
      boolean line =
          Wml.all(drawing, "prstGeom").stream()
              .map(shape -> Wml.value(shape, "prst"))
              .anyMatch(
                  shape -> shape != null && (shape.contains("ine") || shape.contains("onnector")));
      for (Element extent : Wml.all(drawing, "extent")) {
        if (line || flat(extent)) {
          Double length = Wml.twips(Wml.value(extent, "cx"));
          lines.add(new DrawnLine(length == null ? 0 : length / 36_000, extent));
          break;
        }
      }
    }
    if (lines.isEmpty()) {
      for (Element shape : Wml.all(paragraph, "line")) {
        lines.add(new DrawnLine(between(shape), shape));
      }
      for (Element shape : Wml.all(paragraph, "shape")) {
        String style = Wml.value(shape, "style");
        String type = Wml.value(shape, "type");
        if (type != null && type.endsWith("t32")) {
          lines.add(new DrawnLine(width(style), shape));
        }
      }
    }
    return lines;
  }

  /// Under a millimetre high.
  private static boolean flat(Element extent) {
    Double high = Wml.twips(Wml.value(extent, "cy"));
    return high != null && high < 36_000;
  }

  private static double between(Element line) {
    Double from = along(Wml.value(line, "from"));
    Double to = along(Wml.value(line, "to"));
    return from == null || to == null ? width(Wml.value(line, "style")) : Math.abs(to - from);
  }

  private static @Nullable Double along(@Nullable String point) {
    Matcher found = POINT.matcher(point == null ? "" : point);
    if (!found.matches()) {
      return null;
    }
    return millimetres(found.group(1), found.group(2));
  }

  private static double width(@Nullable String style) {
    Matcher found = LENGTH.matcher(style == null ? "" : style);
    return found.find() ? millimetres(found.group(1), found.group(2)) : 0;
  }

  /// Points where no unit is said.
  private static double millimetres(String number, @Nullable String unit) {
    Double twips = Wml.twips(number + (unit == null ? "pt" : unit));
    return twips == null ? 0 : Wml.millimetres(twips);
  }
}
