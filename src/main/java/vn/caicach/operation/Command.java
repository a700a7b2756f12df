package vn.caicach.operation;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import vn.caicach.database.DatabaseSettings;
import vn.caicach.operation.internal.DataFolders;
import vn.caicach.shared.BusinessTime;

/// Something the operator asks for from the command line, beside the running program or without it:
/// `bin/backup` runs the command `backup`. A command is found by [java.util.ServiceLoader]; it runs
/// in a process of its own, without web server and without Spring.
public interface Command {

  /// As the operator writes it, `reset-admin`.
  String name();

  /// Does it and tells about it.
  ///
  /// @return the exit code: 0 when all is well
  /// @throws vn.caicach.shared.CannotProceedException with a sentence for the operator
  int run(Invocation invocation) throws Exception;

  /// @param arguments what follows the name of the command
  /// @param settings where the data lives
  /// @param callersFolder where the operator stands: names of files are meant from there
  /// @param out where to tell
  record Invocation(
      List<String> arguments,
      DatabaseSettings settings,
      Path callersFolder,
      BusinessTime time,
      PrintStream out) {

    public Invocation {
      arguments = List.copyOf(arguments);
    }

    /// A command for an installation does not make one by mistake.
    ///
    /// @throws vn.caicach.shared.CannotProceedException when there is no data
    public void requireData() {
      DataFolders.requireData(settings);
    }

    /// A file the operator names.
    public Path path(String name) {
      return callersFolder.resolve(name).normalize();
    }
  }
}
