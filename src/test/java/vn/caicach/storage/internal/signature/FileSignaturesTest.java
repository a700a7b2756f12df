package vn.caicach.storage.internal.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caicach.testing.FormToken.csrf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.FileSystemUtils;
import vn.caicach.access.Role;
import vn.caicach.database.DatabaseSettings;
import vn.caicach.database.Scopes;
import vn.caicach.storage.FileDirectory;
import vn.caicach.storage.FileId;
import vn.caicach.storage.SignatureState;
import vn.caicach.storage.internal.KeepSignatures;
import vn.caicach.storage.internal.SignatureFindings;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.TestAuthorities;
import vn.caicach.testing.TestAuthorities.TestAccount;
import vn.caicach.testing.TestAuthorities.TestAuthority;

/// Signatures from the upload to the page, through the process that looks into the file.
@ProductTest
class FileSignaturesTest {

  @Autowired private TestAuthorities authorities;
  @Autowired private MockMvcTester mvc;
  @Autowired private JdbcClient jdbc;
  @Autowired private FileDirectory directory;
  @Autowired private KeepSignatures keep;
  @Autowired private DatabaseSettings settings;

  private TestAuthority commune;
  private TestAccount officer;
  private TestIssuer issuer;
  private byte[] signed;

  @BeforeEach
  void sign() throws Exception {
    commune = authorities.freshCommune();
    officer = commune.account(Role.OFFICER);
    issuer = TestIssuer.root("Gốc thử");
    signed =
        SignedPdf.by(issuer.officer("Nguyễn Văn An", "UBND xã Ninh Giang"))
            .sign(SignedPdf.document(2));
  }

  @AfterEach
  void trustNobody() throws Exception {
    FileSystemUtils.deleteRecursively(trust());
  }

  private Path trust() {
    return settings.home().resolve("trust");
  }

  private String upload(byte[] bytes) {
    MvcTestResult uploaded =
        mvc.post()
            .uri("/files")
            .multipart()
            .file(new MockMultipartFile("file", "van-ban.pdf", "application/pdf", bytes))
            .param("secrecy", "NONE")
            .with(csrf())
            .with(officer.signedIn())
            .exchange();
    assertThat(uploaded).hasStatus3xxRedirection();
    return Objects.requireNonNull(uploaded.getResponse().getRedirectedUrl());
  }

  private MvcTestResult get(TestAccount who, String path) {
    return mvc.get().uri(path).with(who.signedIn()).exchange();
  }

  private MvcTestResult check(TestAccount who, String path) {
    return mvc.post().uri(path + "/signature-check").with(csrf()).with(who.signedIn()).exchange();
  }

  private static FileId id(String address) {
    return new FileId(UUID.fromString(address.substring("/files/".length())));
  }

  @Test
  void theOperatorsAnchorMakesASignatureValidWhenItIsCheckedAgain() throws Exception {
    String address = upload(signed);
    assertThat(get(officer, address))
        .hasStatusOk()
        .bodyText()
        .contains("Nguyễn Văn An", "chưa kiểm được tổ chức cấp chứng thư", "Kiểm lại")
        .doesNotContain("Không có chữ ký số");

    Files.createDirectories(trust());
    Files.write(trust().resolve("goc.crt"), issuer.certificate().getEncoded());
    assertThat(check(officer, address)).hasStatus3xxRedirection();

    assertThat(get(officer, address))
        .bodyText()
        .contains("Hợp lệ", "do tổ chức được tin cậy cấp")
        .contains("Chưa biết chứng thư có bị thu hồi không")
        .contains("không có dấu thời gian chứng minh")
        .doesNotContain("chưa kiểm được tổ chức cấp chứng thư");
    assertThat(get(officer, address + "/history"))
        .bodyText()
        .contains("Kiểm chữ ký số", "Chưa rõ nơi cấp");
  }

  @Test
  void aFileFromBeforeIsNotCheckedAndThenChecked() {
    String address = upload(signed);
    commune.inside(() -> jdbc.sql("delete from storage.signature_checks").update());

    assertThat(get(officer, address))
        .bodyText()
        .contains("Chưa kiểm chữ ký", "Kiểm chữ ký")
        .doesNotContain("Không có chữ ký số", "Nguyễn Văn An");
    check(officer, address);
    assertThat(get(officer, address)).bodyText().contains("Nguyễn Văn An");
  }

  @Test
  void aDocumentWithoutASignatureIsCalledThat() throws Exception {
    assertThat(get(officer, upload(SignedPdf.document(1))))
        .bodyText()
        .contains(
            "Không có chữ ký số", "Hình chữ ký, hình con dấu trên trang không phải là chữ ký số")
        .doesNotContain("Bản quét");
  }

