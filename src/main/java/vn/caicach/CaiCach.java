package vn.caicach;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The program: one deployable, a modular monolith.
@SpringBootApplication
public class CaiCach {

  public static void main(String[] args) {
    SpringApplication.run(CaiCach.class, args);
  }
}
