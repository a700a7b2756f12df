package vn.caicach.operation.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/// Copies the data folder of a running PostgreSQL by its low-level backup API.
///
/// The files are read while the server changes them; the server's log from the start of the backup
/// to its end goes into the archive too, and replaying it makes one consistent state of the end. A
/// temporary slot keeps the server from recycling that log meanwhile.
final class BaseBackup {

  /// Belongs to the running server or is made anew; the folders themselves must be there.
  private static final Set<String> CONTENT_LEFT_OUT =
      Set.of(
          "pg_wal",
          "pg_replslot",
          "pg_dynshmem",
          "pg_notify",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");

  private static final Set<String> LEFT_OUT =
      Set.of("postmaster.pid", "postmaster.opts", "backup_label", "tablespace_map");

  private static final String SEGMENT = "[0-9A-F]{24}";
  private static final int BLOCK = 1 << 17;

  private final Connection superuser;
  private final Path folder;

  /// @param superuser a connection that stays open until the backup is done
  /// @param folder the data folder of the server
  BaseBackup(Connection superuser, Path folder) {
    this.superuser = superuser;
    this.folder = folder;
  }

  /// @param beforeTheEnd runs when all files are copied: what is committed by then is in the backup
  void write(ArchiveOutput output, Runnable beforeTheEnd) throws IOException, SQLException {
    String slot = "caicach_backup_" + ProcessHandle.current().pid();
    ask("select pg_create_physical_replication_slot(?, true, true)::text", slot);
    String first = ask("select pg_walfile_name(pg_backup_start(?, true))", "caicach");
    try (var gzip = new QuickGzip(output);
        var tar = new TarArchiveOutputStream(gzip, StandardCharsets.UTF_8.name())) {
      tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      copyFolder(tar, folder);
      // Last, as it says where recovery would begin without a label.
      copyFile(tar, folder.resolve("global/pg_control"));
      beforeTheEnd.run();
      String last;
      String label;
      try (Statement statement = superuser.createStatement();
          ResultSet end =
              statement.executeQuery(
                  "select pg_walfile_name(lsn), labelfile from pg_backup_stop(false)")) {
        end.next();
        last = end.getString(1);
        label = end.getString(2);
      }
      put(tar, "backup_label", label.getBytes(StandardCharsets.UTF_8));
      copyLog(tar, first, last);
    }
  }

  private void copyFolder(TarArchiveOutputStream tar, Path directory) throws IOException {
    for (Path child : children(directory)) {
      String name = String.valueOf(child.getFileName());
      boolean top = directory.equals(folder);
      if (Files.isDirectory(child)) {
        if (name.startsWith("pgsql_tmp")) {
          continue;
        }
        tar.putArchiveEntry(directoryEntry(child));
        tar.closeArchiveEntry();
        if (!top || !CONTENT_LEFT_OUT.contains(name)) {
          copyFolder(tar, child);
        } else if (name.equals("pg_wal")) {
          for (String needed : List.of("archive_status", "summaries")) {
            tar.putArchiveEntry(directoryEntry(child.resolve(needed)));
            tar.closeArchiveEntry();
          }
        }
      } else if (!(top && LEFT_OUT.contains(name))
          && !name.startsWith("pgsql_tmp")
          && !name.startsWith("pg_internal.init")
          && !name.endsWith(".unfinished")
          && !child.equals(folder.resolve("global/pg_control"))) {
        copyFile(tar, child);
      }
    }
  }

  private static List<Path> children(Path directory) throws IOException {
    try (Stream<Path> children = Files.list(directory)) {
      return children.sorted(Comparator.comparing(Path::toString)).toList();
    } catch (NoSuchFileException dropped) {
      return List.of();
    }
  }

  private void copyLog(TarArchiveOutputStream tar, String first, String last) throws IOException {
    for (Path segment : children(folder.resolve("pg_wal"))) {
      String name = String.valueOf(segment.getFileName());
      if (name.matches(SEGMENT) && name.compareTo(first) >= 0 && name.compareTo(last) <= 0) {
        copyFile(tar, segment);
      }
    }
  }

  /// A table may be dropped before it is read, shrink or grow while it is read; the log tells what
  /// happened, so a missing end is filled with zeros and a longer one is left out.
  private void copyFile(TarArchiveOutputStream tar, Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        InputStream in = Channels.newInputStream(channel)) {
      long size = channel.size();
      var entry = new TarArchiveEntry(folder.relativize(file).toString());
      entry.setSize(size);
      entry.setMode(0100600);
      tar.putArchiveEntry(entry);
      byte[] block = new byte[BLOCK];
      long left = size;
      while (left > 0) {
        int read = in.read(block, 0, (int) Math.min(block.length, left));
        if (read < 0) {
          break;
        }
        tar.write(block, 0, read);
        left -= read;
      }
      byte[] zeros = new byte[BLOCK];
      while (left > 0) {
        int some = (int) Math.min(zeros.length, left);
        tar.write(zeros, 0, some);
        left -= some;
      }
      tar.closeArchiveEntry();
    } catch (NoSuchFileException dropped) {
      // The log tells that too.
    }
  }

  private TarArchiveEntry directoryEntry(Path directory) {
    var entry = new TarArchiveEntry(folder.relativize(directory) + "/");
    entry.setMode(040700);
    return entry;
  }

  private static void put(TarArchiveOutputStream tar, String name, byte[] content)
      throws IOException {
    var entry = new TarArchiveEntry(name);
    entry.setSize(content.length);
    entry.setMode(0100600);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }

  private String ask(String query, String argument) throws SQLException {
    try (PreparedStatement statement = superuser.prepareStatement(query)) {
      statement.setString(1, argument);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  /// Half the time of the usual level for a tenth more bytes.
  private static final class QuickGzip extends GZIPOutputStream {
    QuickGzip(ArchiveOutput output) throws IOException {
      super(output, BLOCK);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
