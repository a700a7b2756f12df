package vn.caicach.database.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL server that belongs to this program: durable, kept in the data folder, reachable
/// only from this machine and only with a password. Each of the two survives the death of the
/// other: an orphaned server is taken over at the next start, a killed server is started again on
/// the same port, so that pools recover by themselves.
public final class EmbeddedPostgres implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

  /// Below the ports that the kernel gives to outgoing connections: while the server is being
  /// started again, a pool that knocks at a port of that range may end up connected to itself and
  /// keep the port from the server.
  private static final int FIRST_PORT = 15_432;

  private static final int PORTS = 10_000;
  private static final int PORT_ATTEMPTS = 5;

  /// Recovery after a power cut reads up to 512 MB of log.
  private static final Duration STARTING = Duration.ofMinutes(10);

  private static final int STOP_ATTEMPTS = 3;
  private static final Duration ENDING = Duration.ofSeconds(5);
  private static final Duration POLL = Duration.ofMillis(20);

  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration STABLE = Duration.ofMinutes(1);
  private static final int FAILURES_UNTIL_FAILED = 5;

  private static final String WRONG_PASSWORD = "28P01";

  private final ServerFolder folder;
  private final FolderLock lock;
  private final PostgresBinaries binaries;
  private final ServerAccount account;
  private final DatabaseCluster cluster;
  private final LeftOverProcesses leftOvers;
  private final Secrets secrets;

  private final Thread supervisor =
      Thread.ofPlatform().daemon().name("postgresql-supervisor").unstarted(this::supervise);
  private volatile ServerStatus status = new ServerStatus(ServerStatus.State.RUNNING, null, 0);
  private volatile @Nullable Process process;
  private int port;

  private EmbeddedPostgres(ServerFolder folder, FolderLock lock) throws IOException {
    this.folder = folder;
    this.lock = lock;
    Files.createDirectories(folder.logs());
    this.binaries = PostgresBinaries.unpack(folder.binaries());
    this.account = ServerAccount.choose(binaries, folder);
    this.leftOvers = new LeftOverProcesses(folder, account, binaries);
    this.cluster = new DatabaseCluster(folder, binaries, account);
    this.secrets = Secrets.loadOrCreate(folder.secrets());
  }

  /// Starts the server of a data folder, making everything that is not there yet. Returns when it
  /// accepts connections and has its roles and its database.
  ///
  /// @throws DatabaseUnavailable with a sentence for the reader
  public static EmbeddedPostgres start(Path home) {
    ServerFolder folder = new ServerFolder(home.toAbsolutePath().normalize());
    try {
      FolderLock lock = FolderLock.take(folder);
      try {
        EmbeddedPostgres server = new EmbeddedPostgres(folder, lock);
        server.start();
        return server;
      } catch (IOException | SQLException | InterruptedException | RuntimeException problem) {
        lock.close();
        throw problem;
      }
    } catch (IOException problem) {
      throw DatabaseUnavailable.from(problem, folder.home(), folder.logs());
    } catch (SQLException problem) {
      throw new DatabaseUnavailable.ServerFailed(
          String.valueOf(problem.getMessage()), folder.logs(), problem);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new DatabaseUnavailable.ServerFailed("bị ngắt giữa chừng", folder.logs(), interrupted);
    }
  }

  /// How to reach the server that another process runs on this data folder; empty when none accepts
  /// connections. Needs the right to read the secrets.
  public static Optional<DatabaseConnections> running(Path home) throws IOException {
    ServerFolder folder = new ServerFolder(home.toAbsolutePath().normalize());
    if (!Files.exists(folder.secrets())) {
      return Optional.empty();
    }
    Secrets secrets = Secrets.load(folder.secrets());
    return folder
        .serverProcess()
        .filter(server -> server.ready() && ProcessHandle.of(server.pid()).isPresent())
        .map(server -> connections(server.port(), secrets));
  }

  /// The data folder of the server that belongs to a data folder of the program.
  public static Path database(Path home) {
    return new ServerFolder(home.toAbsolutePath().normalize()).database();
  }

  /// Stops a server whose program was killed, without starting another one. Does nothing when there
  /// is none.
  ///
  /// @throws DatabaseUnavailable.FolderBusy when its program still runs
  public static void stopOrphan(Path home) throws IOException, InterruptedException {
    ServerFolder folder = new ServerFolder(home.toAbsolutePath().normalize());
    try (var lock = FolderLock.take(folder)) {
      new EmbeddedPostgres(folder, lock).leftOvers.clear();
    }
  }

  public DatabaseConnections connections() {
    return connections(port, secrets);
  }

  public ServerStatus status() {
    return status;
  }

  /// Ends open transactions, writes everything down and lets go of the folder. May be called again.
  public synchronized void stop() {
    if (status.state() == ServerStatus.State.STOPPED) {
      return;
    }
    try (lock) {
      supervisor.interrupt();
      supervisor.join();
      shutDown();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (IOException problem) {
      log.warn("The server did not stop in order; the next start recovers it.", problem);
    }
    status = new ServerStatus(ServerStatus.State.STOPPED, status.lastFailure(), status.restarts());
  }

  @Override
  public void close() {
    stop();
  }

  private static DatabaseConnections connections(int port, Secrets secrets) {
    return new DatabaseConnections(
        port, Roles.DATABASE, secrets.superuser(), secrets.owner(), secrets.app());
  }

  private void start() throws IOException, SQLException, InterruptedException {
    leftOvers.clear();
    cluster.prepare(secrets.superuser());
    try {
      launchOnFreePort();
      try {
        provide();
      } catch (SQLException refused) {
        if (!WRONG_PASSWORD.equals(refused.getSQLState())) {
          throw refused;
        }
        // The secrets were lost or come from another backup than the data. Whoever may write this
        // folder may set the password anew.
        shutDown();
        cluster.setSuperuserPassword(secrets.superuser());
        launchOnFreePort();
        provide();
      }
      binaries.removeOthers();
    } catch (IOException | SQLException | InterruptedException | RuntimeException problem) {
      if (process != null) {
        current().destroyForcibly();
      }
      leftOvers.kill();
      throw problem;
    }
    supervisor.start();
  }

  private void provide() throws SQLException {
    DatabaseConnections connections = connections();
    try (Connection superuser =
        DriverManager.getConnection(
            connections.jdbcUrl("postgres"),
            secrets.superuser().user(),
            secrets.superuser().password())) {
      Roles.provide(superuser, secrets);
    }
  }

  private void launchOnFreePort() throws IOException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      port = freePort();
      try {
        launch();
        return;
      } catch (DatabaseUnavailable.ServerFailed failed) {
        boolean taken =
            String.valueOf(failed.getMessage()).contains("could not create any TCP/IP sockets");
        if (!taken || attempt == PORT_ATTEMPTS) {
          throw failed;
        }
      }
    }
  }

  /// Starts the server on [#port] and waits until it accepts connections.
  private void launch() throws IOException, InterruptedException {
    cluster.writeSettings();
    account.own(folder.logs());
    Process started =
        account
            .process(
                binaries.program("postgres").toString(),
                "-D",
                folder.database().toString(),
                "-p",
                String.valueOf(port),
                "-c",
                "log_directory=" + folder.logs())
            .redirectErrorStream(true)
            .redirectOutput(folder.startLog().toFile())
            .start();
    account.own(folder.startLog());
    process = started;
    long deadline = System.nanoTime() + STARTING.toNanos();
    while (!ready(started)) {
      if (started.waitFor(POLL)) {
        throw ServerLog.failure(folder, ServerLog.lastWords(folder));
      }
      if (System.nanoTime() > deadline) {
        throw new DatabaseUnavailable.ServerFailed(
            "chưa sẵn sàng sau %d phút".formatted(STARTING.toMinutes()), folder.logs(), null);
      }
    }
  }

  private boolean ready(Process started) throws IOException {
    return folder
        .serverProcess()
        .filter(server -> server.ready() && server.pid() == started.pid())
        .isPresent();
  }

  private void shutDown() throws IOException, InterruptedException {
    // Asked anew: a server that has only just been launched does not hear the first time.
    for (int attempt = 0; attempt < STOP_ATTEMPTS; attempt++) {
      leftOvers.clear();
      if (current().waitFor(ENDING)) {
        return;
      }
    }
    current().destroyForcibly().waitFor();
    leftOvers.kill();
  }

  private Process current() {
    return Objects.requireNonNull(process, "not started");
  }

  private static int freePort() throws IOException {
    int offset = ThreadLocalRandom.current().nextInt(PORTS);
    for (int i = 0; i < PORTS; i++) {
      int candidate = FIRST_PORT + (offset + i) % PORTS;
      try (var socket = new ServerSocket(candidate, 1, InetAddress.getByName(ServerFolder.HOST))) {
        return socket.getLocalPort();
      } catch (IOException taken) {
        log.debug("Port {} is taken.", candidate);
      }
    }
    throw new IOException("no free port from " + FIRST_PORT);
  }

  /// Starts the server again whenever it ends by itself, with growing pauses while it does not stay
  /// up.
  private void supervise() {
    int failures = 0;
    try {
      while (true) {
        long began = System.nanoTime();
        int exitCode = current().waitFor();
        String reason = ended(exitCode);
        log.error("The database server ended: {}", reason);
        if (System.nanoTime() - began > STABLE.toNanos()) {
          failures = 0;
        }
        while (true) {
          failed(reason, failures);
          Thread.sleep(pause(failures));
          failures++;
          try {
            leftOvers.kill();
            launch();
            break;
          } catch (IOException | RuntimeException problem) {
            reason = String.valueOf(problem.getMessage());
            log.error("The database server does not start: {}", reason);
          }
        }
        status = new ServerStatus(ServerStatus.State.RUNNING, reason, status.restarts() + 1);
        log.info("The database server is back on port {}.", port);
      }
    } catch (InterruptedException stopping) {
      log.debug("No longer watching the database server.");
    }
  }

  private void failed(String reason, int failures) {
    ServerStatus.State state =
        failures < FAILURES_UNTIL_FAILED
            ? ServerStatus.State.RESTARTING
            : ServerStatus.State.FAILED;
    status = new ServerStatus(state, reason, status.restarts());
  }

  private static Duration pause(int failures) {
    if (failures == 0) {
      return Duration.ZERO;
    }
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, 10));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  private String ended(int exitCode) {
    int signal = exitCode - 128;
    return signal > 0
        ? "Máy chủ PostgreSQL bị dừng đột ngột (tín hiệu %d).".formatted(signal)
        : "Máy chủ PostgreSQL tự dừng: %s."
            .formatted(ServerLog.reason(ServerLog.lastWords(folder)));
  }
}
