package vn.caicach.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  private record Answer(int exitCode, String text) {}

  private static Answer run(Path script, String... arguments)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Stream.concat(
                        Stream.of("bash", script.toAbsolutePath().toString()),
                        List.of(arguments).stream())
                    .toList())
            .redirectErrorStream(true)
            .start();
    String text = new String(process.getInputStream().readAllBytes());
    return new Answer(process.waitFor(), text);
  }
}
