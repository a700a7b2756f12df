package vn.caicach.operation.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Holds a live database against what must always be true of it: every reference leads somewhere,
/// every working table is protected, every file is there.
final class LiveCheck {

  /// The one table of records without an authority of their own.
  private static final String AUTHORITIES = "organization.authorities";

  /// A foreign key may have been switched off, or its rows brought in past it.
  private static final String FOREIGN_KEYS =
      """
      select c.conname, c.conrelid::regclass::text, c.confrelid::regclass::text, c.convalidated and c.conenforced,
        (select string_agg(format('t.%I = r.%I', a.attname, b.attname), ' and ' order by k.position)
         from unnest(c.conkey, c.confkey) with ordinality k (own, other, position)
         join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.own
         join pg_attribute b on b.attrelid = c.confrelid and b.attnum = k.other),
        (select string_agg(format('t.%I is not null', a.attname), ' and ')
         from unnest(c.conkey) k (own) join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.own)
      from pg_constraint c
      where c.contype = 'f' and c.conparentid = 0
      order by 2, 1
      """;

  /// Every table with an authority names one that exists.
  private static final String WITH_AUTHORITY =
      """
      select a.attrelid::regclass::text
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where a.attname = 'authority_id' and not a.attisdropped and c.relkind = 'r'
        and n.nspname not in ('pg_catalog', 'information_schema')
      order by 1
      """;

  private static final String UNPROTECTED =
      """
      select c.oid::regclass::text
      from pg_class c join pg_attribute a on a.attrelid = c.oid
      where a.attname = 'authority_id' and c.relkind = 'r'
        and not (c.relrowsecurity and c.relforcerowsecurity
          and exists (select from pg_policy p where p.polrelid = c.oid))
      order by 1
      """;

  private static final String TRIGGERS_OFF =
      """
      select t.tgrelid::regclass::text || ' (' || t.tgname || ')'
      from pg_trigger t where not t.tgisinternal and t.tgenabled not in ('O', 'A') order by 1
      """;

  private static final String BROKEN_INDEXES =
      "select indexrelid::regclass::text from pg_index where not indisvalid or not indisready order by 1";

  private static final String OWNED_BY_APPLICATION =
      "select oid::regclass::text from pg_class where pg_get_userbyid(relowner) = ? order by 1";

  private final Connection superuser;
  private final String applicationRole;

  LiveCheck(Connection superuser, String applicationRole) {
    this.superuser = superuser;
    this.applicationRole = applicationRole;
  }

  /// @param contents whether the bytes of all files are read and compared too
  List<Finding> check(Path files, boolean contents) throws SQLException, IOException {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(foreignKeys());
    findings.addAll(links());
    findings.add(
        none(
            list(UNPROTECTED),
            "Mọi bảng nghiệp vụ đều được cách ly",
            "Bảng không được cách ly giữa các đơn vị: %s."));
    findings.add(
        none(
            list(TRIGGERS_OFF),
            "Mọi cơ chế ghi nhật ký đều bật",
            "Cơ chế tự động (trigger) đang bị tắt: %s."));
    findings.add(
        none(
            list(BROKEN_INDEXES),
            "Mọi chỉ mục đều dùng được",
            "Chỉ mục hỏng, hãy chạy REINDEX: %s."));
    findings.add(
        none(
            list(OWNED_BY_APPLICATION, applicationRole),
            "Vai trò của chương trình không sở hữu gì",
            "Vai trò của chương trình sở hữu: %s."));
    findings.addAll(files(files, contents));
    return findings;
  }

