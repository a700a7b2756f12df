package vn.caicach.operation.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.caicach.database.Maintenance;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.CannotProceedException;

/// Takes a backup while the program works: first the database, then the files, so that every file
/// the database names is there.
final class TakeBackup {

  static final String UNFINISHED = ".unfinished";

  private static final Logger LOG = LoggerFactory.getLogger(TakeBackup.class);
  private static final long LEAVE_FREE = 256L << 20;
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(BusinessTime.ZONE);

  private final Maintenance database;
  private final Path home;
  private final BusinessTime time;

  TakeBackup(Maintenance database, Path home, BusinessTime time) {
    this.database = database;
    this.home = home.toAbsolutePath().normalize();
    this.time = time;
  }

  record Taken(Path folder, Manifest manifest) {}

  /// @param parent where the backup gets a folder of its own
  /// @param prefix the name of that folder, before the time
  /// @throws CannotProceedException when the backup cannot be taken; nothing is left of it then
  Taken take(Path parent, String prefix, String reason) {
    Path target = parent.toAbsolutePath().normalize();
    if (target.startsWith(home) && !target.startsWith(home.resolve(DataFolder.BACKUPS))) {
      throw new CannotProceedException(
          "Không ghi bản sao lưu vào giữa thư mục dữ liệu %s. Hãy chọn thư mục khác, tốt nhất ở ổ đĩa khác."
              .formatted(home));
    }
    Instant began = time.now();
    Path folder = target.resolve(prefix + NAME.format(began));
    Path unfinished = target.resolve(folder.getFileName() + UNFINISHED);
    try {
      Files.createDirectories(target);
      refuseSmallDisk(target);
      Files.createDirectory(
          unfinished,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      try {
        Manifest manifest = write(unfinished, began, reason);
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        remember(began, folder);
        return new Taken(folder, manifest);
      } finally {
        DataFolder.delete(unfinished);
      }
    } catch (AccessDeniedException problem) {
      throw new CannotProceedException(
          "Không đọc hoặc ghi được %s. Hãy chạy lệnh này bằng chính tài khoản chạy chương trình (hoặc root)."
              .formatted(problem.getFile()),
          problem);
    } catch (IOException problem) {
      throw new CannotProceedException(
          "Sao lưu không thành, bản dở dang đã được xóa: %s.".formatted(problem.getMessage()),
          problem);
    } catch (SQLException problem) {
      throw new CannotProceedException(
          "Sao lưu không thành, bản dở dang đã được xóa; PostgreSQL báo: %s."
              .formatted(problem.getMessage()),
          problem);
    }
  }

  /// The backup is complete; that nobody is reminded of it does not undo it.
  private void remember(Instant began, Path folder) {
    try {
      new LastBackup(home).remember(began, folder);
    } catch (IOException problem) {
      LOG.warn("The time of the backup in {} is not kept.", folder, problem);
    }
  }

  private void refuseSmallDisk(Path target) throws IOException {
    long needed = new DataFolder(home).size() + LEAVE_FREE;
    long free = Files.getFileStore(target).getUsableSpace();
    if (free < needed) {
      throw new CannotProceedException(
          "Ổ đĩa chứa %s chỉ còn %s trống, bản sao lưu có thể cần tới %s. Hãy giải phóng dung lượng hoặc chọn thư mục khác."
              .formatted(target, Sizes.text(free), Sizes.text(needed)));
    }
  }

  private Manifest write(Path folder, Instant began, String reason)
      throws IOException, SQLException {
    Keys keys = Keys.of(home);
    DatabasePart part = database.external() ? DatabasePart.NONE : writeDatabase(folder);
    SortedMap<String, String> hashes = new TreeMap<>();
    Manifest.Archive files = writeFiles(folder.resolve("files.tar"), hashes, part.end());
    Manifest.Archive list = writeList(folder.resolve("files.sha256"), hashes);
    Manifest manifest =
        new Manifest(
            Manifest.FORMAT,
            ProgramVersion.current(),
            began,
            time.now(),
            reason,
            part.server(),
            part.migrations(),
            part.tables(),
            part.heads(),
            part.archive(),
            files,
            list,
            keys.fingerprints());
    byte[] json = manifest.toJson();
    Files.write(
        folder.resolve(Manifest.FILE),
        json,
        StandardOpenOption.CREATE_NEW,
        StandardOpenOption.DSYNC);
    if (!manifest.keys().isEmpty()) {
      Files.writeString(
          folder.resolve(Manifest.SEAL),
          keys.seal(manifest.keys().keySet(), json) + "\n",
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.DSYNC);
    }
    return manifest;
  }

  /// @param end shortly before the moment the copy restores, by the clock of the disk
  private record DatabasePart(
      String server,
      List<String> migrations,
      List<Manifest.Table> tables,
      List<Manifest.AuditHead> heads,
      Manifest.@Nullable Archive archive,
      @Nullable FileTime end) {

    static final DatabasePart NONE =
        new DatabasePart("", List.of(), List.of(), List.of(), null, null);
  }

  private DatabasePart writeDatabase(Path folder) throws IOException, SQLException {
    String name = "database.tar.gz";
    try (Connection copying = database.superuser().getConnection();
        Connection counting = database.superuser().getConnection();
        ArchiveOutput output = ArchiveOutput.create(folder.resolve(name))) {
      var census = new DatabaseCensus(counting);
      SortedMap<String, Long> before = new TreeMap<>();
      List<Manifest.AuditHead> heads = new ArrayList<>();
      List<FileTime> end = new ArrayList<>();
      new BaseBackup(copying, database.databaseFolder())
          .write(
              output,
              () -> {
                try {
                  end.add(Files.getLastModifiedTime(folder.resolve(name)));
                  before.putAll(census.rows());
                  heads.addAll(census.auditHeads());
                } catch (SQLException problem) {
                  throw new CannotProceedException(
                      "Không đếm được dữ liệu: " + problem.getMessage(), problem);
                } catch (IOException problem) {
                  throw new UncheckedIOException(problem);
                }
              });
      Map<String, Long> after = census.rows();
      Map<String, Boolean> deletable = census.deletable(database.applicationRole());
      List<Manifest.Table> tables =
          before.entrySet().stream()
              .map(table ->
                  new Manifest.Table(
                      table.getKey(),
                      table.getValue(),
                      after.getOrDefault(table.getKey(), 0L),
                      !deletable.getOrDefault(table.getKey(), true)))
              .toList();
      output.close();
      return new DatabasePart(
          census.serverVersion(),
          census.migrations(),
          tables,
          heads,
          output.archive(name),
          end.getFirst());
    }
  }

  /// @param end of the copy of the database; null when there is none
  private Manifest.Archive writeFiles(Path file, Map<String, String> hashes, @Nullable FileTime end)
      throws IOException {
    ArchiveOutput output = ArchiveOutput.create(file);
    try (output;
        var tar = new TarArchiveOutputStream(output, StandardCharsets.UTF_8.name())) {
      tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      new DataFolder(home)
          .files((found, attributes) -> {
            if (end == null || !tellsOfLater(found, attributes, end)) {
              add(tar, found, attributes, hashes);
            }
          });
    }
    return output.archive(String.valueOf(file.getFileName()));
  }

  /// A list of audit heads written after the copy of the database may name seals that are not in
  /// it.
  private boolean tellsOfLater(Path file, BasicFileAttributes attributes, FileTime end) {
    return file.startsWith(home.resolve("audit-heads"))
        && attributes.lastModifiedTime().compareTo(end) >= 0;
  }

  private void add(
      TarArchiveOutputStream tar,
      Path file,
      BasicFileAttributes attributes,
      Map<String, String> hashes)
      throws IOException {
    String name = home.relativize(file).toString();
    try (InputStream in = Files.newInputStream(file)) {
      var entry = new TarArchiveEntry(name);
      entry.setSize(attributes.size());
      entry.setMode(0100600);
      entry.setLastModifiedTime(attributes.lastModifiedTime());
      tar.putArchiveEntry(entry);
      hashes.put(name, Hashes.copy(in, tar));
      tar.closeArchiveEntry();
    } catch (NoSuchFileException erased) {
      // Erased since the folder was listed: it shall not be in a backup either.
    }
  }

  private static Manifest.Archive writeList(Path file, SortedMap<String, String> hashes)
      throws IOException {
    ArchiveOutput output = ArchiveOutput.create(file);
    try (output) {
      for (var hash : hashes.entrySet()) {
        output.write(
            (hash.getValue() + "  " + hash.getKey() + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    return output.archive(String.valueOf(file.getFileName()));
  }
}
