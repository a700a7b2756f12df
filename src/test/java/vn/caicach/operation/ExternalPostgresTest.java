package vn.caicach.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import vn.caicach.CaiCach;
import vn.caicach.database.DatabaseSettings;
import vn.caicach.database.Maintenance;
import vn.caicach.database.internal.DatabaseConnections;
import vn.caicach.shared.CannotProceedException;
import vn.caicach.testing.TestHome;
import vn.caicach.testing.TestPostgres;

/// The program at somebody else's PostgreSQL, set up as the guide says.
class ExternalPostgresTest {

  private static final DatabaseConnections SERVER = TestPostgres.shared();

  /// The embedded server has roles of the usual names already.
  private static final String OWNER = "tinh_owner";

  private static final String APP = "tinh_app";
  private static final String DATABASE = "tinh";
  private static final String PASSWORD = "thay-mat-khau";

  @BeforeAll
  static void setUpAsTheGuideSays() throws Exception {
    String script =
        Files.readString(Path.of("deploy/external-postgresql.sql"))
            .replace("caicach_owner", OWNER)
            .replace("caicach_app", APP)
            .replace("database caicach", "database " + DATABASE)
            .replace("thay-mat-khau-so-huu", PASSWORD)
            .replace("thay-mat-khau-lam-viec", PASSWORD);
    for (String statement : script.replaceAll("(?m)^--.*$", "").split(";\\s*")) {
      if (!statement.isBlank()) {
        sql("postgres", statement);
      }
    }
  }

  @Test
  void servesFromAnExternalDatabaseAndMakesNone() throws Exception {
    Path home = TestHome.create();
    try (var program =
        new SpringApplicationBuilder(CaiCach.class)
            .run(
                "--caicach.home=" + home,
                "--caicach.database-url=" + url(APP),
                "--caicach.database-owner-url=" + url(OWNER),
                "--server.port=0",
                "--management.server.port=0")) {
      String port = program.getEnvironment().getRequiredProperty("local.server.port");
      try (HttpClient browser = HttpClient.newHttpClient()) {
        HttpResponse<String> answer =
            browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sign-in")).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isLessThan(400);
      }
      var settings = new DatabaseSettings(home, url(APP), url(OWNER));
      try (Maintenance database = Maintenance.open(settings)) {
        assertThat(database.external()).isTrue();
        assertThat(database.pendingMigrations()).isZero();
        database.refuseUnsafeRole();
      }
      assertThat(home.resolve("database")).doesNotExist();
    }
  }

  @Test
  void refusesASuperuser() throws SQLException {
    sql("postgres", "create role manh superuser login password '%s'".formatted(PASSWORD));

    refuses(url("manh"), "superuser");
  }

  @Test
  void refusesARoleThatBypassesPolicies() throws SQLException {
    sql("postgres", "create role lach bypassrls login password '%s'".formatted(PASSWORD));
    sql("postgres", "grant connect on database " + DATABASE + " to lach");

    refuses(url("lach"), "BYPASSRLS");
  }

  @Test
  void refusesTheOwner() throws SQLException {
    asOwner("create table if not exists cua_toi (id int)");

    refuses(url(OWNER), "sở hữu");
  }

  @Test
  void refusesAMemberOfTheOwner() throws SQLException {
    asOwner("create table if not exists cua_toi (id int)");
    sql(
        "postgres",
        "create role ho_hang login password '%s' in role %s".formatted(PASSWORD, OWNER));
    sql("postgres", "grant connect on database " + DATABASE + " to ho_hang");

    refuses(url("ho_hang"), "thành viên");
  }

  @Test
  void asksForBothAddresses() {
    var settings = new DatabaseSettings(TestHome.create(), url(APP), null);

    assertThatThrownBy(() -> Maintenance.open(settings))
        .isInstanceOf(CannotProceedException.class)
        .hasMessageContaining("CAICACH_DATABASE_OWNER_URL");
  }

  private static void refuses(String url, String why) {
    var settings = new DatabaseSettings(TestHome.create(), url, url(OWNER));
    try (Maintenance database = Maintenance.open(settings)) {
      assertThatThrownBy(database::refuseUnsafeRole)
          .isInstanceOf(CannotProceedException.class)
          .hasMessageContaining(why)
          .hasMessageContaining("cách ly");
    }
  }

  private static String url(String role) {
    return SERVER.jdbcUrl(DATABASE) + "&user=" + role + "&password=" + PASSWORD;
  }

  private static void sql(String database, String statement) throws SQLException {
    sql(database, statement, SERVER.superuser().user(), SERVER.superuser().password());
  }

  private static void asOwner(String statement) throws SQLException {
    sql(DATABASE, "create schema if not exists rieng", OWNER, PASSWORD);
    sql(DATABASE, statement.replace("cua_toi", "rieng.cua_toi"), OWNER, PASSWORD);
  }

  private static void sql(String database, String statement, String user, String password)
      throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(SERVER.jdbcUrl(database), user, password);
        Statement told = connection.createStatement()) {
      told.execute(statement);
    }
  }
}
