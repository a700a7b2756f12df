package vn.caicach.storage.internal;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import vn.caicach.storage.internal.FileInspector.Report;

/// The main class of the process that looks into uploaded files. It is started by
/// [InspectionWorker] with an empty environment, a small heap and a folder of its own; it reads
/// requests from its input until that ends.
///
/// The program watches the time. Should the program be gone, this process ends by itself: at once
/// when it is idle, and after the time given as its argument when it is in the middle of a file.
public final class InspectionProcess {

  private static final int OVERTIME = 4;

  private InspectionProcess() {}

  public static void main(String[] arguments) throws IOException {
    long limitInMillis = Long.parseLong(arguments[0]);
    var in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
    var out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    // Nothing that a library prints may mix with the answers.
    System.setOut(System.err);
    System.setIn(java.io.InputStream.nullInputStream());

    var inspector = new FileInspector();
    var watch =
        new ScheduledThreadPoolExecutor(
            1, task -> Thread.ofPlatform().daemon().name("watch").unstarted(task));
    out.writeInt(Frames.READY);
    out.flush();
    while (true) {
      Frames.Request request;
      try {
        request = Frames.readRequest(in);
      } catch (EOFException e) {
        return;
      }
      ScheduledFuture<?> overtime =
          watch.schedule(
              () -> Runtime.getRuntime().halt(OVERTIME), limitInMillis, TimeUnit.MILLISECONDS);
      Frames.write(out, inspect(inspector, request));
      overtime.cancel(false);
    }
  }

  private static Report inspect(FileInspector inspector, Frames.Request request) {
    try {
      return inspector.inspect(request);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return new Report.Refused(Refusal.INSPECTION_FAILED, java.util.List.of());
    }
  }
}
