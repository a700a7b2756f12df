package vn.caicach.database.internal;

import org.jspecify.annotations.Nullable;

/// The health of the embedded server.
///
/// @param lastFailure why the server last ended or did not start, in a sentence; null when it never
///   failed
/// @param restarts how many times it was started again since the program started
public record ServerStatus(State state, @Nullable String lastFailure, int restarts) {

  public enum State {
    RUNNING,
    /// Ended by itself; is being started again.
    RESTARTING,
    /// Did not come back after several attempts. The attempts go on: a full disk may be cleared.
    FAILED,
    STOPPED
  }
}
