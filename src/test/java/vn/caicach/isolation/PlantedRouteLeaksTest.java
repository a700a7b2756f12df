package vn.caicach.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.caicach.database.internal.DatabaseServer;
import vn.caicach.shared.OpenToSignedIn;
import vn.caicach.testing.ProductTest;

/// Routes that leak, planted in the running product, seen by the test of all routes, and taken
/// away.
@ProductTest
class PlantedRouteLeaksTest {

  @Autowired private ApplicationContext context;
  @Autowired private DatabaseServer server;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  private RequestMappingHandlerMapping mapping;
  private ProbedProduct product;
  private final List<RequestMappingInfo> planted = new ArrayList<>();

  @BeforeEach
  void plant() throws SQLException {
    product = new ProbedProduct(context);
    mapping = context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    asOwner(
        """
        create function access.planted_peek(which uuid) returns text language sql stable security definer
        set search_path = pg_catalog as 'select display_name from access.accounts where id = which'
        """);
  }

  @AfterEach
  void takeAway() throws SQLException {
    planted.forEach(mapping::unregisterMapping);
    asOwner("drop function access.planted_peek(uuid)");
  }

  @Test
  void seesARecordOfAnotherAuthorityOnAPage() {
    assertThat(violationsOf("/accounts/{id}/planted", RequestMethod.GET, "page"))
        .anyMatch(text ->
            text.startsWith(
                "GET /accounts/{id}/planted: shows access.accounts.display_name of another authority to "));
  }

  @Test
  void seesItInAHeader() {
    assertThat(violationsOf("/accounts/{id}/planted", RequestMethod.GET, "fileName"))
        .anyMatch(text -> text.contains("shows access.accounts.display_name of another authority"));
  }

  @Test
  void seesItInASpreadsheet() {
    assertThat(violationsOf("/accounts/{id}/planted.xlsx", RequestMethod.GET, "spreadsheet"))
        .anyMatch(text -> text.contains("shows access.accounts.display_name of another authority"));
  }

  @Test
  void seesItInTheAnswerToAFormThatNamesIt() {
    assertThat(violationsOf("/planted", RequestMethod.POST, "form"))
        .anyMatch(text -> text.contains("shows access.accounts.display_name of another authority"));
  }

  @Test
  void seesARouteThatNamesNoPermission() {
    assertThat(violationsOf("/planted", RequestMethod.GET, "undeclared"))
        .containsExactly(
            "GET /planted: names no permission (@Requires, @OpenToSignedIn or @OpenToAll)");
  }

  @Test
  void seesARouteThatBreaksOnAForeignRecord() {
    assertThat(violationsOf("/accounts/{id}/planted", RequestMethod.GET, "breaks"))
        .anyMatch(text -> text.contains("answers 500"));
  }

  @Test
  void seesAPermissionThatLetsInWhoLacksIt() {
    // The table gives it to nobody, the route is open all the same.
    assertThat(
            product
                .isolation()
                .violations(planted("/planted", RequestMethod.GET, "open", "nothing:read")))
        .anyMatch(text -> text.contains("who lacks nothing:read"));
  }

  @Test
  void seesAnIdOfAnotherAuthorityTakenIn() {
    violationsOf("/planted", RequestMethod.POST, "takesIn");
    assertThat(product.foreignIdsIn(product.commune())).contains("notification.emails.id");
  }

  private List<String> violationsOf(String path, RequestMethod method, String handler) {
    return product.isolation().violations(planted(path, method, handler, null));
  }

  private Route planted(
      String path, RequestMethod method, String handler, @Nullable String permission) {
    var leaks = new Leaks(jdbc, transaction);
    Method java =
        Arrays.stream(Leaks.class.getDeclaredMethods())
            .filter(each -> each.getName().equals(handler))
            .findFirst()
            .orElseThrow();
    RequestMappingInfo info =
        RequestMappingInfo.paths(path)
            .methods(method)
            .options(mapping.getBuilderConfiguration())
            .build();
    mapping.registerMapping(info, leaks, java);
    planted.add(info);
    Route route = Route.of(info, new HandlerMethod(leaks, java)).getFirst();
    return permission == null
        ? route
        : new Route(method, path, route.handler(), false, false, permission);
  }

  private void asOwner(String sql) throws SQLException {
    try (var connection = server.owner().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// What somebody could write by mistake.
  static final class Leaks {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Leaks(JdbcClient jdbc, TransactionTemplate transaction) {
      this.jdbc = jdbc;
      this.transaction = transaction;
    }

    @OpenToSignedIn
    @ResponseBody
    String page(@PathVariable UUID id) {
      return peek(id);
    }

    @OpenToSignedIn
    @ResponseBody
    String fileName(@PathVariable UUID id, HttpServletResponse response) {
      response.setHeader("Content-Disposition", "attachment; filename=\"" + peek(id) + ".xlsx\"");
      return "";
    }

    @OpenToSignedIn
    @ResponseBody
    byte[] spreadsheet(@PathVariable UUID id) throws IOException {
      var bytes = new ByteArrayOutputStream();
      try (var zip = new ZipOutputStream(bytes)) {
        zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
        zip.write(peek(id).getBytes(StandardCharsets.UTF_8));
      }
      return bytes.toByteArray();
    }

    @OpenToSignedIn
    @ResponseBody
    String form(@RequestParam UUID accountId) {
      return peek(accountId);
    }

    @ResponseBody
    String undeclared() {
      return "";
    }

    @OpenToSignedIn
    @ResponseBody
    String breaks(@PathVariable UUID id) {
      throw new IllegalStateException("no such record: " + id);
    }

    @OpenToSignedIn
    @ResponseBody
    String open() {
      return "";
    }

    @OpenToSignedIn
    @ResponseBody
    String takesIn(@RequestParam UUID accountId) {
      transaction.executeWithoutResult(_ ->
          jdbc.sql(
                  "insert into notification.emails (id, recipient, subject, body, state, created_at) values (?, 'a@b.vn', 'x', 'x', 'HELD', now()) on conflict do nothing")
              .param(accountId)
              .update());
      return "";
    }

    private String peek(UUID id) {
      return String.valueOf(
          transaction.<String>execute(_ ->
              jdbc.sql("select coalesce(access.planted_peek(?), '')")
                  .param(id)
                  .query(String.class)
                  .single()));
    }
  }
}
