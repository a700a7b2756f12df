package vn.caicach.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.builder.SpringApplicationBuilder;
import vn.caicach.CaiCach;
import vn.caicach.testing.Browser;
import vn.caicach.testing.Browser.Screen;
import vn.caicach.testing.TestHome;

/// PostgreSQL is killed under a person at work, stays away for a while and comes back.
class OutageTest {

  @Test
  @Timeout(value = 4, unit = TimeUnit.MINUTES)
  void aPersonIsToldAndGoesOnAfterwards() throws Exception {
    Path home = TestHome.create();
    try (var program =
            new SpringApplicationBuilder(CaiCach.class)
                .run(
                    "--caicach.home=" + home,
                    "--caicach.sample=true",
                    "--server.port=0",
                    "--management.server.port=0");
        var visit =
            Browser.visit(
                "http://localhost:"
                    + program.getEnvironment().getRequiredProperty("local.server.port"),
                Screen.PHONE)) {
      Page page = visit.page();
      visit.open("/sign-in");
      visit.fill("login", "vanphong@ninhgiang.haiphong");
      visit.fill("password", "cai-cach-mau-2026");
      page.press("[name=password]", "Enter");
      page.waitForLoadState();
      assertThat(visit.open("/officers").status()).isEqualTo(200);

      Path control = home.resolve("database/global/pg_control");
      Path aside = home.resolve("database/global/pg_control.aside");
      Files.move(control, aside); // it cannot start without
      long server =
          Long.parseLong(Files.readAllLines(home.resolve("database/postmaster.pid")).getFirst());
      ProcessHandle.of(server).orElseThrow().destroyForcibly();

      for (String path : new String[] {"/officers", "/sign-in"}) {
        Response answer = visit.open(path); // within the browser's fifteen seconds
        assertThat(answer.status()).as(path).isEqualTo(503);
        assertThat(answer.headers())
            .as(path)
            .containsEntry("x-content-type-options", "nosniff")
            .containsKey("content-security-policy");
        assertThat(page.content())
            .contains("Hệ thống tạm thời gián đoạn", "Mã sự cố", "CC-")
            .doesNotContain("Exception", "at vn.caicach");
      }
      visit.look("outage");

      Files.move(aside, control);
      await().atMost(Duration.ofSeconds(60)).until(() -> visit.open("/officers").status() == 200);
      assertThat(page.content()).contains("Chánh Văn phòng");
      visit.forgiveProblems();
    }
  }
}
