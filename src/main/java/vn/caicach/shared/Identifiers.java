package vn.caicach.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/// Makes ids that sort by the time they were made, so that an index grows at its end.
public final class Identifiers {

  private Identifiers() {}

  /// A new UUID of version 7 (RFC 9562), monotonic within this program.
  public static UUID next() {
    return UuidCreator.getTimeOrderedEpoch();
  }
}
