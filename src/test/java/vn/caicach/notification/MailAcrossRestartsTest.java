package vn.caicach.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.servlet.http.Cookie;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.caicach.CaiCach;
import vn.caicach.access.Courier;
import vn.caicach.access.Role;
import vn.caicach.testing.TestAuthorities;
import vn.caicach.testing.TestHome;
import vn.caicach.testing.TestMail;
import vn.caicach.testing.TestTime;

/// A mail outlives the product: written before there is a mail server, tried while it is away, sent
/// by itself after the whole product was stopped and started again.
class MailAcrossRestartsTest {

  private static final String SUBJECT = "Thư qua ba lần khởi động";

  private final Path home = TestHome.create();

  @Test
  void isHeldWithoutAServerTriedWhileItIsAwayAndSentAfterARestart() throws Exception {
    Person admin;
    String mail;
    try (ConfigurableApplicationContext program = start("")) {
      var account = program.getBean(TestAuthorities.class).freshCommune().account(Role.COM_ADMIN);
      admin = new Person(account.cookie());
      var courier = program.getBean(Courier.class);
      account
          .authority()
          .inside(() -> courier.send("thuky@thunghiem.vn", SUBJECT, "Nội dung của thư"));
      mail = admin.find(program, "/mails", "/mails/[0-9a-f-]{36}");

      assertThat(admin.get(program, mail))
          .contains(SUBJECT, "Nội dung của thư", "Chưa gửi: hệ thống chưa nối máy chủ thư");
      admin.sendNow(program, mail);
      assertThat(admin.get(program, mail))
          .contains("đề nghị quản trị kỹ thuật khai báo")
          .contains("Chưa gửi: hệ thống chưa nối máy chủ thư");
    }

    try (ConfigurableApplicationContext program = start(TestMail.url())) {
      admin.sendNow(program, mail);
      Awaitility.await()
          .atMost(Duration.ofSeconds(40))
          .untilAsserted(() ->
              assertThat(admin.get(program, mail))
                  .contains("Không kết nối được máy chủ thư.", "Đang chờ gửi"));
    }

    GreenMail server = TestMail.start();
    try (ConfigurableApplicationContext program = start(TestMail.url())) {
      program.getBean(TestTime.class).pass(Duration.ofMinutes(2));
      Awaitility.await()
          .atMost(Duration.ofSeconds(40))
          .untilAsserted(() -> assertThat(admin.get(program, mail)).contains("Đã gửi"));
      assertThat(subjects(server)).containsOnlyOnce(SUBJECT);
    } finally {
      server.stop();
    }
  }

  private ConfigurableApplicationContext start(String mailServer) {
    return new SpringApplicationBuilder(CaiCach.class, TestAuthorities.class, TestTime.class)
        .run(
            "--caicach.home=" + home,
            "--caicach.smtp-url=" + mailServer,
            "--server.port=0",
            "--management.server.port=0");
  }

  private static List<String> subjects(GreenMail server) throws MessagingException {
    List<String> subjects = new ArrayList<>();
    for (MimeMessage message : server.getReceivedMessages()) {
      subjects.add(message.getSubject());
    }
    return subjects;
  }

  /// Signed in once; the session outlives the product too.
  private static final class Person {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();

    Person(Cookie session) {
      var cookie = new HttpCookie(session.getName(), session.getValue());
      cookie.setPath("/");
      cookie.setVersion(0);
      cookies.getCookieStore().add(URI.create("http://localhost/"), cookie);
    }

    String get(ConfigurableApplicationContext program, String path) throws Exception {
      return send(request(program, path));
    }

    String find(ConfigurableApplicationContext program, String path, String pattern)
        throws Exception {
      Matcher found = Pattern.compile(pattern).matcher(get(program, path));
      assertThat(found.find()).isTrue();
      return found.group();
    }

    void sendNow(ConfigurableApplicationContext program, String mail) throws Exception {
      Matcher token = TOKEN.matcher(get(program, mail));
      assertThat(token.find()).isTrue();
      send(
          request(program, mail + "/sending")
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token.group(1))));
    }

    private static HttpRequest.Builder request(
        ConfigurableApplicationContext program, String path) {
      String port = program.getEnvironment().getProperty("local.server.port");
      return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private String send(HttpRequest.Builder request) throws Exception {
      try (HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build()) {
        var answer = client.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(400);
        return answer.body();
      }
    }
  }
}
