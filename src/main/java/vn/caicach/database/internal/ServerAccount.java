package vn.caicach.database.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The account the server runs under. PostgreSQL refuses root, so a program running as root gives
/// its server another face: the account its data belongs to; for new data a user namespace in which
/// it is nobody, or else a really different account.
///
/// @param prefix the words before each command; every program in it replaces itself by the next, so
///   the process id stays that of the server
/// @param uid who must own the files of the server
record ServerAccount(List<String> prefix, int uid) {

  private static final int ROOT = 0;
  private static final List<String> ACCOUNTS = List.of("caicach", "nobody");

  /// Tries the ways in turn with the harmless `postgres -V`.
  static ServerAccount choose(PostgresBinaries binaries, ServerFolder folder) throws IOException {
    // A session of its own: Ctrl-C in the terminal of the program must not reach the server
    // directly.
    List<String> session = answers(List.of("setsid", "true")) ? List.of("setsid") : List.of();
    int uid = uid(Path.of("/proc/self"));
    if (uid != ROOT) {
      return new ServerAccount(session, uid);
    }
    List<ServerAccount> candidates = new ArrayList<>();
    int owner = Files.exists(folder.database()) ? uid(folder.database()) : ROOT;
    if (owner != ROOT) {
      // Data of a service stays the service's: it must be able to start again.
      candidates.add(other(session, owner, gid(folder.database())));
      return answering(candidates, binaries, folder);
    }
    candidates.add(new ServerAccount(join(session, List.of("unshare", "-U")), ROOT));
    for (String name : ACCOUNTS) {
      for (String line : Files.readAllLines(Path.of("/etc/passwd"))) {
        String[] fields = line.split(":", -1);
        if (fields.length > 3 && fields[0].equals(name) && !fields[2].equals("0")) {
          candidates.add(other(session, Integer.parseInt(fields[2]), Integer.parseInt(fields[3])));
        }
      }
    }
    return answering(candidates, binaries, folder);
  }

  private static ServerAccount other(List<String> session, int uid, int gid) {
    return new ServerAccount(
        join(
            session,
            List.of(
                "setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--no-new-privs")),
        uid);
  }

  private static ServerAccount answering(
      List<ServerAccount> candidates, PostgresBinaries binaries, ServerFolder folder) {
    for (ServerAccount candidate : candidates) {
      if (answers(candidate.command(binaries.program("postgres").toString(), "-V"))) {
        return candidate;
      }
    }
    throw new DatabaseUnavailable.RootRefused(folder.home());
  }

  List<String> command(String... words) {
    return join(prefix, List.of(words));
  }

  /// A process with a bare environment: no `PG…` variable leads it astray, no secret of the program
  /// reaches it.
  ProcessBuilder process(String... words) {
    return bare(command(words));
  }

  /// Gives a tree to this account if its top belongs to another one; possible only for root.
  void own(Path tree) throws IOException {
    if (uid(tree) == uid) {
      return;
    }
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.toList().reversed()) {
        Files.setAttribute(file, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  private static int uid(Path file) throws IOException {
    return (Integer) Files.getAttribute(file, "unix:uid");
  }

  private static int gid(Path file) throws IOException {
    return (Integer) Files.getAttribute(file, "unix:gid");
  }

  private static List<String> join(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private static ProcessBuilder bare(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    String path = environment.getOrDefault("PATH", "/usr/bin:/bin:/usr/sbin:/sbin");
    environment.clear();
    environment.put("PATH", path);
    environment.put("LC_ALL", "C");
    return builder;
  }

  private static boolean answers(List<String> command) {
    try {
      Process process =
          bare(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return false;
      }
      return process.exitValue() == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
