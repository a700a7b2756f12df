package vn.caicach.database.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static vn.caicach.database.internal.Asking.ask;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.caicach.testing.TestHome;

/// What is committed stays, whoever is killed.
class EmbeddedPostgresRecoveryTest {

  private final Path home = TestHome.create();
  private final ServerFolder folder = new ServerFolder(home);

  @Test
  void keepsItsPasswordsInAFileOfItsOwn() throws IOException {
    Secrets secrets = Secrets.loadOrCreate(folder.secrets());

    assertThat(secrets.app().password()).hasSizeGreaterThanOrEqualTo(43);
    assertThat(secrets.app().password()).isNotEqualTo(secrets.owner().password());
    assertThat(secrets.toString()).doesNotContain(secrets.app().password());
    assertThat(permissions(folder.secrets())).isEqualTo("rw-------");
    assertThat(permissions(folder.secrets().resolveSibling("."))).isEqualTo("rwx------");
    assertThat(Secrets.loadOrCreate(folder.secrets())).isEqualTo(secrets);
  }

  @Test
  void startsAgainOnItsDataEvenWithoutTheSecrets() throws Exception {
    Files.createDirectories(folder.unfinishedDatabase().resolve("base"));
    try (EmbeddedPostgres server = EmbeddedPostgres.start(home)) {
      write(server.connections(), "trước");
    }
    assertThat(folder.unfinishedDatabase()).doesNotExist();
    // The number of a living process that is not PostgreSQL, as after a reboot.
    Files.writeString(
        folder.processFile(), ProcessHandle.current().pid() + "\n" + folder.database() + "\n");

    try (EmbeddedPostgres server = EmbeddedPostgres.start(home)) {
      assertThat(read(server.connections())).isEqualTo("trước");
    }
    Files.delete(folder.secrets());
    try (EmbeddedPostgres server = EmbeddedPostgres.start(home)) {
      assertThat(read(server.connections())).isEqualTo("trước");
      assertThat(server.status().state()).isEqualTo(ServerStatus.State.RUNNING);
      server.stop();
      assertThat(server.status().state()).isEqualTo(ServerStatus.State.STOPPED);
    }
    assertThat(EmbeddedPostgres.running(home)).isEmpty();
  }

  @Test
  void comesBackUnderAPoolAfterTheServerWasKilled() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(home);
        HikariDataSource pool = pool(server.connections())) {
      for (int killings = 1; killings <= 2; killings++) {
        write(server.connections(), "lần " + killings);
        try (Connection before = pool.getConnection()) {
          assertThat(before.isValid(1)).isTrue();
        }

        kill(folder.serverProcess().orElseThrow().pid());

        int expected = killings;
        await().atMost(Duration.ofSeconds(30)).until(() -> server.status().restarts() == expected);
        // a connection the pool has just looked at may still be one of the killed server's
        await()
            .atMost(Duration.ofSeconds(20))
            .ignoreExceptions()
            .until(() -> {
              try (Connection afterwards = pool.getConnection()) {
                return afterwards.isValid(1);
              }
            });
        assertThat(read(server.connections())).isEqualTo("lần " + killings);
        assertThat(server.status().lastFailure())
            .isEqualTo("Máy chủ PostgreSQL bị dừng đột ngột (tín hiệu 9).");
      }
    }
  }

  @Test
  void reportsAServerThatDoesNotComeBackAndGoesOnTrying() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(home)) {
      write(server.connections(), "trước");
      Path control = folder.database().resolve("global/pg_control");
      Path aside = folder.database().resolve("global/pg_control.aside");
      Files.move(control, aside);
      ProcessHandle.of(folder.serverProcess().orElseThrow().pid()).orElseThrow().destroyForcibly();

      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> {
            assertThat(server.status().state()).isEqualTo(ServerStatus.State.RESTARTING);
            assertThat(server.status().lastFailure())
                .contains("không khởi động được", "pg_control");
          });
      Files.move(aside, control);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> server.status().state() == ServerStatus.State.RUNNING);
      assertThat(read(server.connections())).isEqualTo("trước");
    }
  }

  @Test
  void takesOverTheServerOfAKilledProgram() throws Exception {
    long orphan;
    try (OtherProgram program = OtherProgram.on(home, Map.of())) {
      assertThat(program.answer()).startsWith("started");
      DatabaseConnections found = EmbeddedPostgres.running(home).orElseThrow();
      write(found, "của chương trình trước");
      orphan = folder.serverProcess().orElseThrow().pid();
      assertThatExceptionOfType(DatabaseUnavailable.FolderBusy.class)
          .isThrownBy(() -> EmbeddedPostgres.start(home))
          .withMessageContaining(home.toString())
          .withMessageContaining("tiến trình số " + program.pid());
      program.kill();
    }
    assertThat(ProcessHandle.of(orphan)).isPresent();

    try (EmbeddedPostgres server = EmbeddedPostgres.start(home)) {
      await().until(() -> ProcessHandle.of(orphan).isEmpty());
      assertThat(read(server.connections())).isEqualTo("của chương trình trước");
      assertThatExceptionOfType(DatabaseUnavailable.FolderBusy.class)
          .isThrownBy(() -> EmbeddedPostgres.start(home));
      try (OtherProgram program = OtherProgram.on(home, Map.of())) {
        assertThat(program.answer())
            .isEqualTo(
                "FolderBusy: Thư mục dữ liệu %s đang được một chương trình Cải Cách khác sử dụng (tiến trình số %d). Hãy dừng chương trình đó trước, hoặc đặt CAICACH_HOME trỏ đến một thư mục khác."
                    .formatted(home, ProcessHandle.current().pid()));
      }
    }
  }

  @Test
  void clearsAwayTheProcessesOfAKilledServer() throws Exception {
    long orphan;
    try (OtherProgram program = OtherProgram.on(home, Map.of())) {
      assertThat(program.answer()).startsWith("started");
      write(EmbeddedPostgres.running(home).orElseThrow(), "còn nguyên");
      orphan = folder.serverProcess().orElseThrow().pid();
      program.kill();
    }
    kill(orphan);

    try (EmbeddedPostgres server = EmbeddedPostgres.start(home)) {
      assertThat(read(server.connections())).isEqualTo("còn nguyên");
    }
  }

  private static HikariDataSource pool(DatabaseConnections connections) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(connections.jdbcUrl());
    config.setUsername(connections.owner().user());
    config.setPassword(connections.owner().password());
    config.setMaximumPoolSize(3);
    return new HikariDataSource(config);
  }

  private static void kill(long process) {
    ProcessHandle.of(process).orElseThrow().destroyForcibly();
  }

  private static void write(DatabaseConnections connections, String note) throws SQLException {
    ask(connections, connections.owner(), "create table if not exists public.notes (note text)");
    ask(connections, connections.owner(), "delete from public.notes");
    ask(connections, connections.owner(), "insert into public.notes values ('" + note + "')");
  }

  private static String read(DatabaseConnections connections) throws SQLException {
    return ask(connections, connections.owner(), "select note from public.notes").getFirst();
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
