package vn.caicach.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Several visitors at once, each asking again and again for a time.
final class Clients {

  /// One request of one client; throws when the answer is not right.
  interface Step<C> {
    void run(C client) throws Exception;
  }

  private Clients() {}

  /// @param clients usually visitors
  /// @param seconds how long
  static <C> Timings run(List<C> clients, double seconds, Step<? super C> step) throws Exception {
    long until = System.nanoTime() + (long) (seconds * 1e9);
    long began = System.nanoTime();
    try (var threads = Executors.newFixedThreadPool(clients.size())) {
      List<Callable<double[]>> all = new ArrayList<>();
      for (C client : clients) {
        all.add(() -> one(client, until, step));
      }
      List<double[]> times = new ArrayList<>();
      for (Future<double[]> done : threads.invokeAll(all)) {
        times.add(result(done));
      }
      double took = (System.nanoTime() - began) / 1e9;
      return Timings.of(times.stream().flatMapToDouble(Arrays::stream).toArray(), took);
    }
  }

  private static <C> double[] one(C client, long until, Step<? super C> step) throws Exception {
    var times = new ArrayList<Double>();
    while (System.nanoTime() < until) {
      long began = System.nanoTime();
      step.run(client);
      times.add((System.nanoTime() - began) / 1e6);
    }
    return times.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double[] result(Future<double[]> done) throws Exception {
    try {
      return done.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }
}
