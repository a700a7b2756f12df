package vn.caicach.bench;

import java.util.Arrays;

/// What many requests took, in milliseconds.
///
/// @param sorted ascending
/// @param perSecond requests a second, all clients together
record Timings(double[] sorted, double perSecond) {

  static Timings of(double[] milliseconds, double seconds) {
    double[] sorted = milliseconds.clone();
    Arrays.sort(sorted);
    return new Timings(sorted, sorted.length / seconds);
  }

  double percentile(double p) {
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(p / 100 * sorted.length))];
  }

  double median() {
    return percentile(50);
  }
}
