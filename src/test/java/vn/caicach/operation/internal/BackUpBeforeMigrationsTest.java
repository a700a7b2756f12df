package vn.caicach.operation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.caicach.database.DatabaseSettings;
import vn.caicach.database.Maintenance;
import vn.caicach.shared.CannotProceedException;
import vn.caicach.testing.ProductTest;

@ProductTest
class BackUpBeforeMigrationsTest {

  @Autowired private DatabaseSettings settings;

  @Test
  void savesTheDataOfTheOldVersionAndKeepsThree() throws Exception {
    var now = new AtomicReference<>(Instant.parse("2026-11-22T03:00:00Z"));
    var precaution = new BackUpBeforeMigrations(settings, now::get);
    Path backups = settings.home().resolve(DataFolder.BACKUPS);
    try (Maintenance database = Maintenance.open(settings)) {
      for (int version = 0; version < 4; version++) {
        precaution.before(database, 1);
        now.updateAndGet(moment -> moment.plus(Duration.ofDays(30)));
      }

      List<Path> kept = children(backups);
      assertThat(kept)
          .hasSize(3)
          .allSatisfy(backup -> {
            assertThat(backup.getFileName().toString()).startsWith("before-");
            Manifest manifest =
                new RestoreBackup(backup, backups.resolve("x"), Keys.of(settings.home())).check();
            assertThat(manifest.reason()).isEqualTo("before-migration");
          });
      assertThat(kept.getFirst().getFileName().toString()).endsWith("-20261222-100000");
    } finally {
      DataFolder.delete(backups);
    }
  }

  @Test
  void doesNotLetTheStartGoOnWithoutIt() throws Exception {
    Path backups = settings.home().resolve(DataFolder.BACKUPS);
    Files.writeString(backups, "in the way");
    try (Maintenance database = Maintenance.open(settings)) {
      var precaution = new BackUpBeforeMigrations(settings, Instant::now);

      assertThatThrownBy(() -> precaution.before(database, 1))
          .isInstanceOf(CannotProceedException.class)
          .hasMessageContaining("chưa sao lưu được dữ liệu cũ");
    } finally {
      Files.delete(backups);
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    }
  }
}
