package vn.caicach.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import vn.caicach.database.DatabaseSettings;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.CannotProceedException;

/// Somebody at the command line of an installation.
record Operator(DatabaseSettings settings, Path callersFolder, BusinessTime time) {

  record Answer(int exitCode, String text) {}

  /// As [Commands#run] does it.
  Answer run(String name, Object... arguments) throws Exception {
    var text = new ByteArrayOutputStream();
    try (var out = new PrintStream(text, true, UTF_8)) {
      List<String> words = Arrays.stream(arguments).map(Object::toString).toList();
      int exitCode =
          command(name).run(new Command.Invocation(words, settings, callersFolder, time, out));
      return new Answer(exitCode, text.toString(UTF_8));
    } catch (CannotProceedException problem) {
      return new Answer(1, problem.sentence());
    }
  }

  /// The same person at another data folder.
  Operator at(Path home) {
    return new Operator(new DatabaseSettings(home, null, null), callersFolder, time);
  }

  private static Command command(String name) {
    return ServiceLoader.load(Command.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(command -> command.name().equals(name))
        .findAny()
        .orElseThrow();
  }
}
