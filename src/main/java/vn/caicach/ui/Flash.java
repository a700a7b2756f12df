package vn.caicach.ui;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One sentence shown once, on the page after a redirect: `redirect.addFlashAttribute("flash",
/// Flash.done("units.renamed", name))`. It rests in the session, so it holds a key and short words,
/// nothing more.
public record Flash(Kind kind, String key, List<String> arguments) implements Serializable {

  @Serial private static final long serialVersionUID = 1L;

  /// Name of the flash attribute.
  public static final String NAME = "flash";

  public enum Kind {
    DONE,
    NOTE,
    WARNING,
    FAILED
  }

  public Flash {
    arguments = List.copyOf(arguments);
  }

  /// Something was done.
  public static Flash done(String key, @Nullable Object... arguments) {
    return of(Kind.DONE, key, arguments);
  }

  /// Nothing was done, and that is fine.
  public static Flash note(String key, @Nullable Object... arguments) {
    return of(Kind.NOTE, key, arguments);
  }

  /// Done, but look at something.
  public static Flash warning(String key, @Nullable Object... arguments) {
    return of(Kind.WARNING, key, arguments);
  }

  /// Not done; the sentence says how to mend it.
  public static Flash failed(String key, @Nullable Object... arguments) {
    return of(Kind.FAILED, key, arguments);
  }

  public String text() {
    return Texts.t(key, arguments.toArray());
  }

  private static Flash of(Kind kind, String key, @Nullable Object... arguments) {
    return new Flash(kind, key, Arrays.stream(arguments).map(Texts::shown).toList());
  }
}
