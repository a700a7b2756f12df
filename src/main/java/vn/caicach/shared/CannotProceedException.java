package vn.caicach.shared;

import org.jspecify.annotations.Nullable;

/// The program cannot start, or a command cannot be carried out, and whoever runs it can mend that.
/// The message is a Vietnamese sentence that says what is wrong and what to do; it is shown as it
/// is, without a stack trace.
public class CannotProceedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CannotProceedException(String sentence) {
    super(sentence);
  }

  public CannotProceedException(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }

  /// The sentence to show.
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
