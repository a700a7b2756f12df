package vn.caicach.operation.internal;

import java.nio.file.Path;
import java.util.Set;
import vn.caicach.database.Maintenance;
import vn.caicach.operation.Command;
import vn.caicach.shared.CannotProceedException;

/// `bin/backup [folder] [--keys FILE]`
public final class BackupCommand implements Command {

  private static final String USAGE = "bin/backup [thư mục] [--keys TỆP]";

  @Override
  public String name() {
    return "backup";
  }

  @Override
  public int run(Invocation invocation) throws Exception {
    Arguments arguments = Arguments.of(invocation.arguments(), Set.of("--keys"), Set.of(), USAGE);
    if (arguments.words().size() > 1) {
      throw new CannotProceedException("Chỉ ghi một thư mục. Cách dùng: " + USAGE);
    }
    Path home = invocation.settings().home();
    DataFolders.requireData(invocation.settings());
    Path parent =
        arguments.words().isEmpty()
            ? home.resolve(DataFolder.BACKUPS)
            : invocation.path(arguments.words().getFirst());
    Path keys = arguments.option("--keys").map(invocation::path).orElse(null);
    if (keys != null && keys.normalize().startsWith(parent.toAbsolutePath().normalize())) {
      throw new CannotProceedException(
          "Khóa không được nằm cùng chỗ với bản sao lưu: ai lấy được cả hai thì đọc được dữ liệu đã mã hoá. Hãy ghi khóa ra nơi khác.");
    }
    try (Maintenance database = Maintenance.open(invocation.settings())) {
      if (keys != null) {
        Keys.of(home).save(keys);
      }
      TakeBackup.Taken taken =
          new TakeBackup(database, home, invocation.time()).take(parent, "caicach-", "manual");
      tell(invocation, database, taken, keys != null);
    }
    return 0;
  }

  private static void tell(
      Invocation invocation, Maintenance database, TakeBackup.Taken taken, boolean keys) {
    Manifest manifest = taken.manifest();
    Manifest.Archive data = manifest.database();
    invocation.out().printf("Đã sao lưu vào %s%n", taken.folder());
    if (data == null) {
      invocation
          .out()
          .println(
              "  CHÚ Ý: cơ sở dữ liệu nằm trên máy chủ PostgreSQL ngoài và KHÔNG có trong bản này; hãy sao lưu nó bằng công cụ của máy chủ đó (pg_basebackup, pgBackRest) trước khi sao lưu tệp.");
    } else {
      invocation
          .out()
          .printf(
              "  cơ sở dữ liệu: %s, %d bảng, %,d dòng%n",
              Sizes.text(data.bytes()),
              manifest.tables().size(),
              manifest.tables().stream().mapToLong(Manifest.Table::before).sum());
    }
    invocation.out().printf("  tệp: %s%n", Sizes.text(manifest.files().bytes()));
    if (!keys) {
      invocation
          .out()
          .println(
              "  Bản này không kèm khóa. Khóa chỉ cần lưu một lần, ở nơi khác: bin/backup --keys TỆP");
    }
    if (database.ownServer()) {
      invocation
          .out()
          .println("  (chương trình đang dừng; máy chủ dữ liệu chỉ chạy trong lúc sao lưu)");
    }
  }
}
