package vn.caicach.shared;

import java.time.Instant;
import java.util.Optional;

/// The moment of a story that is told after it happened: within [#at] it is then. For the sample
/// alone, which tells its year through the use cases people work with; whoever works here acts now.
public final class StoryTime {

  private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

  private StoryTime() {}

  /// Runs the work as of that moment.
  public static <T, X extends Throwable> T at(
      Instant moment, ScopedValue.CallableOp<? extends T, X> work) throws X {
    return ScopedValue.where(MOMENT, moment).call(work);
  }

  /// Empty outside of a story.
  public static Optional<Instant> moment() {
    return MOMENT.isBound() ? Optional.of(MOMENT.get()) : Optional.empty();
  }
}
