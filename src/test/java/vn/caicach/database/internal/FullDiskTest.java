package vn.caicach.database.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.caicach.testing.TestHome;

/// The server on a disk that fills while it runs. Only root can make one.
class FullDiskTest {

  private static final String FULL = "53100";

  @TempDir private Path disk;
  private boolean mounted;

  @BeforeEach
  void mount() throws Exception {
    mounted = run("mount", "-t", "tmpfs", "-o", "size=250m", "tmpfs", disk.toString()) == 0;
    assumeTrue(mounted, "a small disk can be mounted");
  }

  @AfterEach
  void unmount() throws Exception {
    if (mounted) {
      run("umount", "-l", disk.toString());
    }
  }

  @Test
  void refusesToWriteGoesOnReadingAndWritesAgainWhenThereIsSpace() throws Exception {
    Path home = Files.createDirectory(disk.resolve("home"));
    Files.createSymbolicLink(
        home.resolve("postgres"), TestHome.create().resolve("postgres").toRealPath());
    try (EmbeddedPostgres server = EmbeddedPostgres.start(home);
        Connection connection = connect(server.connections());
        Statement statement = connection.createStatement()) {
      statement.execute("create table work (content text)");
      statement.execute("alter table work alter content set storage external");
      write(statement);
      Path rest = disk.resolve("rest");
      fill(rest);

      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 500; i++) {
                  write(statement);
                }
              })
          .isInstanceOfSatisfying(
              SQLException.class, problem -> assertThat(problem.getSQLState()).isEqualTo(FULL));
      int kept = rows(statement);
      assertThat(kept).isPositive();

      Files.delete(rest);
      write(statement);
      assertThat(rows(statement)).isEqualTo(kept + 1);
      assertThat(server.status().restarts()).isZero();
    }
  }

  private static Connection connect(DatabaseConnections server) throws SQLException {
    return DriverManager.getConnection(
        server.jdbcUrl(), server.superuser().user(), server.superuser().password());
  }

  private static void write(Statement statement) throws SQLException {
    statement.execute("insert into work values (repeat('cải cách hành chính', 5000))");
  }

  private static int rows(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("select count(*) from work")) {
      row.next();
      return row.getInt(1);
    }
  }

  private static void fill(Path file) throws IOException {
    byte[] block = new byte[4096];
    try (OutputStream out = Files.newOutputStream(file)) {
      while (file.toFile().getUsableSpace() > 0) {
        out.write(block);
      }
    } catch (IOException full) {
      assertThat(full).hasMessageContaining("No space left");
    }
  }

  private static int run(String... command) throws Exception {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    } catch (IOException none) {
      return -1;
    }
  }
}
