package vn.caicach.plan.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/// A văn bản hành chính as .docx, from top to bottom: A4, Times New Roman, the parts where Phụ lục
/// I of Nghị định 30/2020/NĐ-CP puts them. Number, day and signature stay open.
final class OfficialPaper {

  private static final String FONT = "Times New Roman";
  private static final int BODY = 14;
  private static final int TABLE = 12;
  private static final int SHORT_SIDE = mm(210);
  private static final int LONG_SIDE = mm(297);
  private static final int TEXT_WIDTH = mm(210 - 30 - 20);
  private static final int WIDE_TEXT = mm(297 - 20 - 20);

  private final XWPFDocument paper = new XWPFDocument();
  private int width = TEXT_WIDTH;

  OfficialPaper() {
    var fonts = paper.createStyles();
    fonts.setDefaultFonts(fonts());
    XWPFHeader header = paper.createHeader(HeaderFooterType.DEFAULT);
    XWPFParagraph number = header.createParagraph();
    number.setAlignment(ParagraphAlignment.CENTER);
    XWPFRun run = run(number, "", BODY);
    run.getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
    run.getCTR().addNewInstrText().setStringValue("PAGE");
    run.getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    paper.createHeader(HeaderFooterType.FIRST).createParagraph();
  }

  private static CTFonts fonts() {
    var fonts = CTFonts.Factory.newInstance();
    fonts.setAscii(FONT);
    fonts.setHAnsi(FONT);
    fonts.setCs(FONT);
    fonts.setEastAsia(FONT);
    return fonts;
  }

  /// Quốc hiệu, tiêu ngữ, cơ quan ban hành, số, địa danh và thời gian.
  ///
  /// @param issuer lines of the issuer's name: "ỦY BAN NHÂN DÂN", "XÃ NINH GIANG"
  /// @param symbol what follows the open number: "BC-UBND"
  /// @param place "Ninh Giang"
  OfficialPaper head(List<String> issuer, String symbol, String place, int year) {
    XWPFTable table = plainTable(42, 58);
    XWPFTableRow names = table.getRow(0);
    XWPFTableCell left = names.getCell(0);
    XWPFTableCell right = names.getCell(1);
    for (String line : issuer) {
      run(next(left), line, 13).setBold(true);
    }
    rule(next(left), 63, 24);
    run(next(right), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12).setBold(true);
    run(next(right), "Độc lập - Tự do - Hạnh phúc", 13).setBold(true);
    rule(next(right), 89, 56);
    XWPFTableRow numbers = table.createRow();
    run(next(numbers.getCell(0)), "Số:        /" + symbol, 13);
    run(next(numbers.getCell(1)), place + ", ngày      tháng      năm " + year, 13).setItalic(true);
    tidy(table);
    return this;
  }

  /// Tên loại và trích yếu.
  OfficialPaper title(String kind, String subject) {
    XWPFParagraph first = paragraph(ParagraphAlignment.CENTER);
    first.setSpacingBefore(240);
    run(first, kind, BODY).setBold(true);
    run(paragraph(ParagraphAlignment.CENTER), subject, BODY).setBold(true);
    rule(paragraph(ParagraphAlignment.CENTER), 160, 50);
    return this;
  }

  /// A titled part: "I. TÌNH HÌNH CHUNG".
  OfficialPaper part(String title) {
    XWPFParagraph paragraph = paragraph(ParagraphAlignment.BOTH);
    paragraph.setIndentationFirstLine(mm(10));
    paragraph.setKeepNext(true);
    paragraph.setSpacingBefore(120);
    paragraph.setSpacingAfter(120);
    run(paragraph, title, BODY).setBold(true);
    return this;
  }

  OfficialPaper text(String words) {
    XWPFParagraph paragraph = paragraph(ParagraphAlignment.BOTH);
    paragraph.setIndentationFirstLine(mm(10));
    paragraph.setSpacingAfter(120);
    run(paragraph, words, BODY);
    return this;
  }

  /// A table with its head on every page.
  ///
  /// @param shares of the width, a hundred together
  OfficialPaper table(List<Integer> shares, List<String> head, List<List<String>> rows) {
    XWPFTable table = paper.createTable(1, head.size());
    widths(table, shares);
    XWPFTableRow first = table.getRow(0);
    first.setRepeatHeader(true);
    for (int i = 0; i < head.size(); i++) {
      run(next(first.getCell(i)), head.get(i), TABLE).setBold(true);
    }
    for (List<String> cells : rows) {
      XWPFTableRow row = table.createRow();
      row.setCantSplitRow(true);
      for (int i = 0; i < cells.size(); i++) {
        XWPFParagraph cell = next(row.getCell(i));
        cell.setAlignment(
            cells.get(i).matches("[0-9.,% ]*")
                ? ParagraphAlignment.CENTER
                : ParagraphAlignment.LEFT);
        run(cell, cells.get(i), TABLE);
      }
    }
    tidy(table);
    paragraph(ParagraphAlignment.LEFT);
    return this;
  }

  /// Nơi nhận, quyền hạn và chức vụ, room for the signature, họ tên.
  ///
  /// @param recipients without their dash; the last one ends with a full stop
  /// @param authority "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"
  /// @param name may be empty
  OfficialPaper foot(List<String> recipients, List<String> authority, String name) {
    XWPFTable table = plainTable(50, 50);
    XWPFTableCell left = table.getRow(0).getCell(0);
    XWPFParagraph label = next(left);
    label.setAlignment(ParagraphAlignment.LEFT);
    XWPFRun words = run(label, "Nơi nhận:", 12);
    words.setBold(true);
    words.setItalic(true);
    for (String recipient : recipients) {
      XWPFParagraph line = next(left);
      line.setAlignment(ParagraphAlignment.LEFT);
      run(line, "- " + recipient, 11);
    }
    XWPFTableCell right = table.getRow(0).getCell(1);
    authority.forEach(line -> run(next(right), line, BODY).setBold(true));
    for (int i = 0; i < 5; i++) {
      next(right);
    }
    run(next(right), name, BODY).setBold(true);
    tidy(table);
    return this;
  }

