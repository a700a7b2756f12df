package vn.caicach.database.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.caicach.shared.CannotProceedException;

/// The embedded database cannot be started. The message is a Vietnamese sentence for whoever
/// installs the program; it says what to do.
public abstract sealed class DatabaseUnavailable extends CannotProceedException {

  private DatabaseUnavailable(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }

  /// Another program holds the data folder.
  public static final class FolderBusy extends DatabaseUnavailable {
    FolderBusy(Path home, @Nullable Long holder) {
      super(
          "Thư mục dữ liệu %s đang được một chương trình Cải Cách khác sử dụng%s. Hãy dừng chương trình đó trước, hoặc đặt CAICACH_HOME trỏ đến một thư mục khác."
              .formatted(home, holder == null ? "" : " (tiến trình số " + holder + ")"),
          null);
    }
  }

  /// The account of the program may not write where it must.
  public static final class FolderNotWritable extends DatabaseUnavailable {
    FolderNotWritable(Path folder, @Nullable Throwable cause) {
      super(
          "Không ghi được vào thư mục %s. Hãy giao thư mục này cho tài khoản đang chạy chương trình (%s), hoặc đặt CAICACH_HOME trỏ đến một thư mục ghi được."
              .formatted(folder, System.getProperty("user.name")),
          cause);
    }
  }

  /// No space left on the disk.
  public static final class DiskFull extends DatabaseUnavailable {
    DiskFull(Path folder, @Nullable Throwable cause) {
      super(
          "Ổ đĩa chứa thư mục %s đã hết dung lượng trống. Hãy giải phóng dung lượng ổ đĩa này: chương trình đang chạy sẽ tự hoạt động trở lại, chương trình đã dừng thì khởi động lại. Dữ liệu đã lưu vẫn còn nguyên."
              .formatted(folder),
          cause);
    }
  }

  /// The folder of the database lacks files that every database has.
  public static final class FolderIncomplete extends DatabaseUnavailable {
    FolderIncomplete(Path database, Path missing) {
      super(
          "Thư mục cơ sở dữ liệu %s không đầy đủ (thiếu tệp %s). Hãy phục hồi từ bản sao lưu gần nhất; nếu đây là lần cài đặt mới, chưa có dữ liệu, hãy đổi tên thư mục này rồi khởi động lại."
              .formatted(database, missing),
          null);
    }
  }

  /// The folder was made by another major version of PostgreSQL.
  public static final class OtherVersion extends DatabaseUnavailable {
    OtherVersion(Path database, String found, int expected) {
      super(
          "Thư mục cơ sở dữ liệu %s do PostgreSQL phiên bản %s tạo ra, còn chương trình này dùng phiên bản %d. Hãy chạy đúng bản Cải Cách đã tạo ra thư mục này, hoặc phục hồi bản sao lưu vào một thư mục mới."
              .formatted(database, found, expected),
          null);
    }
  }

  /// PostgreSQL does not run as root, and no way around was found.
  public static final class RootRefused extends DatabaseUnavailable {
    RootRefused(Path home) {
      super(
          "PostgreSQL không chạy bằng tài khoản root và máy này không cho chuyển sang tài khoản khác. Hãy tạo một tài khoản thường (useradd --system caicach), giao thư mục %s cho tài khoản đó (chown -R caicach %s) rồi chạy chương trình bằng tài khoản đó."
              .formatted(home, home),
          null);
    }
  }

  /// No server is bundled for this kind of machine.
  public static final class UnsupportedMachine extends DatabaseUnavailable {
    UnsupportedMachine(String system, String processor) {
      super(
          "Không có PostgreSQL kèm theo cho loại máy này (%s, %s). Hãy dùng máy Linux 64-bit, hoặc khai báo CAICACH_DATABASE_URL trỏ đến một máy chủ PostgreSQL 18."
              .formatted(system, processor),
          null);
    }
  }

  /// The server was started and did not come up.
  public static final class ServerFailed extends DatabaseUnavailable {
    ServerFailed(String reason, Path logs, @Nullable Throwable cause) {
      super(
          "Máy chủ PostgreSQL không khởi động được: %s. Xem nhật ký trong thư mục %s, sửa lỗi đó rồi khởi động lại chương trình."
              .formatted(reason, logs),
          cause);
    }
  }

  static DatabaseUnavailable from(IOException problem, Path folder, Path logs) {
    String text = String.valueOf(problem.getMessage());
    if (tellsOfFullDisk(text)) {
      return new DiskFull(folder, problem);
    }
    if (problem instanceof AccessDeniedException
        || problem instanceof FileAlreadyExistsException
        || text.contains("Not a directory")
        || text.contains("Read-only file system")
        || text.contains("Permission denied")
        || text.contains("Operation not permitted")) {
      return new FolderNotWritable(folder, problem);
    }
    return new ServerFailed(text, logs, problem);
  }

  static boolean tellsOfFullDisk(String text) {
    return text.contains("No space left on device") || text.contains("Disk quota exceeded");
  }
}
