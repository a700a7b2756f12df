package vn.caicach.paper.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import vn.caicach.paper.Block;
import vn.caicach.paper.internal.Sheet.Boxed;
import vn.caicach.paper.internal.Sheet.Columns;
import vn.caicach.paper.internal.Sheet.Element;
import vn.caicach.paper.internal.Sheet.Gap;
import vn.caicach.paper.internal.Sheet.Par;
import vn.caicach.paper.internal.Sheet.Rule;
import vn.caicach.paper.internal.Sheet.Table;

/// Draws sheets as a .docx, each component in a style of its own name.
final class DocxDrawing {

  private static final String FONT = "Times New Roman";
  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String RED = "DD0000";
  private static final double CELL_MARGIN = 1.9;

  private final XWPFDocument document = new XWPFDocument();

  private DocxDrawing() {
    XWPFStyles styles = document.createStyles();
    styles.setDefaultFonts(fonts());
    for (Style style : Style.values()) {
      styles.addStyle(new XWPFStyle(style(style)));
    }
    settings();
    XWPFParagraph number = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
    number.setStyle(Style.PAGE_NUMBER.key());
    XWPFRun run = number.createRun();
    run.getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
    run.getCTR().addNewInstrText().setStringValue("PAGE");
    run.getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    document
        .createHeader(HeaderFooterType.FIRST)
        .createParagraph()
        .setStyle(Style.PAGE_NUMBER.key());
  }

  static byte[] draw(List<Sheet> sheets) {
    var drawing = new DocxDrawing();
    for (int i = 0; i < sheets.size(); i++) {
      Sheet sheet = sheets.get(i);
      sheet.elements().forEach(element -> drawing.draw(element));
      boolean last = i == sheets.size() - 1;
      drawing.section(sheet, last);
    }
    return drawing.bytes();
  }

