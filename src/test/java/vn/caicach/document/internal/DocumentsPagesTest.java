package vn.caicach.document.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caicach.testing.Answers.find;
import static vn.caicach.testing.Answers.text;
import static vn.caicach.testing.FormToken.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.caicach.access.Role;
import vn.caicach.document.DocumentId;
import vn.caicach.organization.UnitKind;
import vn.caicach.organization.internal.EstablishUnit;
import vn.caicach.shared.BusinessTime;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.TestAuthorities;
import vn.caicach.testing.TestAuthorities.TestAccount;
import vn.caicach.testing.TestAuthorities.TestAuthority;
import vn.caicach.ui.Flash;
import vn.caicach.ui.Formats;
import vn.caicach.ui.RecordSource;

/// The pages of the register, as a browser asks for them.
@ProductTest
@Import(TestWork.class)
class DocumentsPagesTest {

  private static final String TEXT =
      """
      ỦY BAN NHÂN DÂN XÃ NINH GIANG
      Giao Phòng Văn hóa - Xã hội trình kế hoạch trước ngày 25/9/2025.
      Các đơn vị báo cáo <kết quả> & khó khăn.
      """;

  private static final Map<String, String> LETTER =
      Map.of(
          "direction", "INCOMING",
          "kind", "CONG_VAN",
          "label", "342/UBND-VHXH",
          "issuedOn", "16/9/2025",
          "receivedOn", "17/9/2025",
          "issuer", "UBND thành phố Hải Phòng",
          "subject", "Triển khai Kế hoạch cải cách hành chính",
          "urgency", "KHAN",
          "readers", "ALL");

  @Autowired private TestAuthorities authorities;
  @Autowired private MockMvcTester mvc;
  @Autowired private JdbcClient jdbc;
  @Autowired private BusinessTime time;
  @Autowired private TestWork work;
  @Autowired private EstablishUnit establish;
  @Autowired private List<RecordSource> records;

  private TestAuthority commune;
  private TestAccount clerk;
  private TestAccount officer;

  @BeforeEach
  void arrange() {
    commune = authorities.freshCommune();
    clerk = commune.account(Role.CLERK);
    officer = commune.account(Role.OFFICER);
  }

