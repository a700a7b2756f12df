package vn.caicach.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.caicach.access.Role;
import vn.caicach.audit.Verification;
import vn.caicach.audit.Verification.Damaged;
import vn.caicach.audit.Verification.Intact;
import vn.caicach.audit.Verification.Kind;
import vn.caicach.audit.VerifyAudit;
import vn.caicach.database.Scope;
import vn.caicach.database.Scopes;
import vn.caicach.database.internal.DatabaseServer;
import vn.caicach.shared.BusinessTime;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.TestAuthorities;
import vn.caicach.testing.TestAuthorities.TestAuthority;

@ProductTest
class SealingTest {

  @Autowired private TestAuthorities authorities;
  @Autowired private SealEntries sealing;
  @Autowired private SealAuthority sealAuthority;
  @Autowired private SealingMark mark;
  @Autowired private BusinessTime time;
  @Autowired private HikariDataSource pool;
  @Autowired private DatabaseServer server;
  @Autowired private JdbcClient jdbc;
  @TempDir private Path home;

  private TestAuthority commune;

  @BeforeEach
  void sealSomething() {
    commune = authorities.freshCommune();
    sealing.sealAll();
    rename("Lần hai");
    sealing.sealAll();
    rename("Lần ba");
    sealing.sealAll();
  }

  @Test
  void findsNothingWhereNothingWasTouched() throws SQLException {
    var intact = (Intact) verify();
    assertThat(intact.seals()).isEqualTo(3);
    assertThat(intact.entries()).isEqualTo(count("audit.entries"));
    assertThat(intact.unsealed()).isZero();
    rename("Chưa niêm phong");
    assertThat(((Intact) verify()).unsealed()).isEqualTo(1);
    assertThat(((Intact) verify()).oldestUnsealed()).isNotNull();
  }

  @Test
  void sealsNothingTwiceAndNothingEmpty() throws SQLException {
    sealing.sealAll();
    sealing.sealAll();
    assertThat(((Intact) verify()).seals()).isEqualTo(3);
  }

  @Test
  void visitsOnlyAuthoritiesWithSomethingNew() {
    rename("Có việc mới");
    var round = Scopes.call(new Scope.Schedule(), mark::next);
    assertThat(round.authorities()).contains(commune.id());
    sealing.sealAll();
    assertThat(Scopes.call(new Scope.Schedule(), mark::next).authorities())
        .doesNotContain(commune.id());
  }

  @Test
  void letsNoEntryOfARunningTransactionSlipBehindASeal() throws SQLException {
    try (Connection slow = begin()) {
      insertGrantOn(slow);
      rename("Trong khi giao dịch kia còn mở");
      sealing.sealAll();
      assertThat(((Intact) verify()).unsealed()).isEqualTo(1);
      slow.commit();
    }
    assertThat(((Intact) verify()).unsealed()).isEqualTo(2);
    sealing.sealAll();
    assertThat(((Intact) verify()).unsealed()).isZero();
  }

  @Test
  void sealsWhatEndedBeforeTheRunningTransactionBegan() throws SQLException {
    rename("Trước giao dịch còn mở");
    try (Connection slow = begin()) {
      insertGrantOn(slow);
      sealing.sealAll();
      assertThat(((Intact) verify()).unsealed()).isZero();
      slow.commit();
      sealing.sealAll();
    }
    var intact = (Intact) verify();
    assertThat(intact.seals()).isEqualTo(5);
    assertThat(intact.unsealed()).isZero();
  }

  @Test
  void findsAChangeInAnyColumnOfAnEntry() throws SQLException {
    List<Column> columns = columns("entries");
    assertThat(columns).extracting(Column::name).contains("before", "after", "recorded_at");
    try (var hand = new OwnerHand(server.owner())) {
      for (Column column : columns) {
        hand.change(
            "create temporary table kept as select * from audit.entries where " + secondSeal(),
            "create temporary table changed as select * from kept",
            "update changed set %s = %s".formatted(column.quoted(), column.other()),
            "delete from audit.entries where " + secondSeal(),
            "insert into audit.entries overriding system value select * from changed");
        assertThat(verify()).as(column.name()).isInstanceOf(Damaged.class);
        assertThat(((Damaged) verify()).seal()).as(column.name()).isEqualTo(2);
        hand.change(
            "delete from audit.entries e using changed c where e.authority_id = c.authority_id and e.id = c.id",
            "insert into audit.entries overriding system value select * from kept",
            "drop table changed",
            "drop table kept");
        assertThat(verify()).as("mended").isInstanceOf(Intact.class);
      }
    }
  }

