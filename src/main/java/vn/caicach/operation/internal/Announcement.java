package vn.caicach.operation.internal;

import java.io.PrintStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.caicach.operation.StartNotice;

/// Tells on the console where the program is, once it serves.
@Component
@ConditionalOnProperty("caicach.announce")
class Announcement {

  private final Environment environment;
  private final ObjectProvider<StartNotice> notices;

  Announcement(Environment environment, ObjectProvider<StartNotice> notices) {
    this.environment = environment;
    this.notices = notices;
  }

  @EventListener(ApplicationReadyEvent.class)
  void announce() {
    PrintStream console = System.out;
    console.println(
        "Cải Cách đang chạy tại http://localhost:%s/ (nhấn Ctrl-C để dừng)"
            .formatted(environment.getProperty("local.server.port")));
    notices.orderedStream().flatMap(notice -> notice.lines().stream()).forEach(console::println);
    console.flush();
  }
}
