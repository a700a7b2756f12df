package vn.caicach.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.caicach.access.Role;
import vn.caicach.database.DatabaseSettings;
import vn.caicach.database.Maintenance;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.CannotProceedException;
import vn.caicach.shared.Identifiers;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.TestAuthorities;
import vn.caicach.testing.TestHome;

/// A backup of the product while it works, restored into a folder of its own.
@ProductTest
@TestPropertySource(properties = "caicach.test=backup") // a data folder of its own
class BackupTest {

  @Autowired private DatabaseSettings settings;
  @Autowired private TestAuthorities authorities;
  @Autowired private JdbcClient jdbc;
  @Autowired private BusinessTime time;

  @TempDir private Path folder;

  @Test
  void restoresEverythingThatWasThereWhenTheBackupEnded() throws Exception {
    var commune = authorities.freshCommune();
    commune.account(Role.COM_CHAIR);
    Path stored = settings.home().resolve("files/8f/công văn.txt");
    Files.createDirectories(stored.getParent());
    Files.writeString(stored, "Kế hoạch cải cách hành chính");
    Path heads = Files.createDirectories(settings.home().resolve("audit-heads"));
    Files.writeString(heads.resolve("2025-07-01.csv"), "authority,seal,hash\n");
    Path later = Files.writeString(heads.resolve("2025-07-02.csv"), "authority,seal,hash\n");
    Files.setLastModifiedTime(
        later, FileTime.from(Files.getLastModifiedTime(later).toInstant().plusSeconds(3600)));
    Map<String, Long> atTheStart = counts(settings);
    Path keys = folder.resolve("khoa.json");

    var written = new CountDownLatch(20);
    var stop = new AtomicBoolean();
    int last;
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<Integer> writing =
          other.submit(() -> {
            int number = 0;
            while (!stop.get()) {
              number++;
              addAccount(commune, "trong-luc-sao-luu-" + number);
              written.countDown();
            }
            return number;
          });
      written.await();
      Answer backup =
          run("backup", settings, folder.resolve("ban").toString(), "--keys", keys.toString());
      stop.set(true);
      last = writing.get();
      assertThat(backup.exitCode()).as(backup.text()).isZero();
    }

