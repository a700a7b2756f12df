package vn.caicach.operation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.caicach.database.DatabaseSettings;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.CannotProceedException;

/// Carries out the command named on the command line.
public final class Commands {

  private static final int FAILED = 1;
  private static final int NOT_UNDERSTOOD = 2;

  private Commands() {}

  /// Whether the arguments ask for the program itself: nothing, `run`, or only settings such as
  /// `--server.port=8081`.
  public static boolean startTheProgram(String... arguments) {
    return arguments.length == 0 || arguments[0].equals("run") || arguments[0].startsWith("--");
  }

  /// @return the exit code
  public static int run(String... arguments) {
    quiet();
    Map<String, Command> commands =
        ServiceLoader.load(Command.class).stream()
            .map(ServiceLoader.Provider::get)
            .collect(Collectors.toMap(Command::name, command -> command));
    Command command = commands.get(arguments[0]);
    if (command == null) {
      System.err.printf(
          "Không có lệnh «%s». Các lệnh: run, %s.%n",
          arguments[0], commands.keySet().stream().sorted().collect(Collectors.joining(", ")));
      return NOT_UNDERSTOOD;
    }
    try {
      List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
      return command.run(
          new Command.Invocation(
              rest,
              settings(System.getenv()),
              Path.of(System.getenv().getOrDefault("CAICACH_CALLER", "")).toAbsolutePath(),
              Clock.system(BusinessTime.ZONE)::instant,
              System.out));
    } catch (CannotProceedException problem) {
      System.err.println(problem.sentence());
      return FAILED;
    } catch (Exception bug) {
      System.err.printf(
          "Lệnh «%s» dừng vì một lỗi của chương trình. Hãy gửi những dòng sau cho nơi phát triển.%n",
          arguments[0]);
      bug.printStackTrace(System.err);
      return FAILED;
    }
  }

  /// As application.yml reads them.
  static DatabaseSettings settings(Map<String, String> environment) {
    return new DatabaseSettings(
        Path.of(environment.getOrDefault("CAICACH_HOME", "data")),
        environment.get("CAICACH_DATABASE_URL"),
        environment.get("CAICACH_DATABASE_OWNER_URL"));
  }

  private static void quiet() {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
  }
}
