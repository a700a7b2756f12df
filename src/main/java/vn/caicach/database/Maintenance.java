package vn.caicach.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.caicach.database.internal.DatabaseConnections;
import vn.caicach.database.internal.DatabaseServer;
import vn.caicach.database.internal.EmbeddedPostgres;
import vn.caicach.database.internal.Migrations;
import vn.caicach.database.internal.RoleCheck;

/// The database as those see it who look after an installation: with all its roles, beside the
/// running program or without it.
public final class Maintenance implements AutoCloseable {

  private final DatabaseServer server;
  private final @Nullable DatabaseConnections embedded;
  private final boolean ownServer;
  private final Path home;

  private Maintenance(
      DatabaseServer server, @Nullable DatabaseConnections embedded, boolean ownServer, Path home) {
    this.server = server;
    this.embedded = embedded;
    this.ownServer = ownServer;
    this.home = home;
  }

  /// Connects to the external server, or to the embedded one of the running program, or else starts
  /// the embedded one until this is closed.
  ///
  /// @throws vn.caicach.shared.CannotProceedException when there is none and none can be started
  public static Maintenance open(DatabaseSettings settings) {
    if (settings.external()) {
      return new Maintenance(DatabaseServer.external(settings), null, false, settings.home());
    }
    Optional<DatabaseConnections> running = running(settings.home());
    if (running.isPresent()) {
      return new Maintenance(
          DatabaseServer.of(running.get()), running.get(), false, settings.home());
    }
    EmbeddedPostgres started = EmbeddedPostgres.start(settings.home());
    return new Maintenance(
        DatabaseServer.of(started), started.connections(), true, settings.home());
  }

  /// The database of this program itself.
  public static Maintenance of(DatabaseServer server, Path home) {
    return new Maintenance(server, server.connections().orElse(null), false, home);
  }

  /// Whether a server accepts connections on the data folder.
  public static boolean isRunning(DatabaseSettings settings) {
    return !settings.external() && running(settings.home()).isPresent();
  }

  private static Optional<DatabaseConnections> running(Path home) {
    try {
      return EmbeddedPostgres.running(home);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Whether PostgreSQL is somebody else's: then there is no superuser and no folder.
  public boolean external() {
    return embedded == null;
  }

  /// Whether the server was started for this and ends with it.
  public boolean ownServer() {
    return ownServer;
  }

  /// Past all policies: for backups and checks of the embedded server.
  public DataSource superuser() {
    return DatabaseServer.dataSource(embedded().jdbcUrl(), embedded().superuser());
  }

  /// Owns schemas and tables; policies bind it.
  public DataSource owner() {
    return server.owner();
  }

  /// What the program works with.
  public DataSource application() {
    return server.app();
  }

  /// Name of the role the program works with.
  public String applicationRole() {
    return server.appUser();
  }

  /// The data folder of the embedded server.
  public Path databaseFolder() {
    embedded();
    return EmbeddedPostgres.database(home);
  }

  /// How many migrations wait.
  public int pendingMigrations() {
    return Migrations.pending(owner(), applicationRole());
  }

  /// @throws vn.caicach.shared.CannotProceedException when policies would not bind the role the
  ///   program works with
  public void refuseUnsafeRole() throws SQLException {
    RoleCheck.refuseUnsafe(application());
  }

  /// The versions of all migrations this program knows.
  public static Set<String> knownMigrations() {
    return Migrations.known();
  }

  private DatabaseConnections embedded() {
    return Objects.requireNonNull(embedded, "PostgreSQL is external");
  }

  @Override
  public void close() {
    if (ownServer) {
      server.close();
    }
  }
}
