package vn.caicach.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caicach.testing.FormToken.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.caicach.audit.AuditEntry;
import vn.caicach.audit.AuditTrail;
import vn.caicach.audit.AuditTrail.Filter;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.TestAuthorities;
import vn.caicach.testing.TestAuthorities.TestAccount;
import vn.caicach.testing.TestAuthorities.TestAuthority;

/// The log and the history of a record, through their pages.
@ProductTest
class LogTest {

  @Autowired private TestAuthorities authorities;
  @Autowired private MockMvcTester mvc;
  @Autowired private AuditTrail trail;
  @Autowired private JdbcClient sql;

  @Test
  void tellsWhoRenamedAUnitAndWhatItWasCalledBefore() {
    TestAuthority commune = authorities.freshCommune();
    TestAccount admin = commune.account(Role.COM_ADMIN);
    String unit = establish(admin, "Phòng Kinh tế Thử");
    MvcTestResult renamed =
        mvc.post()
            .uri(unit + "/renaming")
            .with(admin.signedIn())
            .with(csrf())
            .param("name", "Phòng Kinh tế và Hạ tầng Thử")
            .param("shortName", "Phòng KT-HT")
            .param("day", "1/9/2026")
            .param("legalBasis", "Quyết định 12/QĐ-UBND")
            .exchange();
    assertThat(renamed).hasStatus(HttpStatus.SEE_OTHER);

    String history = text(admin, unit + "/history");
    assertThat(history)
        .contains("Đổi tên đơn vị")
        .contains("Thành lập đơn vị")
        .contains("Tài khoản COM_ADMIN")
        .contains("Phòng Kinh tế và Hạ tầng Thử")
        .contains("1/9/2026");
    assertThat(history).contains("Đến hết ngày").contains("31/8/2026");
    assertThat(history.indexOf("Đổi tên đơn vị")).isLessThan(history.indexOf("Thành lập đơn vị"));
    assertThat(Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-").matcher(visible(history)).find())
        .as("ids instead of names")
        .isFalse();

    assertThat(text(admin, "/audit?q=com_admin&table=organization.unit_names"))
        .contains("Phòng Kinh tế và Hạ tầng Thử")
        .doesNotContain("Lượt đăng nhập</div>");
    assertThat(text(admin, "/audit?until=1/1/2020")).contains("Không có dòng nào");
    assertThat(text(admin, "/audit?from=31/2/2026"))
        .contains("Ngày này không có hoặc không đọc được");
    assertThat(mvc.get().uri("/audit.xlsx").with(admin.signedIn()).exchange())
        .hasStatusOk()
        .headers()
        .containsHeader("Content-Disposition");
  }

  @Test
  void searchesAmongAllPeopleHoweverMany() {
    TestAuthority commune = authorities.freshCommune();
    TestAccount admin = commune.account(Role.COM_ADMIN);
    establish(admin, "Phòng Cần Tìm");
    commune.inside(() -> {
      sql.sql(
              """
              insert into access.accounts
                (id, name, display_name, password_hash, password_changed_at, must_change_password, created_at)
              select gen_random_uuid(), 'aa-admin-' || n, 'Admin ' || n, 'x', now(), false, now()
              from generate_series(1, 250) n
              """)
          .update();
      // The administrator's row moves behind all those.
      sql.sql("update access.accounts set email = 'quantri@thunghiem.vn' where id = ?")
          .param(admin.id().value())
          .update();
    });
    assertThat(text(admin, "/audit?q=ADMIN&table=organization.unit_names"))
        .contains("Phòng Cần Tìm");
    assertThat(text(admin, "/audit?q=aa-admin&table=organization.unit_names"))
        .doesNotContain("Phòng Cần Tìm");
    assertThat(exported(admin, "/audit.xlsx?q=ADMIN&table=organization.unit_names")).hasSize(1);
  }

  @Test
  void takesEveryRowOutOnce() {
    TestAuthority commune = authorities.freshCommune();
    TestAccount admin = commune.account(Role.COM_ADMIN);
    commune.inside(() ->
        sql.sql(
                """
                insert into notification.emails (id, recipient, subject, body, state, created_at)
                select gen_random_uuid(), 'a@b.vn', 'Thư ' || n, 'x', 'HELD', now()
                from generate_series(1, 2100) n
                """)
            .update());
    List<String> rows = exported(admin, "/audit.xlsx?table=notification.emails");
    assertThat(rows).hasSize(2100).doesNotHaveDuplicates();
  }

  @Test
  void goesOnBelowTheRowsAlreadyReadThoughNewOnesCome() {
    TestAuthority commune = authorities.freshCommune();
    TestAccount admin = commune.account(Role.COM_ADMIN);
    Filter all = new Filter(null, null, null, null, null);
    List<AuditEntry> before = commune.inside(() -> trail.list(all, 0, 1000));
    List<AuditEntry> first = commune.inside(() -> trail.before(Long.MAX_VALUE, all, 5));
    establish(admin, "Phòng Mới Đến");
    List<AuditEntry> rest = commune.inside(() -> trail.before(first.getLast().id(), all, 1000));
    assertThat(Stream.concat(first.stream(), rest.stream()).map(AuditEntry::id))
        .containsExactlyElementsOf(before.stream().map(AuditEntry::id).toList());
  }

  @Test
  void keepsPasswordsOutOfTheHistoryOfAnAccount() {
    TestAuthority commune = authorities.freshCommune();
    TestAccount admin = commune.account(Role.COM_ADMIN);
    String account = "/accounts/" + commune.account(Role.OFFICER).id().value();
    assertThat(
            mvc.post()
                .uri(account + "/password-reset")
                .with(admin.signedIn())
                .with(csrf())
                .exchange())
        .hasStatusOk();
    assertThat(text(admin, account + "/history"))
        .contains("Đặt lại mật khẩu")
        .contains("(không hiển thị)")
        .doesNotContain("$argon2");
  }

  @Test
  void showsNothingToThoseWhoMayNotRead() {
    TestAuthority commune = authorities.freshCommune();
    assertThat(mvc.get().uri("/audit").with(commune.account(Role.UNIT_HEAD).signedIn()).exchange())
        .hasStatus(HttpStatus.FORBIDDEN);
    String unit = establish(commune.account(Role.COM_ADMIN), "Phòng Riêng");
    TestAccount stranger = authorities.freshCommune().account(Role.COM_ADMIN);
    assertThat(mvc.get().uri(unit + "/history").with(stranger.signedIn()).exchange())
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(text(stranger, "/audit")).doesNotContain("Phòng Riêng");
  }

  private String establish(TestAccount admin, String name) {
    MvcTestResult established =
        mvc.post()
            .uri("/units")
            .with(admin.signedIn())
            .with(csrf())
            .param("name", name)
            .param("shortName", name)
            .param("kind", "DEPARTMENT")
            .param("day", "1/7/2025")
            .param("legalBasis", "Quyết định 1/QĐ-UBND")
            .exchange();
    assertThat(established).hasStatus(HttpStatus.SEE_OTHER);
    return String.valueOf(established.getResponse().getRedirectedUrl());
  }

  private String text(TestAccount account, String uri) {
    MvcTestResult page = mvc.get().uri(uri).with(account.signedIn()).exchange();
    assertThat(page).hasStatusOk();
    return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  /// The cells of each row below the head, joined.
  private List<String> exported(TestAccount account, String uri) {
    MvcTestResult file = mvc.get().uri(uri).with(account.signedIn()).exchange();
    assertThat(file).hasStatusOk();
    try (var book =
        new XSSFWorkbook(new ByteArrayInputStream(file.getResponse().getContentAsByteArray()))) {
      var sheet = book.getSheetAt(0);
      return IntStream.rangeClosed(1, sheet.getLastRowNum())
          .mapToObj(row -> sheet.getRow(row))
          .map(row ->
              StreamSupport.stream(row.spliterator(), false)
                  .map(Cell::toString)
                  .collect(Collectors.joining("|")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The text between the tags.
  private static String visible(String html) {
    return html.replaceAll("<[^>]*>", " ");
  }
}
