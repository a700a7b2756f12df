package vn.caicach.storage.internal;

import java.util.List;

/// Carries a refusal out of the depth of a stream or a parser. It holds no word of the file itself.
public final class UploadRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Refusal refusal;
  private final transient List<Object> arguments;

  UploadRefusedException(Refusal refusal, Object... arguments) {
    super(refusal.name(), null, false, false);
    this.refusal = refusal;
    this.arguments = List.of(arguments);
  }

  public Refusal refusal() {
    return refusal;
  }

  public List<Object> arguments() {
    return arguments;
  }
}
