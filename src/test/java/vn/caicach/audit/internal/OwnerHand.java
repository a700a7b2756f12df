package vn.caicach.audit.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/// Somebody with the owner's password who changes the log by hand.
final class OwnerHand implements AutoCloseable {

  private final Connection connection;

  OwnerHand(DataSource owner) throws SQLException {
    this.connection = owner.getConnection();
    connection.setAutoCommit(false);
  }

  /// Even the owner must first lift the policies, which bind it too.
  void change(String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("alter table audit.entries no force row level security");
      statement.execute("alter table audit.seals no force row level security");
      for (String each : statements) {
        statement.execute(each);
      }
      statement.execute("alter table audit.entries force row level security");
      statement.execute("alter table audit.seals force row level security");
    }
    connection.commit();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