  @Test
  void findsAChangeInAnyColumnOfASeal() throws SQLException {
    try (var hand = new OwnerHand(server.owner())) {
      for (Column column : columns("seals")) {
        if (column.name().equals("sealed_at")) {
          continue; // when the job ran; what it sealed says nothing of it
        }
        String second = "number = 2 and authority_id = '%s'".formatted(commune.id().value());
        hand.change(
            "create temporary table kept as select * from audit.seals where " + second,
            "update audit.seals set %s = %s where %s"
                .formatted(column.quoted(), column.other(), second));
        assertThat(verify()).as(column.name()).isInstanceOf(Damaged.class);
        hand.change(
            "delete from audit.seals s using kept where s.authority_id = kept.authority_id and s.number in (2, 1000002)",
            "insert into audit.seals select * from kept",
            "drop table kept");
        assertThat(verify()).as("mended").isInstanceOf(Intact.class);
      }
    }
  }

  @Test
  void findsARemovedAndAnAddedEntry() throws SQLException {
    try (var hand = new OwnerHand(server.owner())) {
      hand.change(
          "create temporary table kept as select * from audit.entries where " + secondSeal(),
          "delete from audit.entries where " + secondSeal());
      assertDamaged(2, Kind.ENTRIES_ADDED_OR_REMOVED);
      hand.change(
          "insert into audit.entries overriding system value select * from kept",
          "update kept set id = id + 1000000",
          "insert into audit.entries overriding system value select * from kept");
      assertDamaged(2, Kind.ENTRIES_ADDED_OR_REMOVED);
    }
  }

  @Test
  void findsARemovedSealTheLastOneToo() throws SQLException {
    String seals = "delete from audit.seals where authority_id = '%s' and number = %d";
    try (var hand = new OwnerHand(server.owner())) {
      hand.change(seals.formatted(commune.id().value(), 3));
      assertDamaged(3, Kind.SEAL_MISSING);
      hand.change(seals.formatted(commune.id().value(), 1));
      assertDamaged(1, Kind.SEAL_MISSING);
    }
  }

  @Test
  void findsAChainWrittenAnewThroughTheDailyList() throws SQLException {
    heads().write();
    List<Long> bounds =
        commune.inside(() ->
            jdbc.sql("select xact_until::text::bigint from audit.seals order by number")
                .query(Long.class)
                .list());
    try (var hand = new OwnerHand(server.owner())) {
      hand.change(
          "update audit.entries set after = '{\"display_name\": \"Khác\"}' where " + secondSeal(),
          "delete from audit.seals where authority_id = '%s'".formatted(commune.id().value()));
    }
    for (long until : bounds) {
      Scopes.run(new Scope.Job(commune.id()), () -> sealAuthority.seal(commune.id(), until));
    }
    assertThat(new VerifyAudit(pool, home.resolve("elsewhere")).verify(commune.id()))
        .isInstanceOf(Intact.class);
    assertDamaged(3, Kind.REWRITTEN);
  }

  @Test
  void findsRemovedSealsThroughTheDailyList() throws SQLException {
    heads().write();
    try (var hand = new OwnerHand(server.owner())) {
      hand.change(
          "delete from audit.seals where authority_id = '%s'".formatted(commune.id().value()),
          "delete from audit.entries where authority_id = '%s'".formatted(commune.id().value()));
    }
    assertDamaged(1, Kind.SEAL_MISSING);
  }

