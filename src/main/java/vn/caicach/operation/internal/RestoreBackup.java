package vn.caicach.operation.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import vn.caicach.audit.Verification;
import vn.caicach.audit.VerifyAudit;
import vn.caicach.database.DatabaseSettings;
import vn.caicach.database.Maintenance;
import vn.caicach.shared.CannotProceedException;

/// Puts a backup into a fresh data folder and proves that it is all there.
final class RestoreBackup {

  /// Everything grows here first, so that a restore that fails leaves the folder as it was.
  private static final String RESTORING = "restoring";

  private static final Set<StandardOpenOption> NEW_FILE =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  private static final FileAttribute<?> OWNER_ONLY_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final FileAttribute<?> OWNER_ONLY_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private final Path backup;
  private final Path home;
  private final @Nullable Keys keys;

  /// @param keys null restores without them: second factors must then be set up anew
  RestoreBackup(Path backup, Path home, @Nullable Keys keys) {
    this.backup = backup;
    this.home = home.toAbsolutePath().normalize();
    this.keys = keys;
  }

  /// @param rows how many rows all tables have
  /// @param problems what does not fit, in sentences; empty when everything does
  record Restored(
      Manifest manifest, int tables, long rows, int files, int heads, List<String> problems) {}

  /// @throws CannotProceedException when the backup or the folder is not fit for it; the folder is
  ///   then as it was
  Restored restore() {
    try {
      Manifest manifest = check();
      refuseUsedFolder();
      Map<String, String> found;
      try {
        Files.createDirectories(home);
        found = unpack(manifest);
      } catch (IOException | RuntimeException problem) {
        DataFolder.delete(home.resolve(RESTORING));
        throw problem;
      }
      try {
        if (keys != null) {
          keys.restore(home);
        }
        List<String> problems = new ArrayList<>();
        compareFiles(found, problems);
        if (manifest.database() == null) {
          return new Restored(manifest, 0, 0, found.size(), 0, problems);
        }
        try (Maintenance database = Maintenance.open(new DatabaseSettings(home, null, null));
            Connection superuser = database.superuser().getConnection()) {
          verifyAudit(database, problems);
          return compare(manifest, found, new DatabaseCensus(superuser), superuser, problems);
        }
      } catch (CannotProceedException problem) {
        removeRestored();
        throw new CannotProceedException(
            "Bản sao lưu đã được chép vào nhưng cơ sở dữ liệu không chạy được nên mọi thứ đã được gỡ ra: "
                + problem.sentence(),
            problem);
      }
    } catch (IOException problem) {
      throw new CannotProceedException(
          "Phục hồi không thành: %s. Thư mục %s trở lại như trước."
              .formatted(problem.getMessage(), home),
          problem);
    } catch (SQLException problem) {
      throw new CannotProceedException(
          "Đã phục hồi nhưng không kiểm tra được dữ liệu; PostgreSQL báo: %s."
              .formatted(problem.getMessage()),
          problem);
    }
  }

  /// Reads the whole backup before anything is written.
  Manifest check() throws IOException {
    byte[] json;
    Manifest manifest;
    try {
      Path file = backup.resolve(Manifest.FILE);
      if (!Files.isRegularFile(file)) {
        throw new CannotProceedException(
            "Thư mục %s không phải một bản sao lưu hoàn chỉnh (thiếu %s)."
                .formatted(backup, Manifest.FILE));
      }
      json = Files.readAllBytes(file);
      manifest = Manifest.of(json);
    } catch (JacksonException | NullPointerException broken) {
      throw new CannotProceedException(
          "Bản sao lưu %s đã hỏng hoặc bị sửa: không đọc được %s. Hãy dùng bản khác."
              .formatted(backup, Manifest.FILE),
          broken);
    }
    if (manifest.format() > Manifest.FORMAT) {
      throw newer(manifest);
    }
    checkSeal(manifest, json);
    for (Manifest.Archive archive :
        Stream.of(manifest.database(), manifest.files(), manifest.fileList())
            .flatMap(Stream::ofNullable)
            .toList()) {
      check(archive);
    }
    if (!Maintenance.knownMigrations().containsAll(manifest.migrations())) {
      throw newer(manifest);
    }
    return manifest;
  }

