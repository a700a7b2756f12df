package vn.caicach.operation.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.caicach.database.BeforeMigrations;
import vn.caicach.database.DatabaseSettings;
import vn.caicach.database.Maintenance;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.CannotProceedException;

/// A new version of the program saves what the old one left before it changes it. Three of these
/// backups are kept.
@Component
class BackUpBeforeMigrations implements BeforeMigrations {

  private static final Logger log = LoggerFactory.getLogger(BackUpBeforeMigrations.class);
  private static final String PREFIX = "before-";
  private static final int KEPT = 3;

  private final DatabaseSettings settings;
  private final BusinessTime time;

  BackUpBeforeMigrations(DatabaseSettings settings, BusinessTime time) {
    this.settings = settings;
    this.time = time;
  }

  /// Somebody else's server has its own backups; the guide asks for one before an upgrade.
  @Override
  public void before(Maintenance database, int pending) {
    if (database.external()) {
      return;
    }
    Path backups = settings.home().resolve(DataFolder.BACKUPS);
    try {
      Path taken =
          new TakeBackup(database, settings.home(), time)
              .take(backups, PREFIX + ProgramVersion.current() + "-", "before-migration")
              .folder();
      log.info("{} migrations wait; the data before them is kept in {}.", pending, taken);
      removeOld(backups);
    } catch (CannotProceedException problem) {
      throw new CannotProceedException(
          "Phiên bản mới cần cập nhật cấu trúc dữ liệu nhưng chưa sao lưu được dữ liệu cũ, nên chương trình chưa khởi động. "
              + problem.sentence(),
          problem);
    } catch (IOException problem) {
      log.warn("Old backups in {} are not removed.", backups, problem);
    }
  }

  private static void removeOld(Path backups) throws IOException {
    List<Path> ours;
    try (Stream<Path> children = Files.list(backups)) {
      ours =
          children
              .filter(child -> String.valueOf(child.getFileName()).startsWith(PREFIX))
              .sorted(Comparator.comparing(BackUpBeforeMigrations::takenAt).reversed())
              .toList();
    }
    for (Path old : ours.subList(Math.min(KEPT, ours.size()), ours.size())) {
      DataFolder.delete(old);
    }
  }

  /// The end of its name.
  private static String takenAt(Path backup) {
    String name = String.valueOf(backup.getFileName()).replace(TakeBackup.UNFINISHED, "");
    return name.substring(Math.max(0, name.length() - "yyyyMMdd-HHmmss".length()));
  }
}
