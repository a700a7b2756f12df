package vn.caicach.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The scripts of `bin`.
class ScriptsTest {

  private static final Path BIN = Path.of("bin");

  @Test
  void helpListsEveryScript() throws Exception {
    Answer answer = run(BIN.resolve("help"));

    assertThat(answer.exitCode()).as(answer.text()).isZero();
    try (Stream<Path> scripts = Files.list(BIN).filter(Files::isRegularFile)) {
      assertThat(scripts.map(script -> "bin/" + script.getFileName() + " "))
          .isNotEmpty()
          .allSatisfy(script -> assertThat(answer.text()).contains(script));
    }
  }

  @Test
  void helpFailsWhenAScriptHasNoDescription(@TempDir Path folder) throws Exception {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Files.copy(BIN.resolve("help"), bin.resolve("help"));
    Files.writeString(bin.resolve("silent"), "#!/usr/bin/env bash\nset -euo pipefail\n");

    Answer answer = run(bin.resolve("help"));

    assertThat(answer.exitCode()).isNotZero();
    assertThat(answer.text()).contains("bin/silent: thiếu dòng mô tả");
  }

  @Test
  void everyScriptStopsAtTheFirstFailure() throws IOException {
    try (Stream<Path> scripts = Files.list(BIN).filter(Files::isRegularFile)) {
      assertThat(scripts)
          .allSatisfy(script -> assertThat(script).content().contains("set -euo pipefail"))
          .allSatisfy(script -> assertThat(script).isExecutable());
    }
  }

  @Test
  void runNamesAnArgumentItDoesNotKnow() throws Exception {
    Answer answer = run(BIN.resolve("run"), "--emtpy");

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.text()).contains("không biết tham số «--emtpy»");
  }

  /// As the service does: it may write to the folder of the jars and to nothing else of the copy.
  @Test
  void anInstalledCopyStartsWhereOnlyItsJarsMayBeWritten(@TempDir Path folder) throws Exception {
    assumeTrue(mayMount());
    Path copy = installed(folder);
    String app = copy.resolve("app").toString();
    String only =
        "mount --bind %1$s %1$s && mount --bind %2$s %2$s && mount -o remount,bind,ro %1$s && ! touch %1$s/x"
            .formatted(copy, app);
    List<String> start = List.of("unshare", "--mount", "--map-root-user", "bash", "-c");
    String command = only + " && exec bash " + copy.resolve("bin/run") + " --empty";

    Answer first =
        run(folder, Map.of(), Stream.concat(start.stream(), Stream.of(command)).toList());
    Answer second =
        run(folder, Map.of(), Stream.concat(start.stream(), Stream.of(command)).toList());

    assertThat(first.exitCode()).as(first.text()).isZero();
    assertThat(first.text()).contains("lần chạy đầu").contains("-XX:AOTCache=app/caicach.aot");
    assertThat(second.text())
        .doesNotContain("lần chạy đầu")
        .contains("-XX:AOTCache=app/caicach.aot", "--caicach.sample=false");
    Files.writeString(copy.resolve("app/caicach.jar"), "another version");
    assertThat(run(folder, Map.of(), List.of("bash", copy.resolve("bin/run").toString())).text())
        .contains("lần chạy đầu");
  }

  @Test
  void theCommandsOfAnInstalledCopyHaveTheSettingsOfItsService(@TempDir Path folder)
      throws Exception {
    Path copy = installed(folder);
    Path settings =
        Files.writeString(
            folder.resolve("caicach.env"),
            """
            # Dịch vụ
            CAICACH_HOME="/srv/du lieu"
            CAICACH_DATABASE_URL=jdbc:postgresql://may-chu/caicach?user=a&password=b$c
            OTHER=1
            """);
    List<String> doctor = List.of("bash", copy.resolve("bin/doctor").toString());
    Path none = folder.resolve("none.env");

    assertThat(run(folder, Map.of("CAICACH_SETTINGS", settings.toString()), doctor).text())
        .contains("home=/srv/du lieu")
        .contains("url=jdbc:postgresql://may-chu/caicach?user=a&password=b$c")
        .contains("-jar app/caicach.jar doctor");
    assertThat(
            run(
                    folder,
                    Map.of("CAICACH_SETTINGS", settings.toString(), "CAICACH_HOME", "moi"),
                    doctor)
                .text())
        .contains("home=" + folder.toRealPath().resolve("moi"))
        .doesNotContain("jdbc:");
    assertThat(run(folder, Map.of("CAICACH_SETTINGS", none.toString()), doctor).text())
        .contains("home=/var/lib/caicach");
  }

  /// What `bin/package` makes, with a Java that only tells how it was called.
  private static Path installed(Path folder) throws IOException {
    Path copy = Files.createDirectory(folder.resolve("copy"));
    for (String script : List.of("run", "doctor")) {
      copy(BIN.resolve(script), copy.resolve("bin").resolve(script));
    }
    try (Stream<Path> files = Files.list(BIN.resolve("lib"))) {
      for (Path file : files.toList()) {
        copy(file, copy.resolve("bin/lib").resolve(file.getFileName()));
      }
    }
    Files.createDirectory(copy.resolve("app"));
    Files.writeString(copy.resolve("app/caicach.jar"), "");
    Path java = Files.createDirectories(folder.resolve("jdk/bin"));
    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25\"\n");
    program(java.resolve("javac"), "");
    program(
        java.resolve("java"),
        """
        for word; do
          case $word in -XX:AOTCacheOutput=*) touch "${word#*=}"; exit ;; esac
        done
        echo "home=${CAICACH_HOME:-} url=${CAICACH_DATABASE_URL:-} $*"
        """);
    return copy;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to);
  }

  private static void program(Path file, String script) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static boolean mayMount() throws IOException, InterruptedException {
    return new ProcessBuilder("unshare", "--mount", "--map-root-user", "true").start().waitFor()
        == 0;
  }

  private record Answer(int exitCode, String text) {}

  private static Answer run(Path script, String... arguments)
      throws IOException, InterruptedException {
    return run(
        Path.of(""),
        Map.of(),
        Stream.concat(
                Stream.of("bash", script.toAbsolutePath().toString()), List.of(arguments).stream())
            .toList());
  }

  /// @param folder where it is called, and where its Java may lie
  private static Answer run(Path folder, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toAbsolutePath().toFile())
            .redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("CAICACH_"));
    if (Files.isDirectory(folder.resolve("jdk"))) {
      builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    }
    builder.environment().putAll(environment);
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), text);
  }
}
