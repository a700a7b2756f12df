package vn.caicach.testing;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// Gives the product under test a data folder of its own.
class FreshHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "test home",
                Map.of(
                    "caicach.home",
                    TestHome.create().toString(),
                    "caicach.smtp-url",
                    TestMail.url())));
  }
}