  private byte[] bytes() {
    try (var out = new ByteArrayOutputStream();
        document) {
      document.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void draw(Element element) {
    switch (element) {
      case Columns columns -> columns(columns);
      case Table table -> table(table);
      case Par _, Rule _, Gap _, Boxed _ -> draw(document.createParagraph(), element);
    }
  }

  private static void draw(XWPFParagraph paragraph, Element element) {
    switch (element) {
      case Par par -> {
        paragraph.setStyle(par.style().key());
        if (par.left() > 0) {
          paragraph.setIndentationLeft(twips(par.left()));
        }
        paragraph.setKeepNext(par.keep());
        par.runs().forEach(run -> run(paragraph, run));
      }
      case Rule rule -> {
        exactly(paragraph, 5);
        paragraph.setSpacingBefore(40);
        paragraph.setBorderTop(Borders.SINGLE);
        int side = twips((rule.room() - rule.length()) / 2);
        paragraph.setIndentationLeft(side);
        paragraph.setIndentationRight(side);
      }
      case Gap gap -> {
        exactly(paragraph, gap.points());
        paragraph.setKeepNext(gap.keep());
      }
      case Boxed box -> {
        paragraph.setStyle(Style.SPEED.key());
        paragraph.setBorderTop(Borders.SINGLE);
        paragraph.setBorderBottom(Borders.SINGLE);
        paragraph.setBorderLeft(Borders.SINGLE);
        paragraph.setBorderRight(Borders.SINGLE);
        var borders = paragraph.getCTP().getPPr().getPBdr();
        List.of(borders.getTop(), borders.getBottom(), borders.getLeft(), borders.getRight())
            .forEach(border -> border.setColor(RED));
        paragraph.setIndentationRight(twips(box.room() - box.width()));
        run(paragraph, new Block.Run(box.words(), false, false)).setColor(RED);
      }
      case Columns _, Table _ -> throw new IllegalArgumentException("no table within a cell");
    }
  }

  /// An empty paragraph as high as that.
  private static void exactly(XWPFParagraph paragraph, double points) {
    paragraph.setSpacingAfter(0);
    paragraph.setSpacingBetween(points, LineSpacingRule.EXACT);
    paragraph.getCTP().getPPr().addNewRPr().addNewSz().setVal(BigInteger.TWO);
  }

  private static XWPFRun run(XWPFParagraph paragraph, Block.Run of) {
    XWPFRun run = paragraph.createRun();
    if (of.bold()) {
      run.setBold(true);
    }
    if (of.italic()) {
      run.setItalic(true);
    }
    run.setText(of.words());
    return run;
  }

  private void columns(Columns columns) {
    List<Double> widths = columns.widths();
    XWPFTable table = document.createTable(columns.rows().size(), widths.size());
    table.removeBorders();
    fixed(table, widths, 0);
    for (int r = 0; r < columns.rows().size(); r++) {
      XWPFTableRow row = table.getRow(r);
      row.setCantSplitRow(true);
      for (int i = 0; i < widths.size(); i++) {
        XWPFTableCell cell = row.getCell(i);
        width(cell, widths.get(i));
        columns.rows().get(r).get(i).elements().forEach(each -> draw(cell.addParagraph(), each));
        cell.removeParagraph(0);
      }
    }
  }

  private void table(Table of) {
    int count = of.columns().size();
    XWPFTable table = document.createTable(1, count);
    fixed(table, of.columns(), CELL_MARGIN);
    table.setTopBorder(XWPFBorderType.SINGLE, 4, 0, "000000");
    table.setBottomBorder(XWPFBorderType.SINGLE, 4, 0, "000000");
    table.setLeftBorder(XWPFBorderType.SINGLE, 4, 0, "000000");
    table.setRightBorder(XWPFBorderType.SINGLE, 4, 0, "000000");
    table.setInsideHBorder(XWPFBorderType.SINGLE, 4, 0, "000000");
    table.setInsideVBorder(XWPFBorderType.SINGLE, 4, 0, "000000");
    XWPFTableRow head = table.getRow(0);
    head.setRepeatHeader(true);
    head.setCantSplitRow(true);
    for (int i = 0; i < count; i++) {
      XWPFTableCell cell = head.getCell(i);
      width(cell, of.columns().get(i));
      cell.setVerticalAlignment(XWPFVertAlign.CENTER);
      XWPFParagraph words = cell.getParagraphs().getFirst();
      words.setStyle(Style.CELL_HEAD.key());
      words.createRun().setText(of.grid().columns().get(i).title());
    }
    for (Block.Row row : of.grid().rows()) {
      XWPFTableRow line = table.createRow();
      line.setCantSplitRow(true);
      for (int i = 0; i < count; i++) {
        XWPFTableCell cell = line.getCell(i);
        width(cell, of.columns().get(i));
        XWPFParagraph words = cell.getParagraphs().getFirst();
        words.setStyle(Style.CELL.key());
        words.setAlignment(alignment(of.grid().columns().get(i).align()));
        run(words, new Block.Run(row.cells().get(i), row.strong(), false));
      }
    }
  }

  private static ParagraphAlignment alignment(Block.Align align) {
    return switch (align) {
      case LEFT -> ParagraphAlignment.LEFT;
      case CENTER -> ParagraphAlignment.CENTER;
      case RIGHT -> ParagraphAlignment.RIGHT;
    };
  }

  private static void fixed(XWPFTable table, List<Double> widths, double margin) {
    table.setWidth(String.valueOf(twips(widths.stream().mapToDouble(Double::doubleValue).sum())));
    CTTblPr properties = table.getCTTbl().getTblPr();
    (properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout())
        .setType(STTblLayoutType.FIXED);
    var margins =
        properties.isSetTblCellMar() ? properties.getTblCellMar() : properties.addNewTblCellMar();
    List.of(
            margins.addNewTop(),
            margins.addNewLeft(),
            margins.addNewBottom(),
            margins.addNewRight())
        .forEach(side -> side.setType(STTblWidth.DXA));
    margins.getTop().setW(BigInteger.ZERO);
    margins.getBottom().setW(BigInteger.ZERO);
    margins.getLeft().setW(BigInteger.valueOf(twips(margin)));
    margins.getRight().setW(BigInteger.valueOf(twips(margin)));
    var indent = properties.isSetTblInd() ? properties.getTblInd() : properties.addNewTblInd();
    indent.setType(STTblWidth.DXA);
    indent.setW(BigInteger.valueOf(0));
    var grid = table.getCTTbl().getTblGrid();
    if (grid == null) {
      grid = table.getCTTbl().addNewTblGrid();
    }
    for (int i = grid.sizeOfGridColArray() - 1; i >= 0; i--) {
      grid.removeGridCol(i);
    }
    for (double width : widths) {
      grid.addNewGridCol().setW(BigInteger.valueOf(twips(width)));
    }
  }

  private static void width(XWPFTableCell cell, double width) {
    cell.setWidth(String.valueOf(twips(width)));
  }

  /// A4 and its margins; pages are counted from 1 in each section and not numbered on the first.
  private void section(Sheet sheet, boolean last) {
    CTSectPr whole = document.getDocument().getBody().getSectPr();
    CTSectPr section = whole;
    if (!last) {
      XWPFParagraph end = document.createParagraph();
      exactly(end, 1);
      section = end.getCTP().getPPr().addNewSectPr();
      for (CTHdrFtrRef known : whole.getHeaderReferenceList()) {
        CTHdrFtrRef reference = section.addNewHeaderReference();
        reference.setType(known.getType() == null ? STHdrFtr.DEFAULT : known.getType());
        reference.setId(known.getId());
      }
    }
    section.addNewType().setVal(STSectionMark.NEXT_PAGE);
    var size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(twips(sheet.width())));
    size.setH(BigInteger.valueOf(twips(sheet.height())));
    if (sheet.wide()) {
      size.setOrient(STPageOrientation.LANDSCAPE);
    }
    var margins = section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(twips(Sheet.TOP)));
    margins.setBottom(BigInteger.valueOf(twips(Sheet.BOTTOM)));
    margins.setLeft(BigInteger.valueOf(twips(Sheet.LEFT)));
    margins.setRight(BigInteger.valueOf(twips(Sheet.RIGHT)));
    margins.setHeader(BigInteger.valueOf(twips(Sheet.HEADER)));
    margins.setFooter(BigInteger.valueOf(twips(Sheet.HEADER)));
    margins.setGutter(BigInteger.ZERO);
    section.addNewPgNumType().setStart(BigInteger.ONE);
    if (!section.isSetTitlePg()) {
      section.addNewTitlePg();
    }
  }

