package vn.caicach.storage.internal;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import vn.caicach.storage.internal.FileInspector.Report;

/// One inspecting process as the program sees it. Not safe for use by several threads at once;
/// [Inspector] lends it.
final class InspectionWorker implements AutoCloseable {

  private static final int OUT_OF_MEMORY = 3;
  private static final int KILLED = 137;
  private static final ExecutorService READERS = Executors.newVirtualThreadPerTaskExecutor();

  private final InspectionLimits limits;
  private final UUID authority;
  private final Path folder;
  private final Process process;
  private final DataInputStream in;
  private final DataOutputStream out;
  private int served;
  private long idleSince = System.nanoTime();

  private InspectionWorker(InspectionLimits limits, UUID authority, Path folder, Process process) {
    this.limits = limits;
    this.authority = authority;
    this.folder = folder;
    this.process = process;
    this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
  }

  /// Starts a process that inspects files of one authority and waits until it is ready.
  static InspectionWorker start(
      InspectionLimits limits, UUID authority, Path workFolder, String classPath)
      throws IOException {
    Files.createDirectories(workFolder);
    Path folder =
        Files.createTempDirectory(
            workFolder,
            "inspection-",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    InspectionWorker worker = null;
    boolean ready = false;
    try {
      var builder = new ProcessBuilder(InspectionCommand.of(limits, folder, classPath));
      builder.directory(folder.toFile());
      // No name of a database, no password, nothing of the program's environment; only how file
      // names are spelt.
      Map<String, String> environment = builder.environment();
      environment.clear();
      environment.put("LC_ALL", "C.UTF-8");
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      worker = new InspectionWorker(limits, authority, folder, builder.start());
      worker.awaitReady();
      ready = true;
      return worker;
    } finally {
      if (!ready) {
        if (worker == null) {
          Erasure.eraseTree(folder);
        } else {
          worker.close();
        }
      }
    }
  }

  private void awaitReady() throws IOException {
    try {
      int word = within(limits.startLimit(), in::readInt);
      if (word != Frames.READY) {
        throw new IOException("The inspecting process said something else than ready");
      }
    } catch (TimeoutException e) {
      throw new IOException("The inspecting process did not begin in time", e);
    }
  }

  boolean serves(UUID other) {
    return process.isAlive() && authority.equals(other) && served < limits.filesPerProcess();
  }

  boolean idleFor(Duration time) {
    return System.nanoTime() - idleSince >= time.toNanos();
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  Path folder() {
    return folder;
  }

  /// Looks into one file. After anything but [Inspection.Passed] this worker is to be closed.
  ///
  /// @param trust the folder of trust anchors
  /// @param receivedAt when the program received the file
  Inspection inspect(Path file, Wanted wanted, Path trust, Instant receivedAt) throws IOException {
    served++;
    Path textFile = folder.resolve("text-" + served);
    try {
      Report report =
          within(
              limits.timeLimit(),
              () -> {
                Frames.write(
                    out,
                    new Frames.Request(
                        file.toAbsolutePath().toString(),
                        textFile.toString(),
                        limits.textCharacters(),
                        wanted,
                        trust.toAbsolutePath().toString(),
                        receivedAt));
                return Frames.readReport(in);
              });
      return switch (report) {
        case Report.Passed passed ->
            new Inspection.Passed(
                passed.type(),
                passed.pages(),
                passed.title(),
                text(textFile),
                passed.textComplete(),
                passed.signatures());
        case Report.Refused refused ->
            new Inspection.Refused(refused.refusal(), List.copyOf(refused.arguments()));
      };
    } catch (TimeoutException e) {
      return Inspection.Refused.because(Refusal.TIME_LIMIT, limits.timeLimit().toSeconds());
    } catch (IOException e) {
      return Inspection.Refused.because(causeOfDeath());
    } finally {
      Erasure.erase(textFile);
      idleSince = System.nanoTime();
    }
  }

  /// The copy an examination wrote, and nothing of it is left; null when there is none.
  ///
  /// @throws IOException when it is larger than any file that may come in
  byte @Nullable [] takeCopy(long largest) throws IOException {
    Path copy = FileInspector.copyBeside(folder.resolve("text-" + served).toString());
    if (!Files.isRegularFile(copy, LinkOption.NOFOLLOW_LINKS)) {
      return null;
    }
    try (var channel =
        Files.newByteChannel(copy, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
      if (channel.size() > largest) {
        throw new IOException("an examination wrote " + channel.size() + " bytes");
      }
      return Channels.newInputStream(channel).readNBytes((int) largest);
    } finally {
      Erasure.erase(copy);
    }
  }

  private Refusal causeOfDeath() {
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        return Refusal.INSPECTION_FAILED;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Refusal.INSPECTION_FAILED;
    }
    int code = process.exitValue();
    return code == OUT_OF_MEMORY || code == KILLED
        ? Refusal.MEMORY_LIMIT
        : Refusal.INSPECTION_FAILED;
  }

  private String text(Path textFile) throws IOException {
    var text = new StringBuilder();
    char[] block = new char[1 << 14];
    try (InputStream bytes =
            Channels.newInputStream(
                Files.newByteChannel(
                    textFile, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)));
        Reader reader = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
      while (text.length() < limits.textCharacters()) {
        int read =
            reader.read(block, 0, Math.min(block.length, limits.textCharacters() - text.length()));
        if (read < 0) {
          break;
        }
        text.append(block, 0, read);
      }
    }
    return text.toString();
  }

  private interface Conversation<T> {
    T hold() throws IOException;
  }

  /// Waits for an answer; without one in time the process is ended, and with it the reading.
  private <T> T within(Duration time, Conversation<T> conversation)
      throws IOException, TimeoutException {
    Future<T> answer = READERS.submit(conversation::hold);
    try {
      return answer.get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IOException("The conversation with the inspecting process broke off", e.getCause());
    } catch (TimeoutException e) {
      process.destroyForcibly();
      throw e;
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while a file was inspected", e);
    }
  }

  /// Ends the process, waits until it is gone and erases its folder.
  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    in.close();
    try {
      out.close();
    } catch (IOException e) {
      // What was not yet written has no reader any more.
    }
    Erasure.eraseTree(folder);
  }
}
