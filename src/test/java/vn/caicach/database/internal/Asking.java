package vn.caicach.database.internal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// One statement on a connection of its own.
final class Asking {

  private Asking() {}

  /// The first column of the answer; empty for a statement without one.
  static List<String> ask(DatabaseConnections connections, Credentials role, String statement)
      throws SQLException {
    List<String> answers = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection(connections.jdbcUrl(), role.user(), role.password());
        Statement asked = connection.createStatement()) {
      if (asked.execute(statement)) {
        try (ResultSet rows = asked.getResultSet()) {
          while (rows.next()) {
            answers.add(rows.getString(1));
          }
        }
      }
    }
    return answers;
  }
}