  private List<Finding> foreignKeys() throws SQLException {
    List<Finding> findings = new ArrayList<>();
    int keys = 0;
    try (Statement statement = superuser.createStatement();
        ResultSet key = statement.executeQuery(FOREIGN_KEYS)) {
      while (key.next()) {
        keys++;
        String name = key.getString(2) + " (" + key.getString(1) + ")";
        if (!key.getBoolean(4)) {
          findings.add(Finding.wrong("Khóa ngoại %s không có hiệu lực.", name));
        }
        long lost =
            count(
                "select count(*) from %s t where %s and not exists (select from %s r where %s)"
                    .formatted(
                        key.getString(2), key.getString(6), key.getString(3), key.getString(5)));
        if (lost > 0) {
          findings.add(
              Finding.wrong("Khóa ngoại %s: %d dòng trỏ tới bản ghi không có.", name, lost));
        }
      }
    }
    if (findings.isEmpty()) {
      findings.add(Finding.well("%d khóa ngoại đều dẫn tới bản ghi có thật", keys));
    }
    return findings;
  }

  private List<Finding> links() throws SQLException, IOException {
    List<Finding> findings = new ArrayList<>();
    int links = 0;
    for (String table : list(WITH_AUTHORITY)) {
      links++;
      lost(
          findings,
          table,
          "authority_id",
          AUTHORITIES,
          "select count(*) from %s t where not exists (select from organization.authorities r where r.id = t.authority_id)"
              .formatted(table));
    }
    for (Link link : Link.all()) {
      if (!link.target().isEmpty()) {
        links++;
        lost(
            findings,
            link.table(),
            link.column(),
            link.target(),
            "select count(*) from %s t where t.%s is not null and not exists (select from %s r where %s r.id = t.%s)"
                .formatted(
                    link.table(),
                    link.column(),
                    link.target(),
                    link.target().equals(AUTHORITIES) ? "" : "r.authority_id = t.authority_id and",
                    link.column()));
      }
    }
    if (findings.isEmpty()) {
      findings.add(Finding.well("%d liên kết giữa các phần đều dẫn tới bản ghi có thật", links));
    }
    return findings;
  }

  private void lost(
      List<Finding> findings, String table, String column, String target, String query)
      throws SQLException {
    long lost = count(query);
    if (lost > 0) {
      findings.add(
          Finding.wrong("%s.%s: %d dòng trỏ tới %s không có.", table, column, lost, target));
    }
  }

  private List<Finding> files(Path folder, boolean contents) throws SQLException, IOException {
    if (!new DatabaseCensus(superuser).exists("storage.files")) {
      return List.of();
    }
    int known = 0;
    List<Finding> findings = new ArrayList<>();
    try (Statement statement = superuser.createStatement();
        ResultSet file =
            statement.executeQuery(
                "select id::text, authority_id::text, sha256, size_bytes from storage.files")) {
      while (file.next()) {
        known++;
        String hash = file.getString(3);
        Path there = folder.resolve(file.getString(2)).resolve(hash.substring(0, 2)).resolve(hash);
        if (!Files.isRegularFile(there) || Files.size(there) != file.getLong(4)) {
          findings.add(Finding.wrong("Tệp mang mã %s thiếu nội dung.", file.getString(1)));
        } else if (contents && !Hashes.of(there).equals(hash)) {
          findings.add(Finding.wrong("Tệp mang mã %s đã bị thay đổi nội dung.", file.getString(1)));
        }
      }
    }
    return findings.isEmpty()
        ? List.of(
            Finding.well(
                "%d tệp đều còn nguyên%s",
                known, contents ? "" : " (chưa đọc nội dung; thêm --files để đọc)"))
        : findings;
  }

  private static Finding none(List<String> found, String well, String wrong) {
    return found.isEmpty()
        ? Finding.well("%s", well)
        : Finding.wrong(wrong, found.stream().collect(Collectors.joining(", ")));
  }

  private List<String> list(String query, String... arguments) throws SQLException {
    try (PreparedStatement statement = superuser.prepareStatement(query)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setString(i + 1, arguments[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        Stream.Builder<String> found = Stream.builder();
        while (rows.next()) {
          found.add(rows.getString(1));
        }
        return found.build().toList();
      }
    }
  }

  private long count(String query) throws SQLException {
    try (Statement statement = superuser.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