    Path backup = only(folder.resolve("ban"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
        .isEqualTo("rw-------");
    assertThat(backup.resolve("manifest.json")).content(UTF_8).doesNotContain("password");

    Path home = TestHome.create();
    var restoredSettings = new DatabaseSettings(home, null, null);
    Answer restored =
        run("restore", restoredSettings, backup.toString(), "--keys", keys.toString());

    assertThat(restored.exitCode()).as(restored.text()).isZero();
    assertThat(restored.text()).contains("khớp").doesNotContain("KHÔNG");
    assertThat(home.resolve("files/8f/công văn.txt"))
        .content(UTF_8)
        .isEqualTo("Kế hoạch cải cách hành chính");
    assertThat(home.resolve("audit-heads/2025-07-01.csv")).exists();
    assertThat(home.resolve("audit-heads/2025-07-02.csv"))
        .as("written after the copy of the database, so it may tell of what is not in it")
        .doesNotExist();
    assertThat(home.resolve("secrets/database.properties"))
        .hasSameTextualContentAs(settings.home().resolve("secrets/database.properties"));
    Map<String, Long> afterwards = counts(restoredSettings);
    assertThat(afterwards.keySet()).isEqualTo(atTheStart.keySet());
    for (String table : List.of("access.accounts", "audit.entries", "organization.authorities")) {
      assertThat(afterwards.get(table)).as(table).isGreaterThanOrEqualTo(atTheStart.get(table));
    }
    assertThat(accounts(restoredSettings, "trong-luc-sao-luu-"))
        .as("a beginning of what was written meanwhile, without a gap")
        .hasSizeBetween(20, last)
        .satisfies(numbers -> assertThat(numbers.getLast()).isEqualTo(numbers.size()));
  }

  @Test
  void refusesADamagedBackupAndAFolderInUse() throws Exception {
    Path keys = folder.resolve("khoa.json");
    Path parent = folder.resolve("ban");
    assertThat(run("backup", settings, parent.toString(), "--keys", keys.toString()).exitCode())
        .isZero();
    Path backup = only(parent);

    assertThat(run("restore", settings, backup.toString(), "--keys", keys.toString()))
        .satisfies(refusal("không trống"));

    Path home = folder.resolve("moi");
    var fresh = new DatabaseSettings(home, null, null);
    Path other = folder.resolve("khoa-khac.json");
    Files.writeString(
        other,
        """
        {"format": 1, "product": "caicach", "keys": {"database.properties": "YQ=="}}
        """);
    assertThat(run("restore", fresh, backup.toString(), "--keys", other.toString()))
        .satisfies(refusal("không phải của bản sao lưu này"));
    assertThat(
            run(
                "restore",
                fresh,
                backup.toString(),
                "--keys",
                backup.resolve("files.tar").toString()))
        .satisfies(refusal("không phải tệp khóa"));
    assertThat(run("restore", fresh, backup.toString())).satisfies(refusal("Cách dùng"));

    Path manifest = backup.resolve("manifest.json");
    String told = Files.readString(manifest);
    Files.writeString(manifest, told.replaceFirst("\"before\" : \\d+", "\"before\" : 0"));
    assertThat(run("restore", fresh, backup.toString(), "--keys", keys.toString()))
        .satisfies(refusal("dấu niêm phong"));
    Files.writeString(manifest, told.replaceFirst("(?s)\"keys\" : \\{.*?}", "\"keys\" : {}"));
    assertThat(manifest).content(UTF_8).contains("\"keys\" : {}");
    assertThat(run("restore", fresh, backup.toString(), "--keys", keys.toString()))
        .satisfies(refusal("không phải của bản sao lưu này"));
    Files.writeString(manifest, told.substring(0, told.length() / 2));
    assertThat(run("restore", fresh, backup.toString(), "--keys", keys.toString()))
        .satisfies(refusal("đã hỏng hoặc bị sửa"));
    Files.writeString(manifest, told);

    Path database = backup.resolve("database.tar.gz");
    long size = Files.size(database);
    try (var file = new RandomAccessFile(database.toFile(), "rw")) {
      file.seek(size / 2);
      int there = file.read();
      file.seek(size / 2);
      file.write(there ^ 1);
    }
    assertThat(run("restore", fresh, backup.toString(), "--keys", keys.toString()))
        .satisfies(refusal("SHA-256 không khớp"));
    try (var file = new RandomAccessFile(database.toFile(), "rw")) {
      file.setLength(size - 1000);
    }
    assertThat(run("restore", fresh, backup.toString(), "--keys", keys.toString()))
        .satisfies(refusal("bị cắt hoặc bị sửa"));
    assertThat(home).doesNotExist();
  }

  /// Root backs up by hand, the service each night.
  @Test
  void remembersItsTimeInPlaceOfAnotherAccountsFile() throws Exception {
    Path last = settings.home().resolve("last-backup.txt");
    Files.deleteIfExists(last);
    Path elsewhere = Files.writeString(folder.resolve("cua-root.txt"), "");
    Files.createSymbolicLink(last, elsewhere);

    assertThat(run("backup", settings, folder.resolve("ban").toString()).exitCode()).isZero();

    assertThat(elsewhere).as("replaced, not written into").isEmptyFile();
    assertThat(last)
        .isRegularFile()
        .content(UTF_8)
        .contains(only(folder.resolve("ban")).toString());
  }

  @Test
  void isCompleteEvenWhenItsTimeCannotBeKept() throws Exception {
    Path last = settings.home().resolve("last-backup.txt");
    Files.deleteIfExists(last);
    Files.createDirectories(last.resolve("khong-trong"));
    try {
      assertThat(run("backup", settings, folder.resolve("ban").toString()).exitCode()).isZero();
      assertThat(only(folder.resolve("ban")).resolve("manifest.json")).exists();
    } finally {
      Files.delete(last.resolve("khong-trong"));
      Files.delete(last);
    }
  }

  @Test
  void refusesToPutTheKeysWithTheBackup() {
    assertThatThrownBy(() ->
            command("backup")
                .run(
                    invocation(
                        settings,
                        System.out,
                        folder.toString(),
                        "--keys",
                        folder.resolve("khoa.json").toString())))
        .isInstanceOf(CannotProceedException.class)
        .hasMessageContaining("Khóa không được nằm cùng chỗ");
  }

  @Test
  void refusesToBackUpWhatIsNotThere() {
    var empty = new DatabaseSettings(folder.resolve("khong-co"), null, null);
    assertThatThrownBy(() -> command("backup").run(invocation(empty, System.out)))
        .isInstanceOf(CannotProceedException.class)
        .hasMessageContaining("Không có dữ liệu trong thư mục");
    assertThat(folder.resolve("khong-co")).doesNotExist();
  }

  private void addAccount(TestAuthorities.TestAuthority commune, String name) {
    commune.inside(() -> {
      jdbc.sql(
              """
              insert into access.accounts
                (id, name, display_name, password_hash, password_changed_at, must_change_password, created_at)
              values (?, ?, 'Người viết', 'x', now(), false, now())
              """)
          .params(Identifiers.next(), name)
          .update();
    });
  }

  private static List<Integer> accounts(DatabaseSettings settings, String prefix)
      throws SQLException {
    try (Maintenance database = Maintenance.open(settings);
        Connection connection = database.superuser().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select substr(name, %d)::int from access.accounts where name like '%s%%' order by 1"
                    .formatted(prefix.length() + 1, prefix))) {
      List<Integer> numbers = new ArrayList<>();
      while (rows.next()) {
        numbers.add(rows.getInt(1));
      }
      return numbers;
    }
  }

