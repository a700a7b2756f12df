package vn.caicach.storage.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.caicach.organization.SpreadsheetReader;
import vn.caicach.organization.SpreadsheetReader.Row;
import vn.caicach.organization.SpreadsheetReader.Sheet;
import vn.caicach.shared.AuthorityId;
import vn.caicach.shared.RefusedException;
import vn.caicach.testing.ProductTest;

/// Rows of real workbooks, read by the process that looks into uploads.
@ProductTest
class ReadSpreadsheetTest {

  private static final AuthorityId COMMUNE = AuthorityId.next();

  @Autowired private SpreadsheetReader reader;
  @TempDir private Path folder;

  private Path received = Path.of("");

  private Sheet read(byte[] bytes) throws IOException {
    received = Files.write(Files.createTempFile(folder, "received", ""), bytes);
    return reader.read(
        COMMUNE,
        new SpreadsheetReader.Upload() {
          @Override
          public InputStream open() {
            return new ByteArrayInputStream(bytes);
          }

          @Override
          public void moveTo(Path target) throws IOException {
            Files.move(received, target);
          }
        });
  }

  private static byte[] written(Workbook workbook, Consumer<Workbook> content) throws IOException {
    try (workbook;
        var out = new ByteArrayOutputStream()) {
      content.accept(workbook);
      workbook.write(out);
      return out.toByteArray();
    }
  }

  @Test
  void showsCellsAsPeopleReadThem() throws IOException {
    byte[] xlsx =
        written(
            new XSSFWorkbook(),
            workbook -> {
              workbook.createSheet("Trống");
              var sheet = workbook.createSheet("Danh sách");
              sheet.createRow(0).createCell(0).setCellValue("Họ và tên");
              var row = sheet.createRow(3); // two empty rows above
              row.createCell(0).setCellValue("Chuyên viên\nThử");
              var american = workbook.createCellStyle();
              american.setDataFormat((short) 14); // month first, wherever it is read
              var date = row.createCell(2);
              date.setCellValue(LocalDate.of(1985, 9, 25));
              date.setCellStyle(american);
              row.createCell(3).setCellValue(912345678);
              row.createCell(4).setCellValue(31085001234.0);
              row.createCell(5).setCellValue(2.5);
              row.createCell(6).setCellFormula("1+1");
              workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            });

    Sheet sheet = read(xlsx);

    assertThat(sheet.complete()).isTrue();
    assertThat(sheet.rows())
        .containsExactly(
            new Row(1, List.of("Họ và tên")),
            new Row(
                4,
                List.of(
                    "Chuyên viên Thử", "", "25/9/1985", "912345678", "31085001234", "2,5", "2")));
  }

  @Test
  void saysWhenAListIsLongerThanWhatIsRead() throws IOException {
    byte[] xlsx =
        written(
            new SXSSFWorkbook(),
            workbook -> {
              var sheet = workbook.createSheet();
              for (int i = 0; i < OfficeParser.MOST_ROWS + 1; i++) {
                sheet.createRow(i).createCell(0).setCellValue("Người " + i);
              }
            });

    Sheet sheet = read(xlsx);

    assertThat(sheet.complete()).isFalse();
    assertThat(sheet.rows()).hasSize(OfficeParser.MOST_ROWS);
  }

  @Test
  void refusesWhatIsNoWorkbook() throws IOException {
    assertRefused(SampleFiles.docx(List.of("Danh sách")), Refusal.NO_WORKBOOK);
    assertRefused("Họ và tên;Mã".getBytes(StandardCharsets.UTF_8), Refusal.NO_WORKBOOK);
    assertRefused(SampleFiles.xls(), Refusal.LEGACY_EXCEL);
    assertRefused(
        SampleFiles.cut(SampleFiles.xlsx(List.of(List.of("Họ và tên"))), 0.6),
        Refusal.CORRUPT_OFFICE);
    assertRefused(SampleFiles.docxWithPassword(), Refusal.PASSWORD_OFFICE);
    assertRefused(new byte[0], Refusal.EMPTY_FILE);
    assertThat(received).exists();
  }

  @Test
  void erasesAListThatIsAStateSecret() throws IOException {
    assertRefused(
        SampleFiles.xlsx(List.of(List.of("MẬT"), List.of("Họ và tên", "Mã"), List.of("A", "1"))),
        Refusal.SECRECY_FOUND);
    assertThat(received).doesNotExist();
  }

  private void assertRefused(byte[] bytes, Refusal refusal) {
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refused().messageKey()).isEqualTo(refusal.messageKey()));
  }
}
