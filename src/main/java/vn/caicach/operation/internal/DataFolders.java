package vn.caicach.operation.internal;

import java.nio.file.Files;
import vn.caicach.database.DatabaseSettings;
import vn.caicach.shared.CannotProceedException;

/// Whether there is an installation.
public final class DataFolders {

  private DataFolders() {}

  /// @throws CannotProceedException when there is no data
  public static void requireData(DatabaseSettings settings) {
    if (!settings.external() && !Files.isDirectory(settings.home().resolve(DataFolder.DATABASE))) {
      throw new CannotProceedException(
          "Không có dữ liệu trong thư mục %s. Nếu dữ liệu ở nơi khác, hãy đặt CAICACH_HOME trỏ tới đó."
              .formatted(settings.home().toAbsolutePath().normalize()));
    }
  }
}
