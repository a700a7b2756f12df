package vn.caicach.shared;

/// Ends a use case that a rule refused; shown as a sentence with status 422.
public class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Verdict.Refused refused;

  public RefusedException(Verdict.Refused refused) {
    super(refused.messageKey());
    this.refused = refused;
  }

  public Verdict.Refused refused() {
    return refused;
  }
}
