package vn.caicach.storage.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.caicach.database.SharedReading;

/// Has uploaded files looked into by processes of their own, and says in every case what to tell
/// the person: that the file passed, or why not.
///
/// A process serves the files of one authority, one after another, and is replaced after a number
/// of them, after any file that did not pass, and when it had nothing to do for a while: what a
/// file could do to its inspector reaches no file of anybody else.
public final class Inspector implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Inspector.class);

  private final InspectionLimits limits;
  private final OwnFolder folder;
  private final Path trust;
  private final String classPath;
  private final Semaphore places;
  private final Deque<InspectionWorker> idle = new ArrayDeque<>();
  private final Object cleaning = new Object();
  private boolean closed;

  /// @param workFolder where the processes have their folders; leftovers of an earlier run are
  ///   erased
  /// @param trust the folder of trust anchors for signatures, which need not be there; it is read
  ///   at each look
  public Inspector(InspectionLimits limits, Path workFolder, Path trust) throws IOException {
    this(limits, workFolder, trust, System.getProperty("java.class.path"));
  }

  Inspector(InspectionLimits limits, Path workFolder, Path trust, String classPath)
      throws IOException {
    this.trust = trust;
    this.limits = limits;
    this.folder = OwnFolder.below(workFolder);
    this.classPath = classPath;
    this.places = new Semaphore(limits.processes(), true);
  }

  /// Looks into a file of an authority. Never throws for what is in the file.
  ///
  /// @param receivedAt when the program received the file; its signatures are judged by that
  public Inspection inspect(UUID authority, Path file, Instant receivedAt) {
    return inspect(authority, file, Wanted.TEXT, receivedAt);
  }

  /// As [#inspect], of a PDF that was taken in before: its signatures alone.
  public Inspection signatures(UUID authority, Path file, Instant receivedAt) {
    return inspect(authority, file, Wanted.SIGNATURES, receivedAt);
  }

  /// As [#inspect], of workbooks only: the text is the rows of the first sheet that is not empty, a
  /// row a line, its number and its cells apart by tabs.
  Inspection rows(UUID authority, Path file) {
    return inspect(authority, file, Wanted.ROWS, Instant.EPOCH);
  }

  /// @param copy the changed copy an examination made; null when there is none
  public record Examined(Inspection inspection, byte @Nullable [] copy) {}

  private static final long LARGEST_COPY = 64L << 20;

  /// As [#inspect], of Word files only: the text is what the [vn.caicach.storage.Examination] says.
  public Examined examine(UUID authority, Path file) {
    var copy = new AtomicReference<byte @Nullable []>();
    Inspection found =
        inspect(
            authority,
            file,
            Wanted.EXAMINATION,
            Instant.EPOCH,
            worker -> copy.set(worker.takeCopy(LARGEST_COPY)));
    return new Examined(found, copy.get());
  }

  /// What is still to be taken from a worker that passed a file.
  private interface Taking {
    void from(InspectionWorker worker) throws IOException;
  }

  private Inspection inspect(UUID authority, Path file, Wanted wanted, Instant receivedAt) {
    return inspect(authority, file, wanted, receivedAt, _ -> {});
  }

  private Inspection inspect(
      UUID authority, Path file, Wanted wanted, Instant receivedAt, Taking taking) {
    boolean placed;
    SharedReading.giveBack();
    try {
      placed = places.tryAcquire(limits.waitLimit().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Inspection.Refused.because(Refusal.INSPECTION_BUSY);
    }
    if (!placed) {
      return Inspection.Refused.because(Refusal.INSPECTION_BUSY);
    }
    try {
      return inspectInPlace(authority, file, wanted, receivedAt, taking);
    } catch (IOException e) {
      LOG.error("A file could not be inspected", e);
      return Inspection.Refused.because(Refusal.INSPECTION_FAILED);
    } finally {
      places.release();
    }
  }

  private Inspection inspectInPlace(
      UUID authority, Path file, Wanted wanted, Instant receivedAt, Taking taking)
      throws IOException {
    InspectionWorker worker = takeIdle(authority);
    if (worker == null) {
      worker = InspectionWorker.start(limits, authority, folder.path(), classPath);
    }
    boolean sound = false;
    try {
      Inspection result = worker.inspect(file, wanted, trust, receivedAt);
      if (result instanceof Inspection.Passed) {
        taking.from(worker);
        sound = true;
      }
      if (result instanceof Inspection.Refused refused) {
        LOG.info("A file was refused: {}", refused.refusal());
      }
      return result;
    } finally {
      if (!sound || !giveBack(worker)) {
        worker.close();
      }
    }
  }

  /// A waiting process that may serve the authority. One that may not has lost its place to the one
  /// to come.
  private @Nullable InspectionWorker takeIdle(UUID authority) throws IOException {
    InspectionWorker found = null;
    List<InspectionWorker> stale = new ArrayList<>();
    synchronized (idle) {
      for (InspectionWorker worker : List.copyOf(idle)) {
        if (found == null && worker.serves(authority)) {
          idle.remove(worker);
          found = worker;
        } else if (!worker.handle().isAlive()) {
          idle.remove(worker);
          stale.add(worker);
        }
      }
      if (found == null && idle.size() >= limits.processes()) {
        stale.add(idle.removeFirst());
      }
    }
    closeAll(stale);
    return found;
  }

  private boolean giveBack(InspectionWorker worker) {
    synchronized (idle) {
      if (closed) {
        return false;
      }
      idle.addLast(worker);
    }
    Executor later =
        CompletableFuture.delayedExecutor(
            limits.idleLimit().toMillis() + 10, TimeUnit.MILLISECONDS);
    later.execute(this::endIdle);
    return true;
  }

  private void endIdle() {
    synchronized (cleaning) {
      endIdleNow();
    }
  }

  private void endIdleNow() {
    List<InspectionWorker> stale = new ArrayList<>();
    synchronized (idle) {
      for (InspectionWorker worker : List.copyOf(idle)) {
        if (worker.idleFor(limits.idleLimit())) {
          idle.remove(worker);
          stale.add(worker);
        }
      }
    }
    try {
      closeAll(stale);
    } catch (IOException e) {
      LOG.warn("The folder of an inspecting process could not be removed", e);
    }
  }

  private static void closeAll(List<InspectionWorker> workers) throws IOException {
    for (InspectionWorker worker : workers) {
      worker.close();
    }
  }

  /// The processes that wait for work, for the health page and the tests.
  List<ProcessHandle> waiting() {
    synchronized (idle) {
      return idle.stream().map(InspectionWorker::handle).toList();
    }
  }

  @Override
  public void close() throws IOException {
    List<InspectionWorker> all;
    synchronized (idle) {
      closed = true;
      all = List.copyOf(idle);
      idle.clear();
    }
    synchronized (cleaning) {
      closeAll(all);
      folder.close();
    }
  }
}
