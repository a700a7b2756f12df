package vn.caicach.database.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// The PostgreSQL programs that come inside the jar, unpacked once per version.
record PostgresBinaries(Path folder) {

  static final int MAJOR = 18;

  /// Lists every unpacked file with its size. After a power cut a file may be there and empty.
  private static final String LIST = "files.txt";

  Path program(String name) {
    return folder.resolve("bin").resolve(name);
  }

  static synchronized PostgresBinaries unpack(Path parent) throws IOException {
    String archive = archive();
    PostgresBinaries binaries = new PostgresBinaries(parent.resolve(MAJOR + "-" + hash(archive)));
    if (binaries.complete()) {
      return binaries;
    }
    Files.createDirectories(parent);
    try (var channel =
            FileChannel.open(
                parent.resolve("unpacking.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        var lock = channel.lock()) {
      if (lock.isValid() && !binaries.complete()) {
        Path unfinished = parent.resolve("unfinished");
        ServerFolder.delete(unfinished);
        extract(archive, unfinished);
        ServerFolder.delete(binaries.folder);
        ServerFolder.move(unfinished, binaries.folder);
      }
    }
    return binaries;
  }

  /// Removes what earlier versions of the program unpacked.
  void removeOthers() throws IOException {
    Path parent = folder.getParent();
    if (parent == null) {
      return;
    }
    List<Path> others;
    try (Stream<Path> children = Files.list(parent)) {
      others = children.filter(child -> Files.isDirectory(child) && !child.equals(folder)).toList();
    }
    for (Path other : others) {
      if (String.valueOf(other.getFileName()).matches("\\d+-[0-9a-f]{16}")) {
        ServerFolder.delete(other);
      }
    }
  }

  private boolean complete() throws IOException {
    Path list = folder.resolve(LIST);
    if (!Files.exists(list)) {
      return false;
    }
    for (String line : Files.readAllLines(list)) {
      int space = line.indexOf(' ');
      Path file = folder.resolve(line.substring(space + 1));
      if (!Files.exists(file) || Files.size(file) != Long.parseLong(line.substring(0, space))) {
        return false;
      }
    }
    return true;
  }

  private static String archive() {
    String system = System.getProperty("os.name", "");
    String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    if (system.equals("Linux")) {
      if (processor.equals("amd64") || processor.equals("x86_64")) {
        return "/postgres-linux-x86_64.txz";
      }
      if (processor.equals("aarch64") || processor.equals("arm64")) {
        return "/postgres-linux-arm_64.txz";
      }
    }
    throw new DatabaseUnavailable.UnsupportedMachine(system, processor);
  }

  private static InputStream open(String archive) throws IOException {
    InputStream stream = PostgresBinaries.class.getResourceAsStream(archive);
    if (stream == null) {
      throw new IOException("missing from the program: " + archive);
    }
    return stream;
  }

  private static String hash(String archive) throws IOException {
    try (InputStream stream = open(archive)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(stream, digest).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void extract(String archive, Path target) throws IOException {
    StringBuilder list = new StringBuilder();
    try (InputStream stream = open(archive);
        var tar =
            new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(stream)))) {
      TarArchiveEntry entry = tar.getNextEntry();
      for (; entry != null; entry = tar.getNextEntry()) {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
          throw new IOException("outside of the folder: " + entry.getName());
        }
        if (entry.isDirectory() || needless(entry.getName())) {
          continue;
        }
        Path parent = file.getParent();
        if (parent != null) {
          Files.createDirectories(parent);
        }
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
          Files.copy(tar, file);
          String permissions = (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--";
          Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
          list.append(entry.getSize()).append(' ').append(target.relativize(file)).append('\n');
        }
      }
    }
    ServerFolder.replace(target.resolve(LIST), list.toString(), "rw-r--r--");
  }

  /// What only compiling against PostgreSQL needs.
  private static boolean needless(String name) {
    return name.endsWith(".a") || name.contains("/pkgconfig/") || name.contains("/include/");
  }
}
