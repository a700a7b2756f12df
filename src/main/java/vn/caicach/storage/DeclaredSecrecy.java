package vn.caicach.storage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.caicach.ui.Option;
import vn.caicach.ui.Texts;

/// The field of a form in which the sender of a file declares its degree of secrecy.
public final class DeclaredSecrecy {

  private DeclaredSecrecy() {}

  /// Empty when nothing or something else was chosen.
  public static Optional<Secrecy> read(@Nullable String chosen) {
    return Arrays.stream(Secrecy.values())
        .filter(degree -> degree.name().equals(chosen))
        .findFirst();
  }

  public static List<Option> choices() {
    return Arrays.stream(Secrecy.values())
        .map(degree -> Option.of(degree.name(), Texts.t(degree.messageKey())))
        .toList();
  }
}
