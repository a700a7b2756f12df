package vn.caicach;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import vn.caicach.shared.BusinessTime;

/// The program: one deployable, a modular monolith.
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class CaiCach {

  public static void main(String[] args) {
    // the time of Việt Nam wherever the machine stands; the driver tells it to PostgreSQL
    TimeZone.setDefault(TimeZone.getTimeZone(BusinessTime.ZONE));
    SpringApplication.run(CaiCach.class, args);
  }
}