  /// As Word of 2013 and later lays out: the edge of a table stands at the edge of the text.
  private void settings() {
    try (XmlCursor cursor = document.getSettings().getCTSettings().newCursor()) {
      cursor.toFirstContentToken();
      cursor.beginElement(new QName(WORD, "compat", "w"));
      cursor.beginElement(new QName(WORD, "compatSetting", "w"));
      cursor.insertAttributeWithValue(new QName(WORD, "name", "w"), "compatibilityMode");
      cursor.insertAttributeWithValue(
          new QName(WORD, "uri", "w"), "http://schemas.microsoft.com/office/word");
      cursor.insertAttributeWithValue(new QName(WORD, "val", "w"), "15");
    }
  }

  private static CTStyle style(Style of) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setType(STStyleType.PARAGRAPH);
    style.setStyleId(of.key());
    style.addNewName().setVal(of.title());
    style.addNewQFormat();
    CTPPrGeneral lines = style.addNewPPr();
    // As in the PDF, whose engine miscounts the lines that it should keep together.
    lines.addNewWidowControl().setVal(false);
    var spacing = lines.addNewSpacing();
    spacing.setBefore(BigInteger.ZERO);
    spacing.setAfter(BigInteger.valueOf(Math.round(of.after() * 20)));
    spacing.setLine(BigInteger.valueOf(Math.round(of.line() * 20)));
    spacing.setLineRule(STLineSpacingRule.EXACT);
    if (of.indent() > 0) {
      lines.addNewInd().setFirstLine(BigInteger.valueOf(twips(of.indent())));
    }
    lines
        .addNewJc()
        .setVal(
            switch (of.align()) {
              case LEFT -> STJc.LEFT;
              case CENTER -> STJc.CENTER;
              case JUSTIFY -> STJc.BOTH;
            });
    CTRPr letters = style.addNewRPr();
    letters.addNewRFonts().set(fonts());
    if (of.bold()) {
      letters.addNewB();
    }
    if (of.italic()) {
      letters.addNewI();
    }
    letters.addNewColor().setVal("000000");
    letters.addNewKern().setVal(BigInteger.ZERO);
    letters.addNewSz().setVal(BigInteger.valueOf(of.size() * 2L));
    letters.addNewSzCs().setVal(BigInteger.valueOf(of.size() * 2L));
    letters.addNewLang().setVal("vi-VN");
    return style;
  }

  private static CTFonts fonts() {
    CTFonts fonts = CTFonts.Factory.newInstance();
    fonts.setAscii(FONT);
    fonts.setHAnsi(FONT);
    fonts.setCs(FONT);
    fonts.setEastAsia(FONT);
    return fonts;
  }

  private static int twips(double millimetres) {
    return (int) Math.round(millimetres * 1440 / 25.4);
  }
}
