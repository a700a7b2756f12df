package vn.caicach.database.internal;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import vn.caicach.database.DatabaseSettings;
import vn.caicach.shared.CannotProceedException;

/// The PostgreSQL this program works with: its own embedded server, or somebody else's.
public final class DatabaseServer implements AutoCloseable {

  private final @Nullable EmbeddedPostgres embedded;
  private final @Nullable DatabaseConnections connections;
  private final PGSimpleDataSource owner;
  private final PGSimpleDataSource app;
  private final String appUser;

  private DatabaseServer(
      @Nullable EmbeddedPostgres embedded,
      @Nullable DatabaseConnections connections,
      PGSimpleDataSource owner,
      PGSimpleDataSource app,
      String appUser) {
    this.embedded = embedded;
    this.connections = connections;
    this.owner = owner;
    this.app = app;
    this.appUser = appUser;
  }

  static DatabaseServer embedded(Path home) {
    return of(EmbeddedPostgres.start(home));
  }

  /// The embedded server of this process; closing closes it.
  public static DatabaseServer of(EmbeddedPostgres server) {
    return of(server, server.connections());
  }

  /// The embedded server of another process.
  public static DatabaseServer of(DatabaseConnections connections) {
    return of(null, connections);
  }

  private static DatabaseServer of(
      @Nullable EmbeddedPostgres server, DatabaseConnections connections) {
    return new DatabaseServer(
        server,
        connections,
        dataSource(connections.jdbcUrl(), connections.owner()),
        dataSource(connections.jdbcUrl(), connections.app()),
        connections.app().user());
  }

  /// Somebody else's server.
  public static DatabaseServer external(DatabaseSettings settings) {
    String ownerUrl = settings.databaseOwnerUrl();
    if (ownerUrl == null || ownerUrl.isBlank()) {
      throw new CannotProceedException(
          "Đã đặt CAICACH_DATABASE_URL thì phải đặt cả CAICACH_DATABASE_OWNER_URL: vai trò sở hữu lược đồ, dùng khi cập nhật cấu trúc dữ liệu.");
    }
    PGSimpleDataSource app = new PGSimpleDataSource();
    app.setUrl(Objects.requireNonNull(settings.databaseUrl()));
    PGSimpleDataSource owner = new PGSimpleDataSource();
    owner.setUrl(ownerUrl);
    String user = app.getUser();
    if (user == null) {
      throw new CannotProceedException(
          "CAICACH_DATABASE_URL phải có user và password, ví dụ jdbc:postgresql://may-chu/caicach?user=caicach_app&password=…");
    }
    owner.setLogServerErrorDetail(false);
    app.setLogServerErrorDetail(false);
    return new DatabaseServer(null, null, owner, app, user);
  }

  /// Connections of the role that owns the schemas: for migrations only.
  public DataSource owner() {
    return owner;
  }

  /// Connections of the role that owns nothing, without a pool.
  public DataSource app() {
    return app;
  }

  /// Its name.
  public String appUser() {
    return appUser;
  }

  /// How to reach the embedded server; empty for an external one.
  public Optional<DatabaseConnections> connections() {
    return Optional.ofNullable(connections);
  }

  /// The state of the embedded server; empty for an external one.
  public Optional<ServerStatus> status() {
    return Optional.ofNullable(embedded).map(EmbeddedPostgres::status);
  }

  @Override
  public void close() {
    if (embedded != null) {
      embedded.close();
    }
  }

  public static PGSimpleDataSource dataSource(String url, Credentials credentials) {
    var source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(credentials.user());
    source.setPassword(credentials.password());
    source.setApplicationName("caicach");
    // The detail of an error quotes the values of the row, and errors are logged.
    source.setLogServerErrorDetail(false);
    return source;
  }
}
