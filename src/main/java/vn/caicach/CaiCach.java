package vn.caicach;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/// The program: one deployable, a modular monolith.
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class CaiCach {

  public static void main(String[] args) {
    SpringApplication.run(CaiCach.class, args);
  }
}