  /// What follows stands on wide pages, numbered by themselves.
  OfficialPaper appendix(String title, String note) {
    XWPFParagraph last = paper.createParagraph();
    page(last.getCTP().addNewPPr().addNewSectPr(), false);
    width = WIDE_TEXT;
    run(paragraph(ParagraphAlignment.CENTER), "Phụ lục", BODY).setBold(true);
    run(paragraph(ParagraphAlignment.CENTER), title, BODY).setBold(true);
    XWPFParagraph below = paragraph(ParagraphAlignment.CENTER);
    below.setSpacingAfter(120);
    run(below, note, BODY).setItalic(true);
    return this;
  }

  byte[] bytes() {
    page(paper.getDocument().getBody().getSectPr(), width == WIDE_TEXT);
    try (var out = new ByteArrayOutputStream();
        paper) {
      paper.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A4 and its margins; pages are counted from 1 in each section and not numbered on the first.
  private void page(CTSectPr section, boolean wide) {
    CTSectPr whole = paper.getDocument().getBody().getSectPr();
    if (section.sizeOfHeaderReferenceArray() == 0) {
      for (CTHdrFtrRef known : whole.getHeaderReferenceList()) {
        CTHdrFtrRef reference = section.addNewHeaderReference();
        reference.setType(known.getType() == null ? STHdrFtr.DEFAULT : known.getType());
        reference.setId(known.getId());
      }
    }
    if (!section.isSetType()) {
      section.addNewType().setVal(STSectionMark.NEXT_PAGE);
    }
    var size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
    size.setW(BigInteger.valueOf(wide ? LONG_SIDE : SHORT_SIDE));
    size.setH(BigInteger.valueOf(wide ? SHORT_SIDE : LONG_SIDE));
    if (wide) {
      size.setOrient(STPageOrientation.LANDSCAPE);
    }
    var margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(mm(20)));
    margins.setBottom(BigInteger.valueOf(mm(20)));
    margins.setLeft(BigInteger.valueOf(mm(wide ? 20 : 30)));
    margins.setRight(BigInteger.valueOf(mm(20)));
    margins.setHeader(BigInteger.valueOf(mm(10)));
    margins.setFooter(BigInteger.valueOf(mm(10)));
    margins.setGutter(BigInteger.ZERO);
    var numbers = section.isSetPgNumType() ? section.getPgNumType() : section.addNewPgNumType();
    numbers.setStart(BigInteger.ONE);
    if (!section.isSetTitlePg()) {
      section.addNewTitlePg();
    }
  }

  private XWPFParagraph paragraph(ParagraphAlignment alignment) {
    XWPFParagraph paragraph = paper.createParagraph();
    paragraph.setAlignment(alignment);
    paragraph.setSpacingAfter(0);
    return paragraph;
  }

  private static XWPFRun run(XWPFParagraph paragraph, String words, int size) {
    XWPFRun run = paragraph.createRun();
    run.setFontFamily(FONT);
    run.setFontSize(size);
    run.setColor("000000");
    run.setText(words);
    return run;
  }

  /// A drawn line of that length in the middle of the room there is, both in millimetres.
  private static void rule(XWPFParagraph paragraph, int room, int length) {
    paragraph.setBorderTop(Borders.SINGLE);
    paragraph.setIndentationLeft(mm((room - length) / 2));
    paragraph.setIndentationRight(mm((room - length) / 2));
    paragraph.setSpacingBefore(40);
    run(paragraph, "", 4);
  }

  private XWPFTable plainTable(int left, int right) {
    XWPFTable table = paper.createTable(1, 2);
    table.removeBorders();
    widths(table, List.of(left, right));
    return table;
  }

  private void widths(XWPFTable table, List<Integer> shares) {
    table.setWidth(String.valueOf(width));
    CTTblPr properties = table.getCTTbl().getTblPr();
    if (!properties.isSetTblLayout()) {
      properties.addNewTblLayout();
    }
    properties.getTblLayout().setType(STTblLayoutType.FIXED);
    var grid =
        table.getCTTbl().getTblGrid() == null
            ? table.getCTTbl().addNewTblGrid()
            : table.getCTTbl().getTblGrid();
    for (int i = grid.sizeOfGridColArray() - 1; i >= 0; i--) {
      grid.removeGridCol(i);
    }
    for (int share : shares) {
      grid.addNewGridCol().setW(BigInteger.valueOf((long) width * share / 100));
    }
  }

  /// Cells as wide as their columns, without the paragraph each began with.
  private static void tidy(XWPFTable table) {
    for (XWPFTableRow row : table.getRows()) {
      for (int i = 0; i < row.getTableCells().size(); i++) {
        XWPFTableCell cell = row.getCell(i);
        var properties =
            cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
        CTTblWidth size = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
        size.setType(STTblWidth.DXA);
        size.setW(table.getCTTbl().getTblGrid().getGridColArray(i).getW());
        if (cell.getParagraphs().size() > 1
            && cell.getParagraphs().getFirst().getRuns().isEmpty()) {
          cell.removeParagraph(0);
        }
      }
    }
  }

  private static XWPFParagraph next(XWPFTableCell cell) {
    XWPFParagraph paragraph = cell.addParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    paragraph.setSpacingAfter(0);
    return paragraph;
  }

  private static int mm(int millimetres) {
    return Math.round(millimetres * 1440 / 25.4f);
  }
}
