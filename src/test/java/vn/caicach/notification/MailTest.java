package vn.caicach.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caicach.testing.FormToken.csrf;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.caicach.access.Role;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.TestAuthorities;
import vn.caicach.testing.TestMail;

@ProductTest
class MailTest {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestAuthorities authorities;
  @Autowired private JdbcClient sql;

  @Test
  void keepsMailWhileTheServerIsAwayAndSendsItOnceItIsBack() throws Exception {
    var admin = authorities.freshCommune().account(Role.COM_ADMIN);
    assertThat(
            mvc.post()
                .uri("/accounts")
                .with(admin.signedIn())
                .with(csrf())
                .param("name", "thuky")
                .param("displayName", "Thư ký mới")
                .param("email", "thuky@thunghiem.vn")
                .param("roles", "OFFICER"))
        .hasStatusOk();
    waitFor(admin, "Không kết nối được máy chủ thư.");
    assertThat(show(admin)).contains("Đang chờ gửi").contains("thuky@thunghiem.vn");

    GreenMail server = TestMail.start();
    try {
      assertThat(mvc.post().uri(pathOf(admin) + "/sending").with(admin.signedIn()).with(csrf()))
          .hasStatus3xxRedirection();
      waitFor(admin, "Đã gửi");
      List<MimeMessage> received = new ArrayList<>();
      for (MimeMessage one : server.getReceivedMessages()) {
        if (one.getAllRecipients()[0].toString().equals("thuky@thunghiem.vn")) {
          received.add(one);
        }
      }
      assertThat(received).hasSize(1);
      MimeMessage mail = received.getFirst();
      assertThat(mail.getSubject()).isEqualTo("Tài khoản Cải Cách của bạn đã được mở");
      assertThat(mail.getFrom()[0]).hasToString("cchc@thunghiem.vn");
      assertThat(GreenMailUtil.getBody(mail)).isNotBlank();
    } finally {
      server.stop();
    }
  }

  @Test
  void turnsTheOrderOfTheListRound() throws Exception {
    var commune = authorities.freshCommune();
    var admin = commune.account(Role.COM_ADMIN);
    commune.inside(() ->
        sql.sql(
                """
                insert into notification.emails (id, recipient, subject, body, state, created_at)
                values (gen_random_uuid(), 'a@b.vn', 'Thư cũ', 'x', 'HELD', '2026-09-01 08:00+07'),
                       (gen_random_uuid(), 'a@b.vn', 'Thư mới', 'x', 'HELD', '2026-09-02 08:00+07')
                """)
            .update());
    assertThat(list(admin, "/mails")).containsSubsequence("Thư mới", "Thư cũ");
    assertThat(list(admin, "/mails?sort=createdAt"))
        .contains("aria-sort=\"ascending\"")
        .containsSubsequence("Thư cũ", "Thư mới");
  }

  private String list(TestAuthorities.TestAccount admin, String uri) throws Exception {
    return text(mvc.get().uri(uri).with(admin.signedIn()).exchange());
  }

  @Test
  void asksAgainForAMailThatIsBeingSent() throws Exception {
    var admin = authorities.freshCommune().account(Role.COM_ADMIN);
    try (ServerSocket server = TestMail.silent()) {
      assertThat(
              mvc.post()
                  .uri("/accounts")
                  .with(admin.signedIn())
                  .with(csrf())
                  .param("name", "vanthu")
                  .param("displayName", "Văn thư mới")
                  .param("email", "vanthu@thunghiem.vn")
                  .param("roles", "OFFICER"))
          .hasStatusOk();
      server.setSoTimeout(40_000);
      try (Socket asking = server.accept()) {
        assertThat(asking.isConnected()).isTrue();
        assertThat(mvc.post().uri(pathOf(admin) + "/sending").with(admin.signedIn()).with(csrf()))
            .hasStatus3xxRedirection();
      }
    }
    waitFor(admin, "Lỗi gần nhất");
    assertThat(show(admin)).contains("Đang chờ gửi");
  }

  private void waitFor(TestAuthorities.TestAccount admin, String text) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(40))
        .pollInterval(Duration.ofMillis(300))
        .untilAsserted(() -> assertThat(show(admin)).contains(text));
  }

  private String show(TestAuthorities.TestAccount admin) throws Exception {
    return text(mvc.get().uri(pathOf(admin)).with(admin.signedIn()).exchange());
  }

  private String pathOf(TestAuthorities.TestAccount admin) throws Exception {
    String list = text(mvc.get().uri("/mails").with(admin.signedIn()).exchange());
    var link = Pattern.compile("/mails/[0-9a-f-]{36}").matcher(list);
    assertThat(link.find()).isTrue();
    return link.group();
  }

  private static String text(MvcTestResult result) throws Exception {
    return result.getResponse().getContentAsString();
  }
}
