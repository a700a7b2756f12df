package vn.caicach.operation.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.caicach.database.DatabaseSettings;
import vn.caicach.shared.BusinessTime;

/// Whether the last backup is young enough.
final class BackupExamination {

  private static final Duration OLD = Duration.ofDays(2);

  private final DatabaseSettings settings;
  private final BusinessTime time;

  BackupExamination(DatabaseSettings settings, BusinessTime time) {
    this.settings = settings;
    this.time = time;
  }

  List<Finding> examine() {
    Optional<LastBackup.Entry> last = new LastBackup(settings.home()).read();
    if (last.isEmpty()) {
      return List.of(
          Finding.notice(
              "Chưa sao lưu lần nào. Hãy chạy bin/backup THƯ-MỤC --keys TỆP và đặt lịch hằng ngày (docs/van-hanh.md)."));
    }
    LastBackup.Entry backup = last.get();
    Duration age = Duration.between(backup.takenAt(), time.now());
    if (age.compareTo(OLD) > 0) {
      return List.of(
          Finding.notice(
              "Bản sao lưu gần nhất đã cũ %d ngày (%s). Hãy xem lại lịch sao lưu.",
              age.toDays(), backup.folder()));
    }
    return List.of(
        Finding.well(
            "Sao lưu gần nhất: %s, tại %s", Times.text(backup.takenAt()), backup.folder()));
  }
}
