package vn.caicach.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.caicach.database.internal.DatabaseConnections;
import vn.caicach.database.internal.EmbeddedPostgres;

/// Fills a running installation for measuring: further authorities, and officers in each, written
/// as the application role in the scope of each authority, so that policies, keys and the audit
/// trigger all take part. Nothing is random: the same call makes the same rows.
final class Country {

  /// What the average commune has, see the national orientation of about 32 posts (QĐ 759/QĐ-TTg of
  /// 14/4/2025).
  static final int OFFICERS = 32;

  /// What the measured commune has.
  static final int OFFICERS_MEASURED = 120;

  private static final String SCOPE =
      "select set_config('app.kind', ?, true), set_config('app.scope', ?, true), set_config('app.action', 'bench', true)";

  private static final String FILL =
      """
      with office as (
        insert into organization.units (id, kind, outside, position, established_on, version)
        select gen_random_uuid(), 'OTHER', false, 900, date '2025-07-01', 1 returning id
      ), named as (
        insert into organization.unit_names (id, unit_id, name, short_name, valid_from, version)
        select gen_random_uuid(), id, 'Phòng Đo lường', 'Phòng ĐL', date '2025-07-01', 1 from office returning unit_id
      ), post as (
        insert into organization.posts (id, unit_id, title, short_title, rank, position, valid_from, version)
        select gen_random_uuid(), unit_id, 'Công chức đo lường', 'CC ĐL', 'STAFF', 10, date '2025-07-01', 1 from named
        returning id
      ), people as (
        insert into organization.officers (id, code, full_name, employed_from, version)
        select gen_random_uuid(), 'DL' || lpad(n::text, 4, '0'),
               (array['Công chức', 'Viên chức', 'Nhân viên', 'Cán bộ'])[n % 4 + 1] || ' đo lường số ' || n,
               date '2025-07-01', 1
        from generate_series(1, ?) n returning id
      )
      insert into organization.assignments (id, officer_id, post_id, kind, valid_from, legal_basis, version)
      select gen_random_uuid(), people.id, post.id, 'PRIMARY', date '2025-07-01', 'Dữ liệu đo', 1 from people, post
      """;

  private Country() {}

  /// Puts officers into every authority that has none of these yet.
  ///
  /// @param measuredSlug the commune that is measured gets more
  /// @return how many officers were added
  static long fill(Path home, String measuredSlug) throws Exception {
    try (Connection connection = connect(home)) {
      connection.setAutoCommit(false);
      List<UUID> authorities = new ArrayList<>();
      UUID measured = null;
      try (var rows =
          connection
              .createStatement()
              .executeQuery("select id, slug from organization.authorities")) {
        while (rows.next()) {
          UUID id = rows.getObject(1, UUID.class);
          authorities.add(id);
          if (rows.getString(2).equals(measuredSlug)) {
            measured = id;
          }
        }
      }
      long total = 0;
      for (UUID authority : authorities) {
        int count = authority.equals(measured) ? OFFICERS_MEASURED : OFFICERS;
        scope(connection, "authority", authority);
        if (isFilled(connection)) {
          connection.rollback();
          continue;
        }
        try (PreparedStatement fill = connection.prepareStatement(FILL)) {
          fill.setInt(1, count);
          fill.executeUpdate();
        }
        connection.commit();
        total += count;
      }
      return total;
    }
  }

  private static boolean isFilled(Connection connection) throws SQLException {
    try (var rows =
        connection
            .createStatement()
            .executeQuery(
                "select exists (select from organization.officers where code = 'DL0001')")) {
      rows.next();
      return rows.getBoolean(1);
    }
  }

  /// Adds bare authorities until the installation has so many.
  static void authorities(Path home, int wanted) throws Exception {
    try (Connection connection = connect(home)) {
      connection.setAutoCommit(false);
      int have;
      try (var rows =
          connection
              .createStatement()
              .executeQuery("select count(*) from organization.authorities")) {
        rows.next();
        have = rows.getInt(1);
      }
      for (int n = have; n < wanted; n++) {
        UUID id = UUID.randomUUID();
        scope(connection, "setup", id);
        try (PreparedStatement insert =
            connection.prepareStatement(
                "insert into organization.authorities (id, unit_code, slug, level, kind, name, opened_on)"
                    + " values (?, ?, ?, 'COMMUNE', 'XA', ?, date '2025-07-01')")) {
          insert.setObject(1, id);
          insert.setString(2, "D" + n);
          insert.setString(3, "xado" + n + ".doluong");
          insert.setString(4, "UBND xã Đo Lường " + n);
          insert.executeUpdate();
        }
        connection.commit();
      }
    }
  }

  /// The codes of officers that are stored in an authority.
  static List<String> officerCodes(Path home, String slug) throws Exception {
    try (Connection connection = connect(home)) {
      connection.setAutoCommit(false);
      UUID authority;
      try (PreparedStatement query =
          connection.prepareStatement("select id from organization.authorities where slug = ?")) {
        query.setString(1, slug);
        try (var rows = query.executeQuery()) {
          rows.next();
          authority = rows.getObject(1, UUID.class);
        }
      }
      scope(connection, "authority", authority);
      List<String> codes = new ArrayList<>();
      try (var rows =
          connection.createStatement().executeQuery("select code from organization.officers")) {
        while (rows.next()) {
          codes.add(rows.getString(1));
        }
      }
      return codes;
    }
  }

  /// Lets PostgreSQL learn the new sizes, as its own daemon would within minutes.
  static void analyze(Path home) throws Exception {
    DatabaseConnections server = running(home);
    try (Connection connection =
        DriverManager.getConnection(
            server.jdbcUrl(), server.owner().user(), server.owner().password())) {
      connection.createStatement().execute("analyze");
    }
  }

  private static void scope(Connection connection, String kind, UUID authority)
      throws SQLException {
    try (PreparedStatement tell = connection.prepareStatement(SCOPE)) {
      tell.setString(1, kind);
      tell.setString(2, authority.toString());
      tell.execute();
    }
  }

  private static Connection connect(Path home) throws Exception {
    DatabaseConnections server = running(home);
    return DriverManager.getConnection(
        server.jdbcUrl(), server.app().user(), server.app().password());
  }

  /// Past policies and keys: to load much, and to look at what the program should have shown.
  static Connection connectAsSuperuser(Path home) throws Exception {
    DatabaseConnections server = running(home);
    return DriverManager.getConnection(
        server.jdbcUrl(), server.superuser().user(), server.superuser().password());
  }

  private static DatabaseConnections running(Path home) throws Exception {
    Optional<DatabaseConnections> server = EmbeddedPostgres.running(home);
    return server.orElseThrow(() -> new IllegalStateException("no server runs on " + home));
  }
}
