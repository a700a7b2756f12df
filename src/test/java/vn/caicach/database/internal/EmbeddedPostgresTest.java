package vn.caicach.database.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.caicach.database.internal.Asking.ask;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.caicach.testing.TestPostgres;

/// What every server of the product must be, read back from a running one.
class EmbeddedPostgresTest {

  private final DatabaseConnections connections = TestPostgres.shared();

  @ParameterizedTest
  @CsvSource({
    "fsync, on",
    "synchronous_commit, on",
    "full_page_writes, on",
    "wal_level, replica",
    "data_checksums, on",
    "max_connections, 40",
    "listen_addresses, 127.0.0.1",
    "unix_socket_directories, ''",
    "password_encryption, scram-sha-256",
    "server_encoding, UTF8",
    "log_timezone, Asia/Ho_Chi_Minh",
    "jit, off",
    "log_statement, none",
    "log_min_error_statement, panic",
    "log_parameter_max_length, 0",
    "log_parameter_max_length_on_error, 0",
    "log_error_verbosity, terse",
    "restart_after_crash, on"
  })
  void runsWithTheSettingsOfTheProduct(String name, String expected) throws SQLException {
    assertThat(
            ask(
                connections,
                connections.superuser(),
                "select setting from pg_settings where name = '" + name + "'"))
        .containsExactly(expected);
  }

  @Test
  void refusesAWrongPassword() {
    Credentials guessed = new Credentials(connections.superuser().user(), "postgres");

    assertThatThrownBy(() -> ask(connections, guessed, "select 1"))
        .isInstanceOfSatisfying(
            SQLException.class, refusal -> assertThat(refusal.getSQLState()).isEqualTo("28P01"));
  }

  @Test
  void bindsBothOfItsRolesByPolicies() throws SQLException {
    assertThat(
            ask(
                connections,
                connections.app(),
                """
                select rolname from pg_roles
                where rolname in ('caicach_owner', 'caicach_app')
                and not (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication)
                order by rolname desc\
                """))
        .containsExactly("caicach_owner", "caicach_app");
  }

  @Test
  void givesTheProgramARoleThatOwnsNothing() throws SQLException {
    assertThat(
            ask(
                connections,
                connections.app(),
                "select pg_get_userbyid(datdba) from pg_database where datname = 'caicach'"))
        .containsExactly("caicach_owner");
    assertThatThrownBy(() -> ask(connections, connections.app(), "create schema mine"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(
            () -> ask(connections, connections.app(), "create temporary table mine (id int)"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(
            () -> ask(connections.withDatabase("postgres"), connections.app(), "select 1"))
        .hasMessageContaining("permission denied");
  }

  @Test
  void sortsVietnameseOnRequestAndKnowsItsLetters() throws SQLException {
    assertThat(
            ask(
                connections,
                connections.app(),
                """
                select w from unnest(array['đất', 'ăn', 'e', 'an', 'da', 'ân']) w
                order by w collate "vi-x-icu"\
                """))
        .containsExactly("an", "ăn", "ân", "da", "đất", "e");
    assertThat(ask(connections, connections.app(), "select lower('ĐƯỜNG ĐIỆN BIÊN PHỦ')"))
        .containsExactly("đường điện biên phủ");

    DatabaseConnections copy = TestPostgres.copyOf(connections);
    ask(copy, copy.owner(), "create extension pg_trgm");
    assertThat(ask(copy, copy.app(), "select cardinality(show_trgm('đường'))::text"))
        .as("five letters make six groups of three")
        .containsExactly("6");
  }
}
