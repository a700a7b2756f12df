package vn.caicach.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.caicach.shared.BusinessTime;

/// A list as a workbook: one sheet, a frozen head with a filter, dates and numbers as such.
///
/// ```java
/// return XlsxExport.of(t("units.title"), t("units.field.name"), t("units.field.since"))
///     .row(unit.name(), unit.since())
///     .download("don-vi");
/// ```
///
/// Text is always written as text: what looks like a formula stays words.
public final class XlsxExport {

  /// Rows a file holds at most.
  public static final int MOST = 50_000;

  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final int WIDEST = 60;

  private final String sheet;
  private final List<String> head;
  private final List<@Nullable Object[]> rows = new ArrayList<>();
  private final List<XlsxExport> further = new ArrayList<>();

  private XlsxExport(String sheet, List<String> head) {
    this.sheet = sheet;
    this.head = head;
  }

  public static XlsxExport of(String sheet, String... head) {
    return new XlsxExport(sheet, List.of(head));
  }

  /// Another sheet of the same file, behind those there are.
  public XlsxExport sheet(String name, String... columns) {
    var next = new XlsxExport(name, List.of(columns));
    further.add(next);
    return next;
  }

  /// @param cells texts, numbers, dates, moments; null for an empty cell
  public XlsxExport row(@Nullable Object... cells) {
    if (cells.length != head.size()) {
      throw new IllegalArgumentException(cells.length + " cells below " + head.size() + " heads");
    }
    rows.add(cells);
    return this;
  }

  /// The answer a browser saves as `<name>-2026-11-22.xlsx`.
  public ResponseEntity<byte[]> download(String name, LocalDate day) {
    return ResponseEntity.ok()
        .contentType(XLSX)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name + "-" + day + ".xlsx", StandardCharsets.UTF_8)
                .build()
                .toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(bytes());
  }

  /// The file itself.
  public byte[] bytes() {
    try (var workbook = new SXSSFWorkbook(100);
        var out = new ByteArrayOutputStream()) {
      workbook.setZip64Mode(Zip64Mode.AsNeeded); // older readers do not know the long form
      var styles = new Styles(workbook);
      write(workbook, styles);
      further.forEach(next -> next.write(workbook, styles));
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(SXSSFWorkbook workbook, Styles styles) {
    SXSSFSheet page = workbook.createSheet(sheetName());
    Row first = page.createRow(0);
    for (int i = 0; i < head.size(); i++) {
      Cell cell = first.createCell(i);
      cell.setCellValue(head.get(i));
      cell.setCellStyle(styles.head);
      page.setColumnWidth(i, width(i) * 256);
    }
    page.createFreezePane(0, 1);
    page.setAutoFilter(new CellRangeAddress(0, rows.size(), 0, Math.max(0, head.size() - 1)));
    for (int r = 0; r < rows.size(); r++) {
      Row row = page.createRow(r + 1);
      @Nullable Object[] cells = rows.get(r);
      for (int i = 0; i < cells.length; i++) {
        put(row, i, cells[i], styles);
      }
    }
  }

  private static void put(Row row, int column, @Nullable Object value, Styles styles) {
    switch (value) {
      case null -> {}
      case LocalDate date -> {
        Cell cell = row.createCell(column);
        cell.setCellValue(date);
        cell.setCellStyle(styles.date);
      }
      case Instant moment -> {
        Cell cell = row.createCell(column);
        cell.setCellValue(LocalDateTime.ofInstant(moment, BusinessTime.ZONE));
        cell.setCellStyle(styles.time);
      }
      case BigDecimal number -> row.createCell(column).setCellValue(number.doubleValue());
      case Number number -> row.createCell(column).setCellValue(number.doubleValue());
      default -> row.createCell(column).setCellValue(shortened(value.toString()));
    }
  }

  /// As wide as the longest of the first rows, within reason.
  private int width(int column) {
    int longest = head.get(column).length() + 4;
    for (@Nullable Object[] row : rows.subList(0, Math.min(200, rows.size()))) {
      Object value = row[column];
      longest = Math.max(longest, value == null ? 0 : value.toString().length() + 2);
    }
    return Math.clamp(longest, 8, WIDEST);
  }

  /// Excel refuses some characters and more than 31 of them.
  private String sheetName() {
    String name = sheet.replaceAll("[\\\\/*?:\\[\\]]", " ").strip();
    return name.isEmpty() ? "1" : name.substring(0, Math.min(31, name.length()));
  }

  private static String shortened(String text) {
    return text.length() > 32_767 ? text.substring(0, 32_767) : text;
  }

  private static final class Styles {

    private final CellStyle head;
    private final CellStyle date;
    private final CellStyle time;

    Styles(Workbook workbook) {
      Font bold = workbook.createFont();
      bold.setBold(true);
      head = workbook.createCellStyle();
      head.setFont(bold);
      head.setWrapText(true);
      short day = workbook.createDataFormat().getFormat("d/m/yyyy");
      short moment = workbook.createDataFormat().getFormat("hh:mm d/m/yyyy");
      date = workbook.createCellStyle();
      date.setDataFormat(day);
      time = workbook.createCellStyle();
      time.setDataFormat(moment);
    }
  }
}
