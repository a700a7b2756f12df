package vn.caicach.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.caicach.database.internal.Credentials;
import vn.caicach.database.internal.DatabaseConnections;
import vn.caicach.database.internal.EmbeddedPostgres;

/// One real server per test JVM, with the settings of the product. [TestHome] stops it and removes
/// its folder.
public final class TestPostgres {

  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static @Nullable EmbeddedPostgres server;

  private TestPostgres() {}

  /// The server of this JVM. Its database `caicach` starts empty.
  public static synchronized DatabaseConnections shared() {
    EmbeddedPostgres running = server;
    if (running == null) {
      running = EmbeddedPostgres.start(TestHome.create());
      TestHome.stopAtExit(running);
      server = running;
    }
    return running.connections();
  }

  /// A new database with the content of another one of the same server, to which nobody may be
  /// connected meanwhile.
  public static DatabaseConnections copyOf(DatabaseConnections template) {
    String name = template.database() + "_" + DATABASES.incrementAndGet();
    Credentials superuser = template.superuser();
    try (Connection connection =
            DriverManager.getConnection(
                template.jdbcUrl("postgres"), superuser.user(), superuser.password());
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create database %s template %s owner %s"
              .formatted(name, template.database(), template.owner().user()));
      statement.execute("revoke all on database %s from public".formatted(name));
      statement.execute(
          "grant connect on database %s to %s".formatted(name, template.app().user()));
    } catch (SQLException problem) {
      throw new IllegalStateException(problem);
    }
    return template.withDatabase(name);
  }
}