  private void checkSeal(Manifest manifest, byte[] json) throws IOException {
    if (keys == null) {
      return;
    }
    if (!keys.open(manifest.keys())) {
      throw new CannotProceedException(
          "Tệp khóa không phải của bản sao lưu này. Hãy tìm đúng tệp khóa đã lưu bằng «bin/backup --keys» của chính hệ thống đó.");
    }
    Path seal = backup.resolve(Manifest.SEAL);
    if (!Files.isRegularFile(seal)
        || !Files.readString(seal).strip().equals(keys.seal(manifest.keys().keySet(), json))) {
      throw new CannotProceedException(
          "Bản sao lưu %s bị sửa sau khi ghi: dấu niêm phong của %s không khớp. Hãy dùng bản khác."
              .formatted(backup, Manifest.FILE));
    }
  }

  private void check(Manifest.Archive archive) throws IOException {
    Path file = backup.resolve(archive.file()).normalize();
    if (!backup.equals(file.getParent()) || !Files.isRegularFile(file)) {
      throw new CannotProceedException(
          "Bản sao lưu %s thiếu tệp %s. Hãy dùng bản khác.".formatted(backup, archive.file()));
    }
    long size = Files.size(file);
    if (size != archive.bytes()) {
      throw new CannotProceedException(
          "Tệp %s của bản sao lưu bị cắt hoặc bị sửa: có %d byte thay vì %d. Hãy chép lại từ nguồn hoặc dùng bản khác."
              .formatted(file, size, archive.bytes()));
    }
    if (!Hashes.of(file).equals(archive.sha256())) {
      throw new CannotProceedException(
          "Tệp %s của bản sao lưu bị hỏng hoặc bị sửa: mã SHA-256 không khớp. Hãy chép lại từ nguồn hoặc dùng bản khác."
              .formatted(file));
    }
  }

  private static CannotProceedException newer(Manifest manifest) {
    return new CannotProceedException(
        "Bản sao lưu do phiên bản %s ghi, mới hơn chương trình này (%s). Hãy cài phiên bản đó rồi phục hồi lại."
            .formatted(manifest.version(), ProgramVersion.current()));
  }

  private void refuseUsedFolder() throws IOException {
    List<String> obstacles = new DataFolder(home).obstacles();
    if (!obstacles.isEmpty()) {
      throw new CannotProceedException(
          "Thư mục %s không trống (đang có: %s). Chỉ phục hồi vào thư mục mới: đặt CAICACH_HOME trỏ tới một thư mục chưa có, hoặc đổi tên thư mục này."
              .formatted(home, String.join(", ", obstacles)));
    }
  }

  /// @return SHA-256 of each file that is no database
  private Map<String, String> unpack(Manifest manifest) throws IOException {
    Path restoring = home.resolve(RESTORING);
    DataFolder.delete(restoring);
    Files.createDirectory(restoring, OWNER_ONLY_FOLDER);
    if (manifest.database() != null) {
      Path folder =
          Files.createDirectory(restoring.resolve(DataFolder.DATABASE), OWNER_ONLY_FOLDER);
      try (InputStream in =
          new GZIPInputStream(
              Files.newInputStream(backup.resolve(manifest.database().file())), 1 << 17)) {
        unpack(in, folder, false);
      }
    }
    Path files = Files.createDirectory(restoring.resolve("files-to-be"), OWNER_ONLY_FOLDER);
    Map<String, String> found;
    try (InputStream in = Files.newInputStream(backup.resolve(manifest.files().file()))) {
      found = unpack(in, files, true);
    }
    try (Stream<Path> children = Files.list(files)) {
      for (Path child : children.toList()) {
        Files.move(child, home.resolve(child.getFileName()));
      }
    }
    // Last: without it the folder holds no data.
    if (manifest.database() != null) {
      Files.move(restoring.resolve(DataFolder.DATABASE), home.resolve(DataFolder.DATABASE));
    }
    DataFolder.delete(restoring);
    return found;
  }

