package vn.caicach.access.internal;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.caicach.database.Maintenance;
import vn.caicach.operation.Command;
import vn.caicach.shared.CannotProceedException;

/// `bin/reset-admin name@authority`: lets an administrator in again whose password or telephone is
/// lost. Whoever may run commands on the server may do this; the log of the authority says that it
/// was done. `bin/reset-admin authority` names its administrators.
public final class ResetAdministrator implements Command {

  private static final String USAGE =
      "Cách dùng: bin/reset-admin vanphong@ninhgiang.haiphong (chỉ ghi ninhgiang.haiphong để xem các quản trị của đơn vị).";

  private static final String TELL =
      "select set_config('app.kind', ?, true), set_config('app.scope', ?, true), set_config('app.account', '', true), "
          + "set_config('app.post', '', true), set_config('app.action', 'access.ResetAdministrator.run', true)";

  private static final String ADMINISTRATORS =
      """
      select a.id, a.name, a.display_name, a.disabled_at is not null
      from access.accounts a
      where exists (
        select from access.role_grants g
        where g.account_id = a.id and g.role in ('COM_ADMIN', 'SYS_ADMIN')
          and g.valid_from <= ? and (g.valid_until is null or g.valid_until > ?))
      order by a.name
      """;

  private record Administrator(UUID id, String name, String displayName, boolean closed) {}

  @Override
  public String name() {
    return "reset-admin";
  }

  @Override
  public int run(Invocation invocation) throws Exception {
    if (invocation.arguments().size() != 1 || invocation.arguments().getFirst().startsWith("-")) {
      throw new CannotProceedException(USAGE);
    }
    String wanted = invocation.arguments().getFirst().strip();
    int at = wanted.lastIndexOf('@');
    String slug = wanted.substring(at + 1);
    invocation.requireData();
    try (Maintenance database = Maintenance.open(invocation.settings());
        Connection connection = database.application().getConnection()) {
      connection.setAutoCommit(false);
      UUID authority = authority(connection, slug);
      var administrators = administrators(connection, authority, invocation.time().today());
      if (at < 0) {
        list(administrators, slug, invocation.out());
        return 0;
      }
      String name = wanted.substring(0, at);
      for (Administrator one : administrators) {
        if (one.name().equals(name)) {
          reset(connection, one, slug, invocation);
          return 0;
        }
      }
      throw new CannotProceedException(
          "Đơn vị %s không có quản trị nào tên «%s». Chạy bin/reset-admin %s để xem các quản trị."
              .formatted(slug, name, slug));
    }
  }

  private static UUID authority(Connection connection, String slug) throws SQLException {
    tell(connection, "public", "");
    try (PreparedStatement query =
        connection.prepareStatement("select id from organization.authorities where slug = ?")) {
      query.setString(1, slug);
      try (ResultSet rows = query.executeQuery()) {
        if (!rows.next()) {
          throw new CannotProceedException(
              "Không có đơn vị «%s» trên hệ thống này. %s".formatted(slug, USAGE));
        }
        UUID id = rows.getObject(1, UUID.class);
        connection.rollback();
        return id;
      }
    }
  }

  private static List<Administrator> administrators(
      Connection connection, UUID authority, LocalDate day) throws SQLException {
    tell(connection, "job", authority.toString());
    var found = new ArrayList<Administrator>();
    try (PreparedStatement query = connection.prepareStatement(ADMINISTRATORS)) {
      query.setDate(1, Date.valueOf(day));
      query.setDate(2, Date.valueOf(day));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          found.add(
              new Administrator(
                  rows.getObject(1, UUID.class),
                  rows.getString(2),
                  rows.getString(3),
                  rows.getBoolean(4)));
        }
      }
    }
    return found;
  }

  private static void list(List<Administrator> administrators, String slug, PrintStream out) {
    if (administrators.isEmpty()) {
      out.printf("Đơn vị %s chưa có quản trị nào.%n", slug);
    }
    for (Administrator one : administrators) {
      out.printf(
          "%s@%s  %s%s%n", one.name(), slug, one.displayName(), one.closed() ? " (đã khóa)" : "");
    }
  }

  /// In the transaction that found it: closing, password, second factor, waiting, sessions, all or
  /// nothing.
  private static void reset(
      Connection connection, Administrator who, String slug, Invocation invocation)
      throws SQLException {
    var passwords = new Passwords();
    String password = passwords.generate();
    try (PreparedStatement account =
        connection.prepareStatement(
            """
            update access.accounts
            set password_hash = ?, password_changed_at = ?, must_change_password = true,
                totp_secret = null, totp_confirmed_at = null, disabled_at = null, version = version + 1
            where id = ?
            """)) {
      account.setString(1, passwords.hash(password));
      account.setTimestamp(2, Timestamp.from(invocation.time().now()));
      account.setObject(3, who.id());
      account.executeUpdate();
    }
    update(connection, "delete from access.recovery_codes where account_id = ?", who.id());
    update(
        connection,
        "update access.sign_in_guards set failures = 0, locked_until = null, version = version + 1 where account_id = ?",
        who.id());
    int ended =
        update(
            connection,
            "delete from access.sessions where principal_name = ?::uuid::text",
            who.id());
    connection.commit();
    invocation
        .out()
        .printf(
            """
            Đã đặt lại mật khẩu của %s@%s (%s).
            Mật khẩu lần đầu, chỉ hiện một lần: %s
            Người dùng phải đổi mật khẩu ở lần đăng nhập tới. Xác thực hai bước đã gỡ; %d phiên đăng nhập đã kết thúc.%s
            """,
            who.name(),
            slug,
            who.displayName(),
            password,
            ended,
            who.closed() ? " Tài khoản đã được mở khóa." : "");
  }

  private static int update(Connection connection, String sql, UUID account) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, account);
      return statement.executeUpdate();
    }
  }

  private static void tell(Connection connection, String kind, String scope) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(TELL)) {
      statement.setString(1, kind);
      statement.setString(2, scope);
      statement.execute();
    }
  }
}
