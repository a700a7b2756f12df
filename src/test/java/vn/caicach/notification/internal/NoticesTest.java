package vn.caicach.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.caicach.testing.FormToken.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.IllegalTransactionStateException;
import vn.caicach.access.Role;
import vn.caicach.notification.Notices;
import vn.caicach.notification.Notices.Notice;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Identifiers;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.TestAuthorities;
import vn.caicach.testing.TestAuthorities.TestAccount;
import vn.caicach.testing.TestAuthorities.TestAuthority;
import vn.caicach.ui.State;

@ProductTest
class NoticesTest {

  @Autowired private Notices notices;
  @Autowired private NoticeQueries queries;
  @Autowired private NoticeRounds rounds;
  @Autowired private AuthoritiesWithNotices withNotices;
  @Autowired private TestAuthorities authorities;
  @Autowired private MockMvcTester mvc;
  @Autowired private JdbcClient sql;
  @Autowired private BusinessTime time;

  private TestAuthority commune;
  private UUID an;
  private UUID binh;

  @BeforeEach
  void peopleOfACommune() {
    commune = authorities.freshCommune();
    an = officer("Nguyễn Văn An", "an@thunghiem.vn");
    binh = officer("Trần Thị Bình", "binh@thunghiem.vn");
    connect(Role.OFFICER, an);
    connect(Role.UNIT_HEAD, binh);
  }

  @Test
  void tellsAnOfficerOnceOfAKey() {
    assertThat(tell(an, "task/1/due/7", State.RISK, "Còn 7 ngày")).isTrue();
    assertThat(tell(an, "task/1/due/7", State.RISK, "Còn 7 ngày, lần nữa")).isFalse();
    assertThat(tell(an, "task/1/due/3", State.RISK, "Còn 3 ngày")).isTrue();
    assertThat(tell(binh, "task/1/due/7", State.RISK, "Còn 7 ngày")).isTrue();
    assertThat(notices(an)).containsExactlyInAnyOrder("Còn 7 ngày", "Còn 3 ngày");
    assertThat(unread(an)).isEqualTo(2);
  }

  @Test
  void tellsOnceThoughTwoTellAtTheSameMoment() throws Exception {
    var together = new CyclicBarrier(2);
    Callable<Boolean> telling =
        () ->
            commune.inside(() -> {
              meet(together);
              return notices.tell(notice(an, "task/2/late", State.LATE, "Trễ hạn"));
            });
    try (var threads = Executors.newFixedThreadPool(2)) {
      Future<Boolean> one = threads.submit(telling);
      Future<Boolean> other = threads.submit(telling);
      assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(true, false);
    }
    assertThat(notices(an)).hasSize(1);
  }

