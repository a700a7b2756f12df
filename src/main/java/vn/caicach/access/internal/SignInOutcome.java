package vn.caicach.access.internal;

import java.time.Instant;

/// How a try to sign in ended.
public sealed interface SignInOutcome {

  /// Name or password is wrong, or the account is closed: which of them is not told.
  record Wrong() implements SignInOutcome {}

  /// Too many failures: wait until then.
  record Waiting(Instant until) implements SignInOutcome {}

  /// Right; the stage says what comes next.
  record Entered(SignedIn who) implements SignInOutcome {}
}
