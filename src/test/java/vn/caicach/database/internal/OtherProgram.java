package vn.caicach.database.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Another program on a data folder: a JVM of its own that starts the server and tells what came of
/// it.
final class OtherProgram implements AutoCloseable {

  private static final List<String> PRIVATE_MOUNTS =
      List.of("unshare", "--mount", "--map-root-user");

  private final Process process;
  private final BufferedReader answers;

  private OtherProgram(Process process) {
    this.process = process;
    this.answers = process.inputReader(StandardCharsets.UTF_8);
  }

  static OtherProgram on(Path home, Map<String, String> environment) throws IOException {
    return start(command(home), environment);
  }

  /// With a small disk in place of the folder, which only this program sees.
  static OtherProgram onDisk(Path home, String options) throws IOException {
    Files.createDirectories(home);
    List<String> words = new ArrayList<>(PRIVATE_MOUNTS);
    words.addAll(
        List.of(
            "sh",
            "-c",
            "mount -t tmpfs -o \"$0\" tmpfs \"$1\" && shift && exec \"$@\"",
            options,
            home.toString()));
    words.addAll(command(home));
    return start(words, Map.of());
  }

  /// Whether this machine lets a program have mounts of its own.
  static boolean mayMount() throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(PRIVATE_MOUNTS);
    words.add("true");
    return new ProcessBuilder(words).start().waitFor() == 0;
  }

  private static List<String> command(Path home) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx128m",
        "-XX:TieredStopAtLevel=1",
        "-Dstdout.encoding=UTF-8",
        "-cp",
        System.getProperty("java.class.path"),
        OtherProgram.class.getName(),
        home.toString());
  }

  private static OtherProgram start(List<String> command, Map<String, String> environment)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
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
