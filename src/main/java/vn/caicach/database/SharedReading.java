package vn.caicach.database;

import vn.caicach.database.internal.Reading;

/// Lets the reading transactions of one request follow each other on one connection and in one
/// transaction of the database: each of its own costs two more round trips, together a fifth of the
/// time of a page (ADR 15). Each statement still sees what was committed before it, and a
/// transaction that writes gets a connection of its own, after the reading one ended.
public final class SharedReading {

  private SharedReading() {}

  /// Runs a request that is expected to read only.
  public static <T, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> request)
      throws X {
    return Reading.call(request);
  }

  /// Ends the transaction that is kept, if there is one: before waiting for something else than the
  /// database, such as a slow line or another process, so that no connection waits along.
  public static void giveBack() {
    Reading reading = Reading.current();
    if (reading != null) {
      reading.giveBack();
    }
  }
}
