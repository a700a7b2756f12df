package vn.caicach.database.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.caicach.testing.TestHome;

/// Each obstacle is told in a sentence that says what to do.
class DatabaseUnavailableTest {

  private final Path home = TestHome.create();
  private final ServerFolder folder = new ServerFolder(home);

  @Test
  void refusesADatabaseOfAnotherVersion() throws IOException {
    Files.createDirectories(folder.database().resolve("global"));
    Files.createDirectories(folder.database().resolve("base"));
    Files.createDirectories(folder.database().resolve("pg_wal"));
    Files.writeString(folder.database().resolve("global/pg_control"), "");
    Files.writeString(folder.database().resolve("PG_VERSION"), "19\n");

    assertThatExceptionOfType(DatabaseUnavailable.OtherVersion.class)
        .isThrownBy(() -> EmbeddedPostgres.start(home))
        .withMessageContaining("do PostgreSQL phiên bản 19 tạo ra")
        .withMessageContaining("phiên bản 18");
  }

  @Test
  void refusesAnIncompleteDatabase() throws IOException {
    Files.createDirectories(folder.database());
    Files.writeString(folder.database().resolve("PG_VERSION"), "18\n");

    assertThatExceptionOfType(DatabaseUnavailable.FolderIncomplete.class)
        .isThrownBy(() -> EmbeddedPostgres.start(home))
        .withMessageContaining("thiếu tệp global/pg_control");
    assertThat(folder.database().resolve("PG_VERSION")).exists();
  }

  @Test
  void refusesAFileInPlaceOfTheFolder() throws IOException {
    Path file = Files.writeString(home.resolve("file"), "");

    assertThatExceptionOfType(DatabaseUnavailable.FolderNotWritable.class)
        .isThrownBy(() -> EmbeddedPostgres.start(file))
        .withMessageContaining("Không ghi được vào thư mục " + file);
    assertThatExceptionOfType(DatabaseUnavailable.FolderNotWritable.class)
        .isThrownBy(() -> EmbeddedPostgres.start(file.resolve("below")));
  }

  @Test
  void refusesAReadOnlyDisk() throws Exception {
    assumeTrue(OtherProgram.mayMount());
    try (OtherProgram program = OtherProgram.onDisk(home.resolve("disk"), "ro")) {
      assertThat(program.answer()).startsWith("FolderNotWritable: Không ghi được vào thư mục");
    }
  }

  /// Full while the programs are unpacked; while the database is made.
  @ParameterizedTest
  @ValueSource(ints = {10, 60})
  void refusesAFullDisk(int megabytes) throws Exception {
    assumeTrue(OtherProgram.mayMount());
    try (OtherProgram program =
        OtherProgram.onDisk(home.resolve("disk"), "size=" + megabytes + "m")) {
      assertThat(program.answer())
          .startsWith("DiskFull: Ổ đĩa chứa thư mục")
          .contains("đã hết dung lượng trống");
    }
  }

  @Test
  void asRootRunsTheServerUnderAnotherAccountWhereNamespacesAreForbidden() throws Exception {
    assumeRoot();
    try (OtherProgram program =
        OtherProgram.on(home, Map.of("PATH", programs("setsid", "setpriv", "true")))) {
      assertThat(program.answer()).startsWith("started");
      assertThat(Files.getOwner(folder.processFile()).getName()).isNotEqualTo("root");
    }

    assertThat(ownedByRoot()).isEmpty();

    // By hand, and where namespaces are not forbidden: the service must be able to start again.
    try (EmbeddedPostgres server = EmbeddedPostgres.start(home)) {
      assertThat(Files.getOwner(folder.processFile()).getName()).isNotEqualTo("root");
      assertThat(server.status().lastFailure()).isNull();
    }
    assertThat(ownedByRoot()).isEmpty();
  }

  /// What the server of another account must be able to write.
  private List<Path> ownedByRoot() throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path tree : List.of(folder.database(), folder.logs())) {
      try (Stream<Path> files = Files.walk(tree)) {
        for (Path file : files.toList()) {
          if (Files.getOwner(file).getName().equals("root")) {
            found.add(file);
          }
        }
      }
    }
    return found;
  }

  @Test
  void asRootTellsToUseAnotherAccountWhenNothingHelps() throws Exception {
    assumeRoot();
    try (OtherProgram program = OtherProgram.on(home, Map.of("PATH", programs("true")))) {
      assertThat(program.answer())
          .startsWith("RootRefused: PostgreSQL không chạy bằng tài khoản root")
          .contains("chown -R caicach " + home);
    }
  }

  private static void assumeRoot() {
    assumeTrue(System.getProperty("user.name").equals("root"));
  }

  /// A folder with links to these programs only.
  private String programs(String... names) throws IOException {
    Path programs = Files.createDirectories(home.resolve("programs"));
    for (String name : names) {
      Files.createSymbolicLink(programs.resolve(name), Path.of("/usr/bin", name));
    }
    return programs.toString();
  }
}
