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

  /// One request of one visitor; throws when the answer is not right.
  interface Step {
    void run(Visitor visitor) throws Exception;
  }

  private Clients() {}

  /// @param visitors one a client
  /// @param seconds how long
  static Timings run(List<Visitor> visitors, double seconds, Step step) throws Exception {
    long until = System.nanoTime() + (long) (seconds * 1e9);
    long began = System.nanoTime();
    try (var threads = Executors.newFixedThreadPool(visitors.size())) {
      List<Callable<double[]>> all = new ArrayList<>();
      for (Visitor visitor : visitors) {
        all.add(() -> one(visitor, until, step));
      }
      List<double[]> times = new ArrayList<>();
      for (Future<double[]> done : threads.invokeAll(all)) {
        times.add(result(done));
      }
      double took = (System.nanoTime() - began) / 1e9;
      return Timings.of(times.stream().flatMapToDouble(Arrays::stream).toArray(), took);
    }
  }

  private static double[] one(Visitor visitor, long until, Step step) throws Exception {
    var times = new ArrayList<Double>();
    while (System.nanoTime() < until) {
      long began = System.nanoTime();
      step.run(visitor);
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
