package vn.caicach.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import vn.caicach.database.internal.Migrations;
import vn.caicach.shared.Identifiers;
import vn.caicach.testing.TestPostgres;

/// An installation of before the search: what it holds is found after the migration.
class EntriesOfWhatIsThereTest {

  private static final Path MIGRATION =
      Path.of("src/main/resources/db/migration/search/V202611250150__entries_of_what_is_there.sql");

  @Test
  void putsTheUnitsOfficersAndFilesOfEachAuthorityIn() throws Exception {
    var database = TestPostgres.copyOf(TestPostgres.shared().withDatabase("template1"));
    var owner = new PGSimpleDataSource();
    owner.setUrl(database.jdbcUrl());
    owner.setUser(database.owner().user());
    owner.setPassword(database.owner().password());
    Migrations.apply(owner, database.app().user());
    try (Connection connection = owner.getConnection();
        Statement sql = connection.createStatement()) {
      connection.setAutoCommit(false);
      UUID first = authority(sql, "mot");
      UUID second = authority(sql, "hai");
      sql.execute(Files.readString(MIGRATION));

      for (UUID own : List.of(first, second)) {
        scope(sql, own);
        List<String> found = new ArrayList<>();
        for (String words : List.of("kinh te", "ha tang", "hoa", "CB1", "dung han")) {
          found.add(words + ": " + find(sql, words));
        }
        assertThat(found)
            .containsExactly(
                "kinh te: UNIT Phòng Kinh tế mới",
                "ha tang: UNIT Phòng Kinh tế mới",
                "hoa: OFFICER Đỗ Thị Hòa",
                "CB1: OFFICER Đỗ Thị Hòa",
                "dung han: FILE Báo cáo.txt");
      }
    }
  }

  private static UUID authority(Statement sql, String slug) throws Exception {
    UUID id = Identifiers.next();
    UUID unit = Identifiers.next();
    scope(sql, id);
    sql.execute(
        """
        insert into organization.authorities (id, unit_code, slug, level, kind, name, opened_on)
          values ('%1$s', '%3$s', '%3$s', 'COMMUNE', 'XA', 'UBND xã', date '2025-07-01');
        insert into organization.units (id, kind, outside, position, established_on)
          values ('%2$s', 'DEPARTMENT', false, 10, date '2025-07-01');
        insert into organization.unit_names (id, unit_id, name, short_name, valid_from, valid_until)
          values ('%4$s', '%2$s', 'Phòng Hạ tầng', 'HT', date '2025-07-01', date '2026-01-01'),
                 ('%5$s', '%2$s', 'Phòng Kinh tế mới', 'KT', date '2026-01-01', null);
        insert into organization.officers (id, code, full_name, employed_from)
          values ('%4$s', 'CB1', 'Đỗ Thị Hòa', date '2025-07-01');
        insert into storage.files (id, sha256, size_bytes, type, media_type, name, title, text, text_complete,
            uploaded_at, uploaded_by_name)
          values ('%5$s', repeat('a', 64), 1, 'TEXT', 'text/plain', 'Báo cáo.txt', '', 'Hồ sơ đúng hạn', true, now(), '');
        """
            .formatted(id, unit, slug, Identifiers.next(), Identifiers.next()));
    return id;
  }

  private static void scope(Statement sql, UUID authority) throws Exception {
    sql.execute(
        "select set_config('app.scope', '%s', true), set_config('app.kind', 'setup', true)"
            .formatted(authority));
  }

  private static String find(Statement sql, String words) throws Exception {
    try (ResultSet rows =
        sql.executeQuery(
            """
            select string_agg(kind || ' ' || title, ', ')
            from search.find('%s', '{units:read,officers:read,files:read}', '{}', null, 0, 9)
            """
                .formatted(words))) {
      rows.next();
      return rows.getString(1);
    }
  }
}
