package vn.caicach.database.internal;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import vn.caicach.shared.CannotProceedException;

/// The program refuses to work with a role that row-level security would not bind.
public final class RoleCheck {

  private static final String POWERS =
      """
      select r.rolname,
             r.rolsuper as superuser,
             r.rolbypassrls as bypasses,
             exists (select from pg_class c where c.relowner = r.oid and c.relkind in ('r', 'p', 'v', 'm')) as owns,
             exists (
               select from pg_roles o
               where o.oid <> r.oid and pg_has_role(r.oid, o.oid, 'MEMBER')
                 and (o.rolsuper or o.rolbypassrls
                      or exists (select from pg_class c where c.relowner = o.oid and c.relkind in ('r', 'p')
                                 and c.relnamespace <> 'pg_catalog'::regnamespace))) as may_become
      from pg_roles r where r.rolname = current_user
      """;

  private RoleCheck() {}

  /// @throws UnsafeRole when the role is a superuser, bypasses row-level security, owns a table, or
  ///   may become such a role
  public static void refuseUnsafe(DataSource application) throws SQLException {
    try (Connection connection = application.getConnection();
        var statement = connection.createStatement();
        var powers = statement.executeQuery(POWERS)) {
      powers.next();
      String role = powers.getString("rolname");
      if (powers.getBoolean("superuser")) {
        throw new UnsafeRole(role, "có quyền superuser");
      }
      if (powers.getBoolean("bypasses")) {
        throw new UnsafeRole(role, "có thuộc tính BYPASSRLS");
      }
      if (powers.getBoolean("owns")) {
        throw new UnsafeRole(role, "đang sở hữu bảng dữ liệu");
      }
      if (powers.getBoolean("may_become")) {
        throw new UnsafeRole(role, "là thành viên của một vai trò có quyền cao hơn");
      }
    }
  }

  /// Stops the start.
  static final class UnsafeRole extends CannotProceedException {

    private static final long serialVersionUID = 1L;

    UnsafeRole(String role, String why) {
      super(
          "Vai trò PostgreSQL \"%s\" %s nên không bị ràng buộc bởi cách ly dữ liệu giữa các đơn vị. Hãy tạo một vai trò riêng cho chương trình (NOSUPERUSER NOBYPASSRLS, không sở hữu bảng) và ghi vào CAICACH_DATABASE_URL."
              .formatted(role, why));
    }
  }
}