  private static MockMultipartFile txt(String text) {
    return new MockMultipartFile(
        "file", "Công văn 342.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  /// @param changes name and value, one after another, over the letter's
  private MvcTestResult send(String path, List<MockMultipartFile> files, String... changes) {
    var sending = mvc.post().uri(path).multipart();
    files.forEach(sending::file);
    var fields = new java.util.HashMap<>(LETTER);
    for (int i = 0; i < changes.length; i += 2) {
      fields.put(changes[i], changes[i + 1]);
    }
    fields.forEach((name, value) -> sending.param(name, value));
    return sending.with(csrf()).with(clerk.signedIn()).exchange();
  }

  private String register(List<MockMultipartFile> files, String... changes) {
    return address(send("/documents", files, changes));
  }

  private static String address(MvcTestResult sent) {
    assertThat(sent).as(() -> text(sent)).hasStatus(HttpStatus.SEE_OTHER);
    return String.valueOf(sent.getResponse().getRedirectedUrl());
  }

  private MvcTestResult get(TestAccount who, String path) {
    return mvc.get().uri(java.net.URI.create(path)).with(who.signedIn()).exchange();
  }

  private String fileOf(String document) {
    UUID id = UUID.fromString(document.substring(document.lastIndexOf('/') + 1));
    return commune
        .inside(() ->
            jdbc.sql("select file_id from document.documents where id = ?")
                .param(id)
                .query(UUID.class)
                .single())
        .toString();
  }

  @Test
  void whatIsRegisteredIsListedAndShownWithItsText() {
    String document = register(List.of(txt(TEXT)), "secrecy", "NONE", "signer", "Lê Anh Quân");
    assertThat(get(officer, document))
        .hasStatusOk()
        .bodyText()
        .contains("Công văn số 342/UBND-VHXH ngày 16/9/2025 của UBND thành phố Hải Phòng")
        .contains("1, năm 2025")
        .contains("Giao Phòng Văn hóa - Xã hội trình kế hoạch trước ngày 25/9/2025.")
        .contains("Lê Anh Quân")
        .doesNotContain("Thêm nhiệm vụ");
    for (String found :
        List.of(
            "",
            "?q=cai%20cach%20hai%20phong",
            "?q=342%2Fubnd",
            "?direction=INCOMING&year=2025",
            "?from=16/9/2025&to=16/9/2025",
            "?kind=CONG_VAN&urgency=KHAN")) {
      assertThat(get(officer, "/documents" + found)).as(found).bodyText().contains("342/UBND-VHXH");
    }
    for (String empty :
        List.of(
            "?q=ke%20toan",
            "?direction=OUTGOING", "?year=2024", "?from=17/9/2025", "?q=%25", "?kind=BIEN_BAN")) {
      assertThat(get(officer, "/documents" + empty))
          .as(empty)
          .bodyText()
          .doesNotContain("342/UBND-VHXH");
    }
    assertThat(get(officer, "/documents?from=mai"))
        .bodyText()
        .contains("Ngày này không có hoặc không đọc được");
    assertThat(get(officer, document + "/history")).bodyText().contains("Vào sổ văn bản");
    assertThat(get(clerk, document + "/edit")).bodyText().contains("Công văn 342.txt");
  }

  @Test
  void aDocumentIsFoundByItsWordsAsTheyStandOnThePaper() {
    register(List.of(), "subject", "Phòng Văn hóa – Xã hội, giai đoạn 2021–2025 “chuyển đổi số”");
    for (String words : List.of("Văn hóa – Xã hội", "2021–2025", "“chuyển đổi số”", "2021-2025")) {
      assertThat(mvc.get().uri("/documents").param("q", words).with(officer.signedIn()))
          .as(words)
          .bodyText()
          .contains("342/UBND-VHXH");
    }
  }

  @Test
  void nulInWhatWasTypedIsPassedOver() {
    String document = register(List.of(), "subject", "Triển khai\0 kế hoạch", "label", "7\0/KH");
    assertThat(text(get(officer, document))).contains("Triển khai kế hoạch", "số 7/KH");
    for (String list : List.of("/documents", "/files", "/units", "/officers", "/tasks")) {
      assertThat(mvc.get().uri(list).param("q", "ke\0 hoach").with(officer.signedIn()))
          .as(list)
          .hasStatusOk();
    }
  }

  @Test
  void theHistoryNamesTheSignerAlsoWhereThatIsTheClerk() {
    String document = register(List.of(), "signer", "Tài khoản CLERK");
    String history = text(get(officer, document + "/history")).replaceAll("<[^>]+>", " ");
    assertThat(history.replaceAll("\\s+", " "))
        .contains("Người ký: Tài khoản CLERK")
        .doesNotContain("Người vào sổ");
  }

  @Test
  void theListIsTakenOutAsAWorkbook() throws IOException {
    register(List.of(), "signer", "Lê Anh Quân");
    byte[] file = get(officer, "/documents.xlsx").getResponse().getContentAsByteArray();
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      var row = book.getSheetAt(0).getRow(1);
      assertThat(row.getCell(0).getStringCellValue()).isEqualTo("Đến");
      assertThat(row.getCell(4).getStringCellValue()).isEqualTo("342/UBND-VHXH");
      assertThat(row.getCell(5).getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo(LocalDate.of(2025, 9, 16));
      var head = book.getSheetAt(0).getRow(0);
      List<String> columns =
          IntStream.range(0, head.getLastCellNum())
              .mapToObj(cell -> head.getCell(cell).getStringCellValue())
              .toList();
      assertThat(columns).contains("Người ký", "Nơi nhận", "Độ khẩn", "Ngày vào sổ");
      assertThat(row.getCell(columns.indexOf("Người ký")).getStringCellValue())
          .isEqualTo("Lê Anh Quân");
      assertThat(row.getCell(columns.indexOf("Ngày vào sổ")).getLocalDateTimeCellValue())
          .isEqualTo(time.today().atStartOfDay());
    }
  }

  @Test
  void theSamePaperIsNoticedAndRegisteredOnlyOnPurpose() {
    String first = register(List.of());
    String[] again = {"label", "số 0342 / ubnd-vhxh", "issuer", "Ủy ban nhân dân TP Hải Phòng"};
    MvcTestResult warned = send("/documents", List.of(), again);
    assertThat(warned).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(warned))
        .contains("Hình như văn bản này đã vào sổ")
        .contains("href=\"" + first + "\"")
        .contains("Vẫn vào sổ")
        .contains("value=\"số 0342 / ubnd-vhxh\"");
    register(List.of(), "issuedOn", "16/9/2024");
    register(List.of(), "issuer", "UBND xã Nguyên Giáp");
    String second =
        address(
            send(
                "/documents",
                List.of(),
                again[0],
                again[1],
                again[2],
                again[3],
                "despite",
                "true",
                "seen",
                first.substring(first.lastIndexOf('/') + 1)));
    assertThat(get(officer, second)).bodyText().contains("4, năm 2025");
    MvcTestResult newer =
        send(
            "/documents",
            List.of(),
            "despite",
            "true",
            "seen",
            first.substring(first.lastIndexOf('/') + 1));
    assertThat(newer)
        .as("not of the one registered since")
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(newer)).contains("href=\"" + first + "\"", "href=\"" + second + "\"");
  }

