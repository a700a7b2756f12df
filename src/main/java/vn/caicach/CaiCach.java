package vn.caicach;

import java.util.Map;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import vn.caicach.operation.Commands;
import vn.caicach.shared.BusinessTime;

/// The program: one deployable, a modular monolith.
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class CaiCach {

  private static final int FAILED = 1;

  /// `run` (also without a word) serves until it is stopped; any other word is a
  /// [command][Commands].
  public static void main(String[] args) {
    // the time of Việt Nam wherever the machine stands; the driver tells it to PostgreSQL
    TimeZone.setDefault(TimeZone.getTimeZone(BusinessTime.ZONE));
    if (!Commands.startTheProgram(args)) {
      System.exit(Commands.run(args));
    }
    SpringApplication program = new SpringApplication(CaiCach.class);
    program.setDefaultProperties(Map.of("caicach.announce", "true"));
    try {
      program.run(args);
    } catch (RuntimeException reported) {
      System.exit(FAILED);
    }
  }
}