  @Test
  void needsTheTransactionOfWhatItTellsOf() {
    Notice notice = notice(an, "task/3", State.OK, "Xong");
    assertThatThrownBy(() -> notices.tell(notice))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void leadsNowhereOutsideOfTheProgram() {
    for (String href : List.of("https://khac.vn", "//khac.vn", "/\\khac.vn", "tasks", "")) {
      assertThatThrownBy(() -> new Notice(an, "k", State.OK, "Xong", "", href))
          .as(href)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void openingANoticeReadsItAndLeadsToItsPage() {
    tell(an, "task/4", State.WAIT, "Được giao: Số hóa hồ sơ");
    assertThat(page(Role.OFFICER, "/notices"))
        .contains("Được giao: Số hóa hồ sơ", "Thông báo: 1 chưa đọc", "Đánh dấu đã đọc tất cả");
    var answer = post(Role.OFFICER, "/notices/" + id(an) + "/opening");
    assertThat(answer).hasStatus(303).hasRedirectedUrl("/tasks/4");
    assertThat(unread(an)).isZero();
    assertThat(page(Role.OFFICER, "/notices"))
        .contains("Thông báo: không có mục nào chưa đọc", "href=\"/tasks/4\"")
        .doesNotContain("Đánh dấu đã đọc tất cả");
    assertThat(page(Role.OFFICER, "/notices/unread")).contains("Bạn đã đọc hết thông báo");
    assertThat(post(Role.OFFICER, "/notices/" + id(an) + "/opening")).hasStatus(303);
  }

  @Test
  void marksOneOrAllAsRead() {
    tell(an, "task/1", State.LATE, "Việc một");
    UUID one = id(an);
    tell(an, "task/2", State.LATE, "Việc hai");
    tell(an, "task/3", State.LATE, "Việc ba");
    assertThat(post(Role.OFFICER, "/notices/" + one + "/reading")).hasRedirectedUrl("/notices");
    assertThat(page(Role.OFFICER, "/notices/unread"))
        .doesNotContain("Việc một")
        .containsSubsequence("Việc ba", "Việc hai");
    assertThat(post(Role.OFFICER, "/notices/reading")).hasRedirectedUrl("/notices");
    assertThat(unread(an)).isZero();
  }

  @Test
  void theListIsTakenOutWithAllThatIsShown() throws IOException {
    tell(an, "task/1", State.LATE, "Việc đã đọc");
    post(Role.OFFICER, "/notices/reading");
    commune.inside(() ->
        notices.tell(
            new Notice(an, "task/2", State.RISK, "Việc mới", "Hạn 28/9/2026", "/tasks/2")));
    tell(binh, "task/2", State.RISK, "Việc của người khác");
    assertThat(exported("/notices.xlsx")).containsExactly("Việc mới|Hạn 28/9/2026", "Việc đã đọc|");
    assertThat(exported("/notices/unread.xlsx")).containsExactly("Việc mới|Hạn 28/9/2026");
  }

  private List<String> exported(String path) throws IOException {
    var answer = mvc.get().uri(path).with(commune.account(Role.OFFICER).signedIn()).exchange();
    byte[] file = answer.getResponse().getContentAsByteArray();
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      var sheet = book.getSheetAt(0);
      return IntStream.rangeClosed(1, sheet.getLastRowNum())
          .mapToObj(sheet::getRow)
          .map(row -> row.getCell(0) + "|" + row.getCell(1))
          .toList();
    }
  }

  @Test
  void keepsTheNoticesOfOthersToThem() {
    tell(an, "task/5", State.LATE, "Việc của An");
    UUID id = id(an);
    assertThat(page(Role.UNIT_HEAD, "/notices")).doesNotContain("Việc của An");
    assertThat(post(Role.UNIT_HEAD, "/notices/" + id + "/opening")).hasStatus(404);
    assertThat(post(Role.UNIT_HEAD, "/notices/" + id + "/reading")).hasStatus(404);
    assertThat(post(Role.UNIT_HEAD, "/notices/reading")).hasStatus(303);
    assertThat(unread(an)).isEqualTo(1);
  }

  @Test
  void keepsTheNoticesOfAnAuthorityToIt() {
    tell(an, "task/6", State.LATE, "Việc của xã này");
    UUID id = id(an);
    TestAuthority other = authorities.freshCommune();
    assertThat(other.inside(() -> queries.unread(an))).isZero();
    // Even an officer of that id there sees nothing.
    other.inside(() -> insertOfficer(an, "Người khác", null));
    other.inside(() -> connect(other, Role.OFFICER, an));
    TestAccount stranger = other.account(Role.OFFICER);
    assertThat(page(stranger, "/notices")).doesNotContain("Việc của xã này");
    assertThat(post(stranger, "/notices/" + id + "/opening")).hasStatus(404);
    assertThat(unread(an)).isEqualTo(1);
  }

  @Test
  void explainsItselfToAnAccountOfNobody() {
    assertThat(page(Role.COM_ADMIN, "/notices"))
        .contains("Tài khoản này không nhận thông báo")
        .doesNotContain("cc-bell");
    assertThat(post(Role.COM_ADMIN, "/notices/reading")).hasStatus(404);
  }

  @Test
  void countsNoFurtherThanPeopleRead() {
    commune.inside(() ->
        IntStream.range(0, 130)
            .forEach(i -> notices.tell(notice(an, "task/" + i, State.OK, "Việc " + i))));
    assertThat(unread(an)).isEqualTo(100);
    assertThat(page(Role.OFFICER, "/")).contains("Thông báo: 99+ chưa đọc");
    assertThat(page(Role.OFFICER, "/notices")).contains("/notices?page=2");
  }

  @Test
  void sendsOneMailToEachOfficerAndNoneTwice() {
    tell(an, "task/1/late", State.LATE, "Trễ hạn: Nộp báo cáo");
    tell(an, "task/2/due/3", State.RISK, "Còn 3 ngày: Rà soát");
    tell(binh, "task/1/late", State.LATE, "Trễ hạn: Nộp báo cáo");
    rounds.sendDigests();
    assertThat(mails("an@thunghiem.vn"))
        .singleElement()
        .asString()
        .contains("Cải Cách: 1 việc trễ hạn, 1 việc sắp đến hạn", "Kính gửi Nguyễn Văn An");
    assertThat(mails("binh@thunghiem.vn")).hasSize(1);

    rounds.sendDigests();
    tell(an, "task/3/late", State.LATE, "Trễ hạn: Việc mới trong ngày");
    rounds.sendDigests();
    assertThat(mails("an@thunghiem.vn")).as("one digest a day").hasSize(1);

    aDayPasses();
    rounds.sendDigests();
    assertThat(mails("an@thunghiem.vn")).hasSize(2);
    assertThat(mails("an@thunghiem.vn").getLast())
        .contains("Việc mới trong ngày")
        .doesNotContain("Nộp báo cáo");
    assertThat(unread(an)).as("mailed is not read").isEqualTo(3);
  }

  @Test
  void mailsNothingThatWasReadBefore() {
    tell(an, "task/1", State.WAIT, "Được giao");
    post(Role.OFFICER, "/notices/reading");
    rounds.sendDigests();
    assertThat(mails("an@thunghiem.vn")).isEmpty();
  }

  @Test
  void waitsForWhoIsOnLeave() {
    LocalDate today = time.today();
    commune.inside(() ->
        sql.sql(
                """
                insert into organization.leaves (id, officer_id, valid_from, valid_until, reason)
                values (?, ?, ?, ?, 'nghỉ phép')
                """)
            .params(Identifiers.next(), an, today.minusDays(1), today.plusDays(1))
            .update());
    tell(an, "task/1", State.LATE, "Trễ hạn");
    rounds.sendDigests();
    assertThat(mails("an@thunghiem.vn")).isEmpty();
    commune.inside(() ->
        sql.sql("update organization.leaves set valid_until = ? where officer_id = ?")
            .params(today, an)
            .update());
    rounds.sendDigests();
    assertThat(mails("an@thunghiem.vn")).hasSize(1);
  }

  @Test
  void takesUpWhatCannotBeMailed() {
    UUID cuong = officer("Lê Cường", null);
    UUID gone = officer("Phạm Dung", "dung@thunghiem.vn");
    commune.inside(() ->
        sql.sql("update organization.officers set employed_until = ? where id = ?")
            .params(time.today(), gone)
            .update());
    tell(cuong, "task/1", State.LATE, "Trễ hạn");
    tell(gone, "task/1", State.LATE, "Trễ hạn");
    rounds.sendDigests();
    assertThat(
            commune.inside(() ->
                sql.sql("select count(*) from notification.emails").query(Long.class).single()))
        .isZero();
    assertThat(
            commune.inside(() ->
                sql.sql("select count(*) from notification.notices where mailed_at is null")
                    .query(Long.class)
                    .single()))
        .isZero();
  }

  @Test
  void removesWhatWasReadAYearAgo() {
    tell(an, "task/1", State.OK, "Cũ, đã đọc");
    post(Role.OFFICER, "/notices/reading");
    tell(an, "task/2", State.OK, "Cũ, chưa đọc");
    commune.inside(() ->
        sql.sql(
                """
                update notification.notices set created_at = created_at - interval '366 days',
                  read_at = read_at - interval '366 days'
                """)
            .update());
    tell(an, "task/3", State.OK, "Mới");
    rounds.removeOld();
    assertThat(notices(an)).containsExactlyInAnyOrder("Cũ, chưa đọc", "Mới");
  }

  @Test
  void namesAuthoritiesToJobsAlone() {
    tell(an, "task/1", State.OK, "Việc");
    assertThatThrownBy(() -> commune.inside(withNotices::toMail))
        .hasMessageContaining("only a job");
    assertThatThrownBy(() -> commune.inside(withNotices::read)).hasMessageContaining("only a job");
  }

  private boolean tell(UUID officer, String key, State urgency, String title) {
    return commune.inside(() -> notices.tell(notice(officer, key, urgency, title)));
  }

  private static Notice notice(UUID officer, String key, State urgency, String title) {
    return new Notice(officer, key, urgency, title, "", "/tasks/" + key.split("/")[1]);
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private int unread(UUID officer) {
    return commune.inside(() -> queries.unread(officer));
  }

  private List<String> notices(UUID officer) {
    return commune.inside(() ->
        sql.sql("select title from notification.notices where officer_id = ?")
            .param(officer)
            .query(String.class)
            .list());
  }

  /// The only notice of the officer.
  private UUID id(UUID officer) {
    return commune.inside(() ->
        sql.sql("select id from notification.notices where officer_id = ?")
            .param(officer)
            .query(UUID.class)
            .single());
  }

  private List<String> mails(String recipient) {
    return commune.inside(() ->
        sql.sql(
                "select subject || ' ' || body from notification.emails where recipient = ? order by id")
            .param(recipient)
            .query(String.class)
            .list());
  }

  private void aDayPasses() {
    commune.inside(() ->
        sql.sql("update notification.notices set mailed_at = mailed_at - interval '1 day'")
            .update());
  }

  private UUID officer(String name, @Nullable String email) {
    UUID id = Identifiers.next();
    commune.inside(() -> insertOfficer(id, name, email));
    return id;
  }

  private void insertOfficer(UUID id, String name, @Nullable String email) {
    sql.sql(
            """
            insert into organization.officers (id, code, full_name, email, employed_from)
            values (?, ?, ?, ?, date '2025-07-01')
            """)
        .params(Arrays.asList(id, id.toString(), name, email))
        .update();
  }

  private void connect(Role role, UUID officer) {
    commune.inside(() -> connect(commune, role, officer));
  }

  private void connect(TestAuthority authority, Role role, UUID officer) {
    sql.sql("update access.accounts set officer_id = ? where id = ?")
        .params(officer, authority.account(role).id().value())
        .update();
  }

  private String page(Role role, String path) {
    return page(commune.account(role), path);
  }

  private String page(TestAccount account, String path) {
    var answer = mvc.get().uri(path).with(account.signedIn()).exchange();
    assertThat(answer).hasStatusOk();
    try {
      return answer.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private MvcTestResult post(Role role, String path) {
    return post(commune.account(role), path);
  }

  private MvcTestResult post(TestAccount account, String path) {
    return mvc.post().uri(path).with(account.signedIn()).with(csrf()).exchange();
  }
}
