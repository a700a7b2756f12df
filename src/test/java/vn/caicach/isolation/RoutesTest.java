package vn.caicach.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.caicach.testing.ProductTest;

/// Every route of the product, as every role of other authorities. A route that lands later joins
/// by itself.
@ProductTest
class RoutesTest {

  @Autowired private ApplicationContext context;

  private ProbedProduct product;

  @BeforeEach
  void plant() {
    product = new ProbedProduct(context);
  }

  @Test
  void noRouteShowsOrChangesWhatBelongsToAnotherAuthority() {
    List<Route> routes = product.routes();
    assertThat(routes).hasSizeGreaterThan(20);
    Map<String, String> before = product.fingerprints(product.other());
    List<String> violations = new ArrayList<>();
    for (Route route : routes) {
      violations.addAll(product.isolation().violations(route));
    }
    assertThat(violations).isEmpty();
    assertThat(product.fingerprints(product.other())).isEqualTo(before);
    assertThat(product.foreignIdsIn(product.commune())).isEmpty();
  }

  @Test
  void everyPageShowsThePlantedToItsOwnAuthority() throws IOException {
    List<String> unreached =
        product.routes().stream()
            .filter(route -> route.reads() && !route.openToAll())
            .filter(route -> !product.isolation().showsOwnRecords(route))
            .map(Route::toString)
            .toList();
    assertThat(unreached)
        .as("pages of which the test above saw nothing, beside the reviewed ones")
        .isSubsetOf(reviewed());
  }

  /// Pages that need more than planted rows: each with its reason.
  private static List<String> reviewed() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/isolation/reviewed-routes.csv")).stream()
        .skip(1)
        .map(line -> line.substring(0, line.indexOf(',')))
        .toList();
  }

  @Test
  void everyHandlerIsAmongThem() {
    List<String> strangers =
        product.handlers().values().stream()
            .map(handler -> handler.getBeanType().getName())
            .filter(name -> !name.startsWith("vn.caicach."))
            .distinct()
            .toList();
    assertThat(strangers).as("handlers of libraries, which no permission guards").isEmpty();
  }
}
