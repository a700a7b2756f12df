package vn.caicach.operation.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.caicach.shared.CannotProceedException;

/// The keys of an installation: every file of the folder `secrets`. They are saved apart from the
/// data, so that whoever finds a backup cannot read what the database keeps encrypted.
record Keys(SortedMap<String, byte[]> contents) {

  private static final int FORMAT = 1;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private record Saved(int format, String product, Map<String, byte[]> keys) {}

  static Keys of(Path home) throws IOException {
    SortedMap<String, byte[]> contents = new TreeMap<>();
    Path folder = folder(home);
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          contents.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        }
      }
    }
    return new Keys(contents);
  }

  static Path folder(Path home) {
    return home.resolve("secrets");
  }

  /// @throws CannotProceedException when the file holds no keys
  static Keys saved(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new CannotProceedException("Không có tệp khóa %s.".formatted(file));
    }
    try {
      Saved saved = JSON.readValue(Files.readAllBytes(file), Saved.class);
      if (saved.format() == FORMAT && "caicach".equals(saved.product())) {
        return new Keys(new TreeMap<>(saved.keys()));
      }
    } catch (JacksonException | NullPointerException none) {
      // Told below.
    }
    throw new CannotProceedException(
        "Tệp %s không phải tệp khóa do «bin/backup --keys» ghi ra, hoặc đã hỏng.".formatted(file));
  }

  /// Readable by its owner alone; an older file of keys is replaced at once.
  void save(Path file) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".unfinished");
    write(fresh, JSON.writeValueAsBytes(new Saved(FORMAT, "caicach", contents)));
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /// Gives a data folder these keys.
  void restore(Path home) throws IOException {
    Path folder = folder(home);
    if (!Files.isDirectory(folder)) {
      Files.createDirectory(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    for (var key : contents.entrySet()) {
      Path file = folder.resolve(key.getKey()).normalize();
      if (!folder.equals(file.getParent())) {
        throw new CannotProceedException("Tệp khóa chứa tên không hợp lệ, không phục hồi.");
      }
      write(file, key.getValue());
    }
  }

  private static void write(Path file, byte[] content) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(file, content, StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
  }

  /// SHA-256 of each.
  Map<String, String> fingerprints() {
    return contents.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, key -> Hashes.of(key.getValue())));
  }

  /// Whether all keys of these fingerprints are here. None at all is nobody's: anyone could seal
  /// with it.
  boolean open(Map<String, String> fingerprints) {
    return !fingerprints.isEmpty()
        && fingerprints().entrySet().containsAll(fingerprints.entrySet());
  }

  /// Only who has the keys can make this seal, so a manifest that was changed together with its
  /// archives is found.
  ///
  /// @param names the keys that take part: those the backup was taken with, as later ones were not
  ///   there yet
  /// @throws IllegalArgumentException when that is none
  String seal(Set<String> names, byte[] manifest) {
    if (names.stream().noneMatch(contents::containsKey)) {
      throw new IllegalArgumentException("no key, no seal");
    }
    MessageDigest digest = Hashes.sha256();
    digest.update("caicach backup seal 1".getBytes(StandardCharsets.UTF_8));
    contents.forEach((name, content) -> {
      if (names.contains(name)) {
        digest.update(Hashes.sha256().digest(name.getBytes(StandardCharsets.UTF_8)));
        digest.update(Hashes.sha256().digest(content));
      }
    });
    return Hashes.seal(digest.digest(), manifest);
  }
}