  @Test
  void verifiesEveryAuthority() throws SQLException {
    var found = new ArrayList<Verification>();
    new VerifyAudit(pool, home).verifyAll(found::add);
    assertThat(found).extracting(Verification::authority).contains(commune.id());
  }

  @Test
  void givesTheProgramNoRightToChangeTheLog() {
    for (String table : List.of("audit.entries", "audit.seals")) {
      for (String statement :
          List.of(
              "update " + table + " set authority_id = authority_id",
              "delete from " + table,
              "truncate " + table)) {
        assertThatThrownBy(() -> commune.inside(() -> jdbc.sql(statement).update()))
            .as(statement)
            .hasStackTraceContaining("permission denied");
      }
    }
    assertThatThrownBy(() ->
            commune.inside(() ->
                jdbc.sql("select * from audit.authorities_with_seals()").query().listOfRows()))
        .hasStackTraceContaining("only a job");
  }

  private WriteChainHeads heads() {
    return new WriteChainHeads(mark, new ChainHeads(home), time, sealAuthority);
  }

  private Verification verify() throws SQLException {
    return new VerifyAudit(pool, home).verify(commune.id());
  }

  private void assertDamaged(long seal, Kind kind) throws SQLException {
    var damaged = (Damaged) verify();
    assertThat(damaged.kind()).as(damaged.sentence()).isEqualTo(kind);
    assertThat(damaged.seal()).isEqualTo(seal);
  }

  /// Changes one record, which writes one entry.
  private void rename(String name) {
    commune.inside(() ->
        jdbc.sql("update access.accounts set display_name = ? where id = ?")
            .params(name, commune.account(Role.OFFICER).id().value())
            .update());
  }

  private long count(String table) {
    return commune.inside(
        () -> jdbc.sql("select count(*) from " + table).query(Long.class).single());
  }

  /// The one entry the second seal covers.
  private String secondSeal() {
    return "authority_id = '%s' and after ->> 'display_name' = 'Lần hai'"
        .formatted(commune.id().value());
  }

  private Connection begin() throws SQLException {
    Connection connection = pool.getConnection();
    connection.setAutoCommit(false);
    try (PreparedStatement scope =
        connection.prepareStatement(
            "select set_config('app.kind', 'authority', true), set_config('app.scope', ?, true)")) {
      scope.setString(1, commune.id().value().toString());
      scope.execute();
    }
    return connection;
  }

  private void insertGrantOn(Connection connection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into access.role_grants (id, account_id, role, valid_from) values (?, ?, 'CLERK', current_date)")) {
      insert.setObject(1, UUID.randomUUID());
      insert.setObject(2, commune.account(Role.OFFICER).id().value());
      insert.execute();
    }
  }

  /// @param other an expression for another value of the type
  private record Column(String name, String other) {

    String quoted() {
      return '"' + name + '"';
    }

    static Column of(String name, String type) {
      String quoted = '"' + name + '"';
      return new Column(
          name,
          name.equals("authority_id")
              ? "gen_random_uuid()"
              : name.equals("operation")
                  ? "'DELETE'"
                  : switch (type) {
                    case "uuid" -> "gen_random_uuid()";
                    case "text" -> quoted + " || '?'";
                    case "jsonb" -> "coalesce(" + quoted + ", '{}') || '{\"x\": 1}'";
                    case "timestamp with time zone" -> quoted + " + interval '1 microsecond'";
                    case "bigint" ->
                        name.equals("id") || name.equals("number")
                            ? quoted + " + 1000000"
                            : quoted + " + 1";
                    case "xid8" -> "((" + quoted + "::text::bigint - 1)::text)::xid8";
                    case "bytea" ->
                        "set_byte(" + quoted + ", 0, 255 - get_byte(" + quoted + ", 0))";
                    default -> throw new IllegalArgumentException(type);
                  });
    }
  }

  private List<Column> columns(String table) {
    return commune.inside(() ->
        jdbc.sql(
                "select column_name, data_type from information_schema.columns where table_schema = 'audit' and table_name = ?")
            .param(table)
            .query((row, _) -> Column.of(row.getString(1), row.getString(2)))
            .list());
  }
}
