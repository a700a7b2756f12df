package vn.caicach.operation.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// What the database holds, past all policies.
final class DatabaseCensus {

  private static final String TABLES =
      """
      select quote_ident(n.nspname) || '.' || quote_ident(c.relname),
             has_table_privilege(?, c.oid, 'DELETE') or has_table_privilege(?, c.oid, 'TRUNCATE')
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
        and n.nspname not like 'pg\\_temp%' and n.nspname not like 'pg\\_toast%'
      order by 1
      """;

  private final Connection superuser;

  DatabaseCensus(Connection superuser) {
    this.superuser = superuser;
  }

  /// The rows of every table, of one moment.
  SortedMap<String, Long> rows() throws SQLException {
    SortedMap<String, Long> rows = new TreeMap<>();
    boolean autoCommit = superuser.getAutoCommit();
    superuser.setAutoCommit(false);
    try (Statement statement = superuser.createStatement()) {
      statement.execute("set transaction isolation level repeatable read, read only");
      for (String table : deletable("postgres").keySet()) {
        try (ResultSet count = statement.executeQuery("select count(*) from " + table)) {
          count.next();
          rows.put(table, count.getLong(1));
        }
      }
      superuser.rollback();
    } finally {
      superuser.setAutoCommit(autoCommit);
    }
    return rows;
  }

  /// Every table, and whether the role may remove rows of it.
  Map<String, Boolean> deletable(String role) throws SQLException {
    Map<String, Boolean> tables = new TreeMap<>();
    try (PreparedStatement statement = superuser.prepareStatement(TABLES)) {
      statement.setString(1, role);
      statement.setString(2, role);
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          tables.put(found.getString(1), found.getBoolean(2));
        }
      }
    }
    return tables;
  }

  /// The last seal of each authority.
  List<Manifest.AuditHead> auditHeads() throws SQLException {
    List<Manifest.AuditHead> heads = new ArrayList<>();
    if (!exists("audit.seals")) {
      return heads;
    }
    try (Statement statement = superuser.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select distinct on (authority_id) authority_id, number, hash from audit.seals order by authority_id, number desc")) {
      while (found.next()) {
        heads.add(
            new Manifest.AuditHead(
                found.getObject(1, UUID.class),
                found.getLong(2),
                HexFormat.of().formatHex(found.getBytes(3))));
      }
    }
    return heads;
  }

  /// Whether the log has this very seal.
  boolean has(Manifest.AuditHead head) throws SQLException {
    if (!exists("audit.seals")) {
      return false;
    }
    try (PreparedStatement statement =
        superuser.prepareStatement(
            "select 1 from audit.seals where authority_id = ? and number = ? and hash = ?")) {
      statement.setObject(1, head.authority());
      statement.setLong(2, head.number());
      statement.setBytes(3, HexFormat.of().parseHex(head.hash()));
      try (ResultSet found = statement.executeQuery()) {
        return found.next();
      }
    }
  }

  /// The migrations the data has gone through.
  List<String> migrations() throws SQLException {
    List<String> versions = new ArrayList<>();
    if (!exists("shared.schema_history")) {
      return versions;
    }
    try (Statement statement = superuser.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select version from shared.schema_history where success and version is not null order by 1")) {
      while (found.next()) {
        versions.add(found.getString(1));
      }
    }
    return versions;
  }

  String serverVersion() throws SQLException {
    return superuser.getMetaData().getDatabaseProductVersion();
  }

  boolean exists(String table) throws SQLException {
    try (PreparedStatement statement =
        superuser.prepareStatement("select to_regclass(?) is not null")) {
      statement.setString(1, table);
      try (ResultSet found = statement.executeQuery()) {
        return found.next() && found.getBoolean(1);
      }
    }
  }
}
