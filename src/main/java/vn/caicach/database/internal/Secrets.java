package vn.caicach.database.internal;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/// The passwords of the three roles, made once and kept in a file that only the account of the
/// program can read.
record Secrets(Credentials superuser, Credentials owner, Credentials app) {

  static final String SUPERUSER = "postgres";
  static final String OWNER = "caicach_owner";
  static final String APP = "caicach_app";

  private static final int BYTES = 36;

  /// Written before the database is made, so that a crash in between never leaves a database
  /// without its password.
  static Secrets loadOrCreate(Path file) throws IOException {
    if (!Files.exists(file)) {
      create(file);
    }
    return load(file);
  }

  static Secrets load(Path file) throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(Files.readString(file)));
    return new Secrets(
        credentials(properties, SUPERUSER, file),
        credentials(properties, OWNER, file),
        credentials(properties, APP, file));
  }

  private static Credentials credentials(Properties properties, String role, Path file)
      throws IOException {
    String password = properties.getProperty(role);
    if (password == null || password.isBlank()) {
      throw new IOException("%s: thiếu mật khẩu của %s".formatted(file, role));
    }
    return new Credentials(role, password);
  }

  private static void create(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.exists(folder)) {
      Files.createDirectory(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    SecureRandom random = new SecureRandom();
    StringBuilder lines =
        new StringBuilder("# Passwords of the embedded database. Keep them to yourself.\n");
    for (String role : new String[] {SUPERUSER, OWNER, APP}) {
      byte[] bytes = new byte[BYTES];
      random.nextBytes(bytes);
      lines
          .append(role)
          .append('=')
          .append(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))
          .append('\n');
    }
    ServerFolder.replace(file, lines.toString(), "rw-------");
  }
}