  private static Map<String, Long> counts(DatabaseSettings settings) throws SQLException {
    Map<String, Long> counts = new TreeMap<>();
    try (Maintenance database = Maintenance.open(settings);
        Connection connection = database.superuser().getConnection();
        Statement statement = connection.createStatement();
        Statement counting = connection.createStatement();
        ResultSet tables =
            statement.executeQuery(
                "select schemaname || '.' || tablename from pg_tables where schemaname not in ('pg_catalog', 'information_schema')")) {
      while (tables.next()) {
        try (ResultSet count =
            counting.executeQuery("select count(*) from " + tables.getString(1))) {
          count.next();
          counts.put(tables.getString(1), count.getLong(1));
        }
      }
    }
    return counts;
  }

  private static Path only(Path parent) throws IOException {
    try (Stream<Path> children = Files.list(parent)) {
      List<Path> all = children.toList();
      assertThat(all).hasSize(1);
      return all.getFirst();
    }
  }

  private record Answer(int exitCode, String text) {}

  private static Consumer<Answer> refusal(String part) {
    return answer -> {
      assertThat(answer.exitCode()).isEqualTo(1);
      assertThat(answer.text()).contains(part);
    };
  }

  /// As [Commands#run] does it.
  private Answer run(String name, DatabaseSettings where, String... arguments) throws Exception {
    var text = new ByteArrayOutputStream();
    try (var out = new PrintStream(text, true, UTF_8)) {
      int exitCode = command(name).run(invocation(where, out, arguments));
      return new Answer(exitCode, text.toString(UTF_8));
    } catch (CannotProceedException problem) {
      return new Answer(1, problem.sentence());
    }
  }

  private Command.Invocation invocation(
      DatabaseSettings where, PrintStream out, String... arguments) {
    return new Command.Invocation(List.of(arguments), where, folder, time, out);
  }

  private static Command command(String name) {
    return ServiceLoader.load(Command.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(command -> command.name().equals(name))
        .findAny()
        .orElseThrow();
  }
}
