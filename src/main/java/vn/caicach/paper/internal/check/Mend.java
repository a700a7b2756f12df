package vn.caicach.paper.internal.check;

import org.jspecify.annotations.Nullable;

/// Puts something right.
///
/// @param words the paragraph whose words or runs it cuts: what was read of it is stale afterwards,
///   so that only one such may follow a reading; null where it changes properties only
record Mend(@Nullable Paragraph words, Runnable act) {

  static Mend words(Paragraph of, Runnable act) {
    return new Mend(of, act);
  }

  static Mend look(Runnable act) {
    return new Mend(null, act);
  }
}
