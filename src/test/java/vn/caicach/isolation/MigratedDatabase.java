package vn.caicach.isolation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import vn.caicach.database.internal.DatabaseConnections;
import vn.caicach.database.internal.Migrations;
import vn.caicach.testing.TestPostgres;

/// A database with all migrations and no data, once per test JVM.
final class MigratedDatabase {

  private static @Nullable DatabaseConnections made;

  private MigratedDatabase() {}

  static synchronized DatabaseConnections connections() {
    DatabaseConnections database = made;
    if (database == null) {
      database = TestPostgres.copyOf(TestPostgres.shared().withDatabase("template1"));
      var owner = new PGSimpleDataSource();
      owner.setUrl(database.jdbcUrl());
      owner.setUser(database.owner().user());
      owner.setPassword(database.owner().password());
      Migrations.apply(owner, database.app().user());
      made = database;
    }
    return database;
  }

  /// In a transaction to be rolled back: whatever is planted leaves no trace.
  static Connection asSuperuser() throws SQLException {
    DatabaseConnections database = connections();
    Connection connection =
        DriverManager.getConnection(
            database.jdbcUrl(), database.superuser().user(), database.superuser().password());
    connection.setAutoCommit(false);
    return connection;
  }
}
