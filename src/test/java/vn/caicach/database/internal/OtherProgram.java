package vn.caicach.database.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/// Another program on a data folder: a JVM of its own that starts the server and tells what came of
/// it.
final class OtherProgram implements AutoCloseable {

  private final Process process;
  private final BufferedReader answers;

  private OtherProgram(Process process) {
    this.process = process;
    this.answers = process.inputReader();
  }

  static OtherProgram on(Path home, Map<String, String> environment) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-XX:TieredStopAtLevel=1",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            OtherProgram.class.getName(),
            home.toString());
    builder.environment().putAll(environment);
    return new OtherProgram(builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /// `started`, or the kind of the failure and its sentence.
  String answer() throws IOException {
    return String.valueOf(answers.readLine());
  }

  long pid() {
    return process.pid();
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    process.outputWriter().close();
    process.waitFor();
  }

  /// Serves until its input ends.
  public static void main(String[] arguments) throws IOException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(arguments[0]))) {
      System.out.println("started on port " + server.connections().port());
      int end = System.in.read();
      System.out.println("stops after " + end);
    } catch (DatabaseUnavailable refusal) {
      System.out.println(refusal.getClass().getSimpleName() + ": " + refusal.getMessage());
    }
  }
}