  @Test
  void theNextNumbersAreOffered() {
    String today = Formats.date(time.today());
    for (String label : List.of("4/QĐ-UBND", "341/UBND-VHXH", "5/QĐ-UBND", "17/UBND-KT")) {
      register(
          List.of(),
          "direction",
          "OUTGOING",
          "kind",
          label.contains("QĐ") ? "QUYET_DINH" : "CONG_VAN",
          "label",
          label,
          "issuedOn",
          today);
    }
    assertThat(text(get(clerk, "/documents/new?direction=OUTGOING")))
        .contains("<option value=\"06/QĐ-UBND\">Quyết định</option>")
        .contains("value=\"342/UBND-VHXH\"", "value=\"342/UBND-KT\"")
        .doesNotContain("value=\"05/QĐ-UBND\"");
    assertThat(text(get(clerk, "/documents/new?direction=INCOMING"))).doesNotContain("QĐ-UBND");
  }

  @Test
  void theSameFileIsNoticed() {
    String first = register(List.of(txt(TEXT)), "secrecy", "NONE");
    MvcTestResult warned =
        send("/documents", List.of(txt(TEXT)), "secrecy", "NONE", "label", "7/TB-UBND");
    assertThat(warned).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(warned)).contains("cùng tệp; đã vào sổ văn bản đến, số 1 năm 2025");
    assertThat(find(warned, "name=\"fileId\" value=\"([^\"]+)\"")).isEqualTo(fileOf(first));
  }

  @Test
  void whatWasTypedAndTheFileStayWhenSomethingIsWrong() {
    MvcTestResult wrong =
        send(
            "/documents",
            List.of(txt(TEXT)),
            "secrecy",
            "NONE",
            "subject",
            "",
            "issuedOn",
            "31/2/2025",
            "signer",
            "Lê Anh Quân");
    assertThat(wrong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(wrong))
        .contains("Đã nhận tệp “Công văn 342.txt”")
        .contains("value=\"31/2/2025\"")
        .contains("value=\"Lê Anh Quân\"")
        .contains("value=\"342/UBND-VHXH\"");
    String file = find(wrong, "name=\"fileId\" value=\"([^\"]+)\"");
    assertThat(get(officer, "/files/" + file)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(get(officer, "/files")).bodyText().doesNotContain("Công văn 342.txt");
    assertThat(text(get(clerk, "/search?q=25/9/2025"))).doesNotContain("342.txt");
    assertThat(waits(file)).as("written down in the transaction of the file").isTrue();
    TestAccount other = commune.account(Role.COM_ADMIN);
    assertThat(get(other, "/files/" + file)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(get(clerk, "/files/" + file)).as("its sender").hasStatusOk();
    String document = register(List.of(), "fileId", file);
    assertThat(waits(file)).isFalse();
    assertThat(get(officer, document)).bodyText().contains("trước ngày 25/9/2025");
    assertThat(get(officer, "/files/" + file)).hasStatusOk();
  }

  @Test
  void whoSendsTheSameFileForADocumentOfTheOwnKeepsItTooWhenSomethingIsWrong() {
    send("/documents", List.of(txt(TEXT)), "secrecy", "NONE", "subject", "");
    clerk = commune.account(Role.COM_CCHC);
    MvcTestResult wrong =
        send("/documents", List.of(txt(TEXT)), "secrecy", "NONE", "subject", "", "label", "8/KH");
    assertThat(text(wrong)).contains("Đã nhận tệp “Công văn 342.txt”");
    String file = find(wrong, "name=\"fileId\" value=\"([^\"]+)\"");
    assertThat(get(commune.account(Role.CLERK), "/files/" + file)).as("the first").hasStatusOk();
    assertThat(get(commune.account(Role.COM_ADMIN), "/files/" + file))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(fileOf(register(List.of(), "fileId", file, "label", "8/KH"))).isEqualTo(file);
  }

  private boolean waits(String file) {
    return commune.inside(() ->
        jdbc.sql(
                """
                select exists (select from storage.files f join storage.drafts d on d.file_id = f.id and d.xmin = f.xmin
                  where f.id = ?)
                """)
            .param(UUID.fromString(file))
            .query(Boolean.class)
            .single());
  }

  @Test
  void aFileOfAnotherTypeIsNotLeftInTheOpen() throws IOException {
    var pixels = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", pixels);
    byte[] png = pixels.toByteArray();
    var picture = new MockMultipartFile("file", "Chup-man-hinh.pdf", "application/pdf", png);
    MvcTestResult wrong = send("/documents", List.of(picture), "secrecy", "NONE");
    assertThat(text(wrong)).contains("Văn bản vào sổ phải là PDF").doesNotContain("\"fileId\"");
    assertThat(get(officer, "/files")).bodyText().doesNotContain("Chup-man-hinh");
    String id =
        commune.inside(() ->
            jdbc.sql("select id from storage.files where name like 'Chup-man-hinh%'")
                .query(UUID.class)
                .single()
                .toString());
    assertThat(send("/documents", List.of(), "fileId", id))
        .as("an id of the right kind of file only")
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    MvcTestResult sent =
        upload(officer, new MockMultipartFile("file", "Chup-man-hinh.png", null, png));
    assertThat(address(sent)).as("given to everybody").isEqualTo("/files/" + id);
    assertThat(get(officer, "/files/" + id)).hasStatusOk();
  }

  private MvcTestResult upload(TestAccount by, MockMultipartFile file) {
    return mvc.post()
        .uri("/files")
        .multipart()
        .file(file)
        .param("secrecy", "NONE")
        .with(csrf())
        .with(by.signedIn())
        .exchange();
  }

  @Test
  void anUploadThatIsRefusedKeepsWhatWasTyped() {
    MvcTestResult secret = send("/documents", List.of(txt(TEXT)), "secrecy", "SECRET");
    assertThat(secret).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(secret))
        .contains("Không đưa văn bản mật lên hệ thống này")
        .contains("Triển khai Kế hoạch cải cách hành chính")
        .doesNotContain("name=\"fileId\"");
    var sheet = new MockMultipartFile("file", "Danh sách.xlsx", "text/plain", new byte[] {1});
    assertThat(text(send("/documents", List.of(sheet), "secrecy", "NONE")))
        .contains("Văn bản vào sổ phải là PDF, Word (.docx) hoặc văn bản (.txt)");
    assertThat(text(send("/documents", List.of(txt(TEXT)))))
        .contains("phải chọn độ mật của văn bản");
    assertThat(get(officer, "/documents")).bodyText().contains("Sổ chưa có văn bản nào");
  }

  @Test
  void daysThatCannotBeAreRefused() {
    String tomorrow = Formats.date(time.today().plusDays(1));
    assertThat(text(send("/documents", List.of(), "issuedOn", tomorrow, "receivedOn", tomorrow)))
        .contains("ở sau hôm nay");
    assertThat(text(send("/documents", List.of(), "receivedOn", "15/9/2025")))
        .contains("Ngày đến 15/9/2025 ở trước ngày ban hành 16/9/2025");
    assertThat(text(send("/documents", List.of(), "receivedOn", "")))
        .contains("Không được để trống");
  }

  @Test
  void aStaleEditKeepsWhatWasTypedAndNamesWhatIsSavedNow() {
    String document = register(List.of());
    String seen = find(get(clerk, document + "/edit"), "name=\"version\" value=\"(\\d+)\"");
    address(send(document, List.of(), "version", seen, "signer", "Lê Anh Quân"));
    MvcTestResult stale = send(document, List.of(), "version", seen, "subject", "Về việc khác");
    assertThat(stale).hasStatus(HttpStatus.CONFLICT);
    assertThat(text(stale))
        .contains("Hồ sơ vừa được người khác sửa")
        .containsPattern("Người ký</a>: đang lưu “Lê Anh Quân”, bạn nhập “")
        .contains("Về việc khác");
    String now = find(stale, "name=\"version\" value=\"(\\d+)\"");
    address(send(document, List.of(), "version", now, "subject", "Về việc khác"));
    assertThat(get(officer, document)).bodyText().contains("Về việc khác").contains("1, năm 2025");
  }

  @Test
  void aNumberDoesNotMoveToAnotherYear() {
    String document = register(List.of());
    assertThat(text(send(document, List.of(), "issuedOn", "16/9/2024", "receivedOn", "17/9/2024")))
        .contains("Văn bản đã có số đến 1 của năm 2025");
  }

  @Test
  void aFileIsAddedLaterAndStays() {
    String document = register(List.of());
    assertThat(get(officer, document)).bodyText().contains("Chưa có tệp");
    address(send(document, List.of(txt(TEXT)), "secrecy", "NONE"));
    String file = fileOf(document);
    address(
        send(document, List.of(txt("Văn bản khác hẳn, không thay được tệp.")), "secrecy", "NONE"));
    assertThat(fileOf(document)).isEqualTo(file);
  }

  @Test
  void aRestrictedDocumentAndItsFileAreNotThereForOthers() throws IOException {
    String unit = unit("Phòng Văn hóa - Xã hội").toString();
    String document =
        register(List.of(txt(TEXT)), "secrecy", "NONE", "readers", "UNITS", "units", unit);
    String file = "/files/" + fileOf(document);
    for (String path :
        List.of(
            document,
            document + "/history",
            document + "/file",
            file,
            file + "/content",
            file + "/history")) {
      assertThat(get(officer, path)).as(path).hasStatus(HttpStatus.NOT_FOUND);
      assertThat(get(clerk, path)).as(path).hasStatusOk();
    }
    assertThat(get(clerk, document + "/history")).bodyText().contains("Đơn vị được đọc");
    for (String list : List.of("/documents", "/files")) {
      assertThat(get(officer, list)).bodyText().doesNotContain("342");
      assertThat(get(clerk, list)).bodyText().contains("342");
    }
    assertThat(labels(officer)).isEmpty();
    assertThat(labels(clerk)).containsExactly("342/UBND-VHXH");
    assertThat(text(get(officer, "/search?q=342/UBND-VHXH"))).doesNotContain(document);
    assertThat(text(get(clerk, "/search?q=342/UBND-VHXH"))).contains(document);
    UUID id = UUID.fromString(fileOf(document));
    assertThat(named(id, "files:read")).isEqualTo("Tệp của hồ sơ mà bạn không được đọc");
    assertThat(named(id, "documents:readAll")).isEqualTo("Công văn 342.txt");
    // The same bytes sent in by somebody who may not read the document open nothing.
    MvcTestResult sent = upload(officer, txt(TEXT));
    assertThat(address(sent)).isEqualTo("/files");
    assertThat(sent.getMvcResult().getFlashMap().get(Flash.NAME))
        .as("tells neither name nor time")
        .isEqualTo(Flash.note("storage.file.alreadyHidden"));
    assertThat(text(send("/documents", List.of(), "readers", "UNITS")))
        .contains("Chọn ít nhất một đơn vị");
  }

  /// As the log calls it.
  private String named(UUID id, String permission) {
    return officer.acting(
        Set.of(permission),
        () ->
            records.stream()
                .flatMap(source -> source.named(Set.of(id)).values().stream())
                .map(RecordSource.Named::text)
                .findFirst()
                .orElseThrow());
  }

  private UUID unit(String name) {
    return establish(commune, name);
  }

  private UUID establish(TestAuthority where, String name) {
    return where
        .inside(() ->
            establish.establish(
                new EstablishUnit.Order(
                    UnitKind.DEPARTMENT,
                    false,
                    null,
                    name,
                    name,
                    List.of(),
                    LocalDate.of(2025, 7, 1),
                    "")))
        .value();
  }

  @Test
  void isMeantForUnitsOfTheAuthorityOnly() {
    String own = unit("Phòng Kinh tế").toString();
    String foreign = establish(authorities.freshCommune(), "Phòng Kinh tế").toString();
    MvcTestResult refused =
        send("/documents", List.of(), "readers", "UNITS", "units", own + "," + foreign);
    assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(refused))
        .contains("có đơn vị không còn hoạt động hoặc không thuộc cơ quan này")
        .contains("value=\"342/UBND-VHXH\"");
    String document = register(List.of(), "readers", "UNITS", "units", own);
    assertThat(text(send(document, List.of(), "readers", "UNITS", "units", foreign)))
        .contains("có đơn vị không còn hoạt động");
  }

  private List<String> labels(TestAccount who) throws IOException {
    byte[] file = get(who, "/documents.xlsx").getResponse().getContentAsByteArray();
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      var sheet = book.getSheetAt(0);
      return IntStream.rangeClosed(1, sheet.getLastRowNum())
          .mapToObj(row -> sheet.getRow(row).getCell(4).getStringCellValue())
          .toList();
    }
  }

  @Test
  void theFileOfADocumentComesAsItIs() throws Exception {
    String document = register(List.of(txt(TEXT)), "secrecy", "NONE");
    MvcTestResult file = get(officer, document + "/file");
    assertThat(file).hasStatusOk();
    assertThat(file.getResponse().getContentAsByteArray())
        .isEqualTo(TEXT.getBytes(StandardCharsets.UTF_8));
    assertThat(file.getResponse().getHeader("Content-Security-Policy")).contains("sandbox");
    assertThat(file.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(get(authorities.commune("B").account(Role.COM_ADMIN), document + "/file"))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void passagesWithWorkAreMarkedAndLeadToTheirTasks() {
    String document = register(List.of(txt(TEXT)), "secrecy", "NONE");
    var id = new DocumentId(UUID.fromString(document.substring(document.lastIndexOf('/') + 1)));
    int from = TEXT.indexOf("Giao Phòng");
    int to = TEXT.indexOf("\nCác đơn vị");
    int within = TEXT.indexOf("trước ngày");
    work.came(
        id, TestWork.late(from, to, "NV 12"), TestWork.late(within, TEXT.indexOf(" &"), "NV 13"));
    String page = text(get(commune.account(Role.COM_CHAIR), document));
    assertThat(page)
        .contains("<mark class=\"cc-passage\" id=\"p-" + from + "\"")
        .contains("id=\"p-" + within + "\"")
        .contains("href=\"#p-" + from + "\"")
        .contains("href=\"/tasks/NV12\"")
        .contains("Quá hạn")
        .contains("href=\"/tasks/new?document=" + id.value() + "\"");
    assertThat(text(get(officer, document))).contains("NV 12").doesNotContain("/tasks/new");
  }
}
