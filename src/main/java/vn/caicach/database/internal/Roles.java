package vn.caicach.database.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.util.PasswordUtil;

/// The roles and the database of the program, brought into order at each start.
final class Roles {

  static final String DATABASE = "caicach";

  private Roles() {}

  static void provide(Connection superuser, Secrets secrets) throws SQLException {
    provide(superuser, secrets.owner());
    provide(superuser, secrets.app());
    try (Statement statement = superuser.createStatement()) {
      if (!exists(superuser, "select 1 from pg_database where datname = ?", DATABASE)) {
        statement.execute(
            "create database %s owner %s".formatted(DATABASE, secrets.owner().user()));
      }
      // By default everyone may connect to every database and make temporary tables in it.
      statement.execute(
          "revoke all on database postgres, template1, %s from public".formatted(DATABASE));
      statement.execute(
          "grant connect on database %s to %s".formatted(DATABASE, secrets.app().user()));
    }
  }

  /// Row-level security binds only roles without these attributes.
  private static void provide(Connection superuser, Credentials role) throws SQLException {
    try (Statement statement = superuser.createStatement()) {
      if (!exists(superuser, "select 1 from pg_roles where rolname = ?", role.user())) {
        statement.execute("create role " + role.user());
      }
      statement.execute(
          "alter role %s with login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password '%s'"
              .formatted(role.user(), verifier(role)));
    }
  }

  private static boolean exists(Connection superuser, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = superuser.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  /// What the server stores: the password itself never travels.
  static String verifier(Credentials role) {
    try {
      return PasswordUtil.encodePassword(
          role.user(), role.password().toCharArray(), "scram-sha-256");
    } catch (SQLException unknownMethod) {
      throw new IllegalStateException(unknownMethod);
    }
  }
}
