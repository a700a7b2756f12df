package vn.caicach.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/// The file as another program reads it.
class XlsxExportTest {

  @Test
  void writesWhatLooksLikeAFormulaAsWords() throws IOException {
    for (String text :
        new String[] {"=1+1", "=HYPERLINK(\"http://a.vn\")", "+84 912", "-1", "@SUM(A1)"}) {
      Cell cell = written(text);
      assertThat(cell.getCellType()).as(text).isEqualTo(CellType.STRING);
      assertThat(cell.getStringCellValue()).isEqualTo(text);
    }
  }

  @Test
  void writesDatesAndMomentsAsSuch() throws IOException {
    Cell day = written(LocalDate.of(2026, 9, 2));
    assertThat(DateUtil.isCellDateFormatted(day)).isTrue();
    assertThat(day.getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2026, 9, 2, 0, 0));
    assertThat(day.getCellStyle().getDataFormatString()).isEqualTo("d/m/yyyy");

    Cell moment = written(Instant.parse("2026-09-01T18:05:00Z"));
    assertThat(DateUtil.isCellDateFormatted(moment)).isTrue();
    assertThat(moment.getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2026, 9, 2, 1, 5));
  }

  @Test
  void writesNumbersAsNumbers() throws IOException {
    assertThat(written(42).getNumericCellValue()).isEqualTo(42);
    assertThat(written(7_000_000_000L).getNumericCellValue()).isEqualTo(7e9);
    assertThat(written(new BigDecimal("86.25")).getNumericCellValue()).isEqualTo(86.25);
    assertThat(written("0912345678").getStringCellValue()).isEqualTo("0912345678");
  }

  @Test
  void leavesACellWithoutAValueEmpty() throws IOException {
    try (var file =
        workbook(XlsxExport.of("Danh sách", "Mã", "Ngày sinh").row("CB1", null).bytes())) {
      assertThat(file.getSheetAt(0).getRow(1).getCell(1)).isNull();
    }
  }

  @Test
  void putsOneHeadAboveTheRowsAndKeepsItInSight() throws IOException {
    byte[] bytes =
        XlsxExport.of("Cán bộ: 2026/9", "Mã", "Tên").row("CB1", "Lê A").row("CB2", "Lê B").bytes();
    try (var file = workbook(bytes)) {
      Sheet sheet = file.getSheetAt(0);
      assertThat(sheet.getSheetName()).isEqualTo("Cán bộ  2026 9");
      assertThat(sheet.getLastRowNum()).isEqualTo(2);
      assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("Tên");
      assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("Lê B");
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
    }
  }

  @Test
  void refusesARowThatDoesNotFitItsHead() {
    XlsxExport file = XlsxExport.of("Danh sách", "Mã", "Tên");
    assertThatThrownBy(() -> file.row("CB1")).isInstanceOf(IllegalArgumentException.class);
  }

  private static Cell written(Object value) throws IOException {
    try (var file = workbook(XlsxExport.of("Danh sách", "Giá trị").row(value).bytes())) {
      return file.getSheetAt(0).getRow(1).getCell(0);
    }
  }

  private static XSSFWorkbook workbook(byte[] bytes) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }
}