  @Test
  void thePageOfADocumentTellsOfTheSignaturesOfItsFile() throws Exception {
    TestAccount clerk = commune.account(Role.CLERK);
    var request =
        mvc.post()
            .uri("/documents")
            .multipart()
            .file(new MockMultipartFile("file", "van-ban.pdf", "application/pdf", signed));
    for (var field :
        Map.of(
                "direction", "INCOMING",
                "kind", "CONG_VAN",
                "label", "342/UBND-VHXH",
                "issuedOn", "16/9/2025",
                "receivedOn", "17/9/2025",
                "issuer", "UBND thành phố Hải Phòng",
                "subject", "Triển khai Kế hoạch cải cách hành chính",
                "urgency", "KHAN",
                "readers", "ALL",
                "secrecy", "NONE")
            .entrySet()) {
      request = request.param(field.getKey(), field.getValue());
    }
    MvcTestResult registered = request.with(csrf()).with(clerk.signedIn()).exchange();
    String page = Objects.requireNonNull(registered.getResponse().getRedirectedUrl());

    assertThat(get(clerk, page))
        .bodyText()
        .contains("Chữ ký số", "Nguyễn Văn An", "Chưa rõ nơi cấp", page + "/signature-check");
    assertThat(get(officer, page))
        .bodyText()
        .contains("Nguyễn Văn An")
        .doesNotContain("signature-check");
    Files.createDirectories(trust());
    Files.write(trust().resolve("goc.crt"), issuer.certificate().getEncoded());
    assertThat(check(officer, page)).hasStatus(403);
    assertThat(check(clerk, page)).hasStatus3xxRedirection();
    assertThat(get(officer, page)).bodyText().contains("Hợp lệ");
  }

  @Test
  void anotherAuthorityReadsNothingOfThem() {
    String address = upload(signed);
    TestAuthority other = authorities.freshCommune();

    for (Role role : other.roles()) {
      TestAccount stranger = other.account(role);
      assertThat(get(stranger, address).getResponse().getStatus()).isIn(403, 404);
      assertThat(check(stranger, address).getResponse().getStatus()).isIn(403, 404);
    }
    assertThat(
            other.<Long>inside(() ->
                jdbc.sql("select count(*) from storage.signature_checks")
                    .query(Long.class)
                    .single()))
        .isZero();
    assertThat(
            commune.<String>inside(() ->
                jdbc.sql("select outcome from storage.signature_checks where file_id = ?")
                    .param(id(address).value())
                    .query(String.class)
                    .single()))
        .isEqualTo(SignatureState.VALID_BUT_UNTRUSTED_ISSUER.name());
  }

  @Test
  void whoMayNotReadTheFileReadsNoSignatures() throws Exception {
    TestAccount clerk = commune.account(Role.CLERK);
    FileId draft =
        clerk.acting(
            Set.of("files:read"),
            () ->
                new FileId(
                    jdbc.sql(
                            """
                            with file as (
                              insert into storage.files (id, sha256, size_bytes, type, media_type, name, title, text,
                                text_complete, uploaded_at, uploaded_by, uploaded_by_name)
                              values (gen_random_uuid(), repeat('ab', 32), 1, 'PDF', 'application/pdf', 'x.pdf', '', '',
                                true, now(), ?, '') returning id),
                            draft as (
                              insert into storage.drafts (id, file_id, begun_at)
                              select gen_random_uuid(), id, now() from file)
                            select id from file
                            """)
                        .param(clerk.id().value())
                        .query(UUID.class)
                        .single()));
    commune.inside(() -> keep.keep(draft, new SignatureFindings(false, List.of())));

    assertThat(signaturesAsReadBy(clerk, draft)).isTrue();
    assertThat(signaturesAsReadBy(officer, draft)).isFalse();
    assertThat(signaturesAsReadBy(authorities.freshCommune().account(Role.CLERK), draft)).isFalse();
  }

  private boolean signaturesAsReadBy(TestAccount who, FileId file) {
    return who.acting(
        Set.of("files:read"),
        () ->
            directory
                .signatures(file, Objects.requireNonNull(Scopes.current().orElseThrow().actor()))
                .isPresent());
  }

  @Test
  void whoMayOnlyReadSeesThemAndChecksNothing() throws Exception {
    TestAccount reader = authorities.city().account(Role.CITY_VIEW);

    assertThat(check(reader, "/files/" + UUID.randomUUID())).hasStatus(403);
  }

  @Test
  void whatIsNoPdfOrHasNoBytesIsNotChecked() {
    String address = upload(signed);
    FileSystemUtils.deleteRecursively(
        settings.home().resolve("files").resolve(commune.id().value().toString()).toFile());

    assertThat(check(officer, address)).hasStatus(422).bodyText().contains("báo quản trị viên");
  }
}
