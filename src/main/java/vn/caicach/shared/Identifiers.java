package vn.caicach.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads ids, and makes those that sort by the time they were made, so that an index grows at its
/// end.
public final class Identifiers {

  private static final Pattern FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Identifiers() {}

  /// The id a text of an address or a form stands for; empty when it is none.
  public static Optional<UUID> read(@Nullable String text) {
    return text != null && FORM.matcher(text).matches()
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }

  /// A new UUID of version 7 (RFC 9562), monotonic within this program.
  public static UUID next() {
    return UuidCreator.getTimeOrderedEpoch();
  }
}