  private static Map<String, String> unpack(InputStream archive, Path folder, boolean flush)
      throws IOException {
    Map<String, String> hashes = new HashMap<>();
    try (var tar = new TarArchiveInputStream(new BufferedInputStream(archive, 1 << 17))) {
      TarArchiveEntry entry = tar.getNextEntry();
      for (; entry != null; entry = tar.getNextEntry()) {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder) || !(entry.isFile() || entry.isDirectory())) {
          throw new CannotProceedException(
              "Bản sao lưu chứa tên tệp không hợp lệ; không phục hồi.");
        }
        if (entry.isDirectory()) {
          makeFolder(file);
          continue;
        }
        Path parent = file.getParent();
        if (parent != null) {
          makeFolder(parent);
        }
        try (FileChannel channel = FileChannel.open(file, NEW_FILE, OWNER_ONLY_FILE);
            OutputStream out = Channels.newOutputStream(channel)) {
          hashes.put(entry.getName(), Hashes.copy(tar, out));
          if (flush) {
            channel.force(true);
          }
        }
      }
    }
    return hashes;
  }

  private static void makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      Path parent = folder.getParent();
      if (parent != null) {
        makeFolder(parent);
      }
      Files.createDirectory(folder, OWNER_ONLY_FOLDER);
    }
  }

  private void compareFiles(Map<String, String> found, List<String> problems) throws IOException {
    int listed = 0;
    for (String line : Files.readAllLines(backup.resolve("files.sha256"))) {
      int space = line.indexOf("  ");
      String name = line.substring(space + 2);
      listed++;
      if (!line.substring(0, space).equals(found.get(name))) {
        problems.add("Tệp %s không đúng nội dung lúc sao lưu.".formatted(name));
      }
    }
    if (listed != found.size()) {
      problems.add(
          "Số tệp không khớp: danh sách có %d, phục hồi được %d.".formatted(listed, found.size()));
    }
  }

  private Restored compare(
      Manifest manifest,
      Map<String, String> found,
      DatabaseCensus census,
      Connection superuser,
      List<String> problems)
      throws SQLException {
    SortedMap<String, Long> rows = census.rows();
    for (Manifest.Table table : manifest.tables()) {
      Long restored = rows.get(table.name());
      if (restored == null) {
        problems.add("Thiếu bảng %s.".formatted(table.name()));
      } else if (!table.fits(restored)) {
        problems.add(
            "Bảng %s có %d dòng; lúc sao lưu có từ %d đến %d."
                .formatted(table.name(), restored, table.before(), table.after()));
      }
    }
    for (Manifest.AuditHead head : manifest.auditHeads()) {
      if (!census.has(head)) {
        problems.add(
            "Nhật ký của đơn vị %s thiếu dấu niêm phong số %d."
                .formatted(head.authority(), head.number()));
      }
    }
    compareStoredFiles(new HashSet<>(found.values()), census, superuser, problems);
    return new Restored(
        manifest,
        rows.size(),
        rows.values().stream().mapToLong(Long::longValue).sum(),
        found.size(),
        manifest.auditHeads().size(),
        problems);
  }

  private void verifyAudit(Maintenance database, List<String> problems) throws SQLException {
    new VerifyAudit(database.application(), home)
        .verifyAll(finding -> {
          if (finding instanceof Verification.Damaged damaged) {
            problems.add(damaged.sentence());
          }
        });
  }

  /// Files are known by their content: each one the database names was in the archive.
  private static void compareStoredFiles(
      Set<String> contents, DatabaseCensus census, Connection superuser, List<String> problems)
      throws SQLException {
    if (!census.exists("storage.files")) {
      return;
    }
    try (Statement statement = superuser.createStatement();
        ResultSet stored = statement.executeQuery("select id, sha256 from storage.files")) {
      while (stored.next()) {
        if (!contents.contains(stored.getString(2))) {
          problems.add("Thiếu nội dung của tệp mang mã %s.".formatted(stored.getString(1)));
        }
      }
    }
  }

  private void removeRestored() throws IOException {
    for (String name : new DataFolder(home).obstacles()) {
      DataFolder.delete(home.resolve(name));
    }
  }
}
