package vn.caicach.database.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The data folder of the server: made by `initdb` once, checked at each start.
final class DatabaseCluster {

  private final ServerFolder folder;
  private final PostgresBinaries binaries;
  private final ServerAccount account;

  DatabaseCluster(ServerFolder folder, PostgresBinaries binaries, ServerAccount account) {
    this.folder = folder;
    this.binaries = binaries;
    this.account = account;
  }

  /// Makes the database if there is none. It grows in another folder and gets its name when it is
  /// complete, so that a crash in between leaves nothing that looks like a database.
  void prepare(Credentials superuser) throws IOException, InterruptedException {
    if (isEmpty(folder.database())) {
      ServerFolder.delete(folder.database());
      initialize(superuser);
    }
    check();
    account.own(folder.database());
  }

  private void initialize(Credentials superuser) throws IOException, InterruptedException {
    Path unfinished = folder.unfinishedDatabase();
    ServerFolder.delete(unfinished);
    Files.createDirectory(unfinished);
    account.own(unfinished);
    // Texts compare by code point: the same on every machine and for ever, while an index that
    // follows a
    // language breaks when the library with its rules changes. What people read is sorted by
    // `collate "vi-x-icu"`. The character type must not be plain "C": pg_trgm would drop every
    // letter
    // with a diacritic.
    run(
        account.process(
            binaries.program("initdb").toString(),
            "--pgdata=" + unfinished,
            "--username=" + superuser.user(),
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C",
            "--lc-ctype=C.UTF-8",
            "--data-checksums",
            "--auth=reject",
            "--no-instructions"),
        "");
    setSuperuserPassword(unfinished, superuser);
    ServerFolder.move(unfinished, folder.database());
  }

  /// Through the single-user mode, which needs no password. The server must not be running.
  void setSuperuserPassword(Credentials superuser) throws IOException, InterruptedException {
    setSuperuserPassword(folder.database(), superuser);
  }

  private void setSuperuserPassword(Path database, Credentials superuser)
      throws IOException, InterruptedException {
    run(
        account.process(
            binaries.program("postgres").toString(),
            "--single",
            "-D",
            database.toString(),
            "-c",
            "logging_collector=off",
            "-c",
            "log_min_error_statement=panic",
            "-c",
            "exit_on_error=on",
            "postgres"),
        "alter role \"%s\" with login password '%s'\n"
            .formatted(superuser.user(), Roles.verifier(superuser)));
  }

  /// Writes the settings of this version of the program, at each start.
  void writeSettings() throws IOException {
    try (var settings = DatabaseCluster.class.getResourceAsStream("/database/postgresql.conf")) {
      if (settings == null) {
        throw new IOException("missing from the program: postgresql.conf");
      }
      write("postgresql.conf", new String(settings.readAllBytes(), StandardCharsets.UTF_8));
    }
    write("pg_hba.conf", "host all all " + ServerFolder.HOST + "/32 scram-sha-256\n");
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.database().resolve(name);
    if (!Files.exists(file) || !Files.readString(file).equals(content)) {
      ServerFolder.replace(file, content, "rw-------");
    }
    account.own(file);
  }

  private void check() throws IOException {
    for (String name : List.of("PG_VERSION", "global/pg_control", "base", "pg_wal")) {
      if (!Files.exists(folder.database().resolve(name))) {
        throw new DatabaseUnavailable.FolderIncomplete(folder.database(), Path.of(name));
      }
    }
    String version = Files.readString(folder.database().resolve("PG_VERSION")).strip();
    if (!version.equals(String.valueOf(PostgresBinaries.MAJOR))) {
      throw new DatabaseUnavailable.OtherVersion(
          folder.database(), version, PostgresBinaries.MAJOR);
    }
  }

  private static boolean isEmpty(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return true;
    }
    try (Stream<Path> children = Files.list(directory)) {
      return children.findAny().isEmpty();
    }
  }

  private void run(ProcessBuilder builder, String input) throws IOException, InterruptedException {
    Path output = folder.startLog();
    Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    account.own(output);
    try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
      stdin.write(input);
    } catch (IOException endedEarly) {
      // Its exit code and its output tell more than the broken pipe.
    }
    if (process.waitFor() != 0) {
      throw ServerLog.failure(folder, Files.readString(output));
    }
  }
}
