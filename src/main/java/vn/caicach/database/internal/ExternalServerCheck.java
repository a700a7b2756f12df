package vn.caicach.database.internal;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import vn.caicach.shared.CannotProceedException;

/// Somebody else's server must be able to hold what the embedded one holds.
final class ExternalServerCheck {

  private ExternalServerCheck() {}

  /// @throws CannotProceedException when the server is too old or the database cannot hold
  ///   Vietnamese
  static void refuseUnfit(DataSource owner) throws SQLException {
    try (Connection connection = owner.getConnection();
        var statement = connection.createStatement();
        var server =
            statement.executeQuery(
                "select current_setting('server_version_num')::int / 10000, current_setting('server_version'), current_setting('server_encoding')")) {
      server.next();
      if (server.getInt(1) < PostgresBinaries.MAJOR) {
        throw new CannotProceedException(
            "Máy chủ ở CAICACH_DATABASE_URL là PostgreSQL %s; chương trình cần PostgreSQL %d trở lên. Hãy nâng cấp máy chủ đó."
                .formatted(server.getString(2), PostgresBinaries.MAJOR));
      }
      if (!server.getString(3).equals("UTF8")) {
        throw new CannotProceedException(
            "Cơ sở dữ liệu ở CAICACH_DATABASE_URL dùng mã %s. Hãy tạo lại bằng: CREATE DATABASE caicach ENCODING 'UTF8' TEMPLATE template0."
                .formatted(server.getString(3)));
      }
    }
  }
}
