package vn.caicach.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.caicach.testing.Browser;
import vn.caicach.testing.Browser.Screen;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComponentsTest {

  private UiServer server = new UiServer();

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void everyComponentIsAccessible(Screen screen) {
    try (var visit = Browser.visit(server.address(), screen)) {
      assertThat(visit.open("/ui/components").status()).isEqualTo(200);
      visit.look("components");
    }
  }
}
