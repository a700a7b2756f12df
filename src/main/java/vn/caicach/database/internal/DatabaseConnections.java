package vn.caicach.database.internal;

/// How to reach a running embedded server.
///
/// - `superuser` makes roles and databases and takes backups; nothing else uses it.
/// - `owner` owns the database and its schemas and runs migrations; policies bind it too.
/// - `app` owns nothing: what the program works with.
public record DatabaseConnections(
    int port, String database, Credentials superuser, Credentials owner, Credentials app) {

  public String jdbcUrl() {
    return jdbcUrl(database);
  }

  /// The address of another database of the same server.
  public String jdbcUrl(String otherDatabase) {
    return "jdbc:postgresql://"
        + ServerFolder.HOST
        + ":"
        + port
        + "/"
        + otherDatabase
        + "?sslmode=disable";
  }

  public DatabaseConnections withDatabase(String otherDatabase) {
    return new DatabaseConnections(port, otherDatabase, superuser, owner, app);
  }
}
