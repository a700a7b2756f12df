package vn.caicach.database.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.caicach.testing.TestPostgres;

/// What every server of the product must be, read back from a running one.
class EmbeddedPostgresTests {

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
                connections.superuser(),
                "select setting from pg_settings where name = '" + name + "'"))
        .containsExactly(expected);
  }

  @Test
  void refusesAWrongPassword() {
    assertThatThrownBy(
            () -> ask(new Credentials(connections.superuser().user(), "postgres"), "select 1"))
        .isInstanceOfSatisfying(
            SQLException.class, refusal -> assertThat(refusal.getSQLState()).isEqualTo("28P01"));
  }

  @Test
  void givesTheProgramARoleThatOwnsNothingAndIsBoundByPolicies() throws SQLException {
    assertThat(
            ask(
                connections.app(),
                "select rolname from pg_roles where rolname in ('caicach_owner', 'caicach_app')"
                    + " and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication)"))
        .isEmpty();
    assertThat(
            ask(
                connections.app(),
                "select pg_get_userbyid(datdba) from pg_database where datname = 'caicach'"))
        .containsExactly("caicach_owner");
    assertThatThrownBy(() -> ask(connections.app(), "create schema mine"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> ask(connections.app(), connections.jdbcUrl("postgres"), "select 1"))
        .hasMessageContaining("permission denied");
  }

  @Test
  void knowsVietnameseLetters() throws SQLException {
    assertThat(
            ask(
                connections.app(),
                "select w from unnest(array['đất', 'ăn', 'e', 'an', 'da', 'ân']) w order by w collate \"vi-x-icu\""))
        .containsExactly("an", "ăn", "ân", "da", "đất", "e");
    assertThat(ask(connections.app(), "select lower('ĐƯỜNG ĐIỆN BIÊN PHỦ')"))
        .containsExactly("đường điện biên phủ");
    ask(connections.owner(), "create extension if not exists pg_trgm");
    assertThat(ask(connections.app(), "select cardinality(show_trgm('đường'))::text"))
        .as("each of the five letters counts")
        .containsExactly("6");
  }

  private List<String> ask(Credentials role, String query) throws SQLException {
    return ask(role, connections.jdbcUrl(), query);
  }

  private static List<String> ask(Credentials role, String url, String query) throws SQLException {
    List<String> answers = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url, role.user(), role.password());
        Statement statement = connection.createStatement()) {
      if (statement.execute(query)) {
        try (ResultSet rows = statement.getResultSet()) {
          while (rows.next()) {
            answers.add(rows.getString(1));
          }
        }
      }
    }
    return answers;
  }
}
