package vn.caicach.database.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.caicach.database.Scope;

/// What a request keeps between two of its reading transactions; used by the thread of the request
/// alone.
public final class Reading {

  private static final ScopedValue<Reading> CURRENT = ScopedValue.newInstance();

  private @Nullable ReadingConnection kept;

  private Reading() {}

  /// As [vn.caicach.database.SharedReading#call].
  public static <T, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> request)
      throws X {
    if (CURRENT.isBound()) {
      return request.call();
    }
    var reading = new Reading();
    try {
      return ScopedValue.where(CURRENT, reading).call(request);
    } finally {
      reading.giveBack();
    }
  }

  /// Null outside a request that reads.
  public static @Nullable Reading current() {
    return CURRENT.isBound() ? CURRENT.get() : null;
  }

  /// Ends the transaction that is kept, if there is one.
  public void giveBack() {
    ReadingConnection ending = kept;
    kept = null;
    if (ending != null) {
      ending.end();
    }
  }

  /// Where a connection comes from that is not kept yet.
  interface Source {
    Connection get() throws SQLException;
  }

  /// The kept connection where its transaction may go on in the scope, a new one otherwise.
  ReadingConnection take(@Nullable Scope scope, Source source) throws SQLException {
    ReadingConnection taken = kept;
    if (taken != null && mayGoOn(taken.told(), scope)) {
      kept = null;
      return taken;
    }
    giveBack();
    return new ReadingConnection(source.get(), this);
  }

  /// Another person or post of the same authority is told anew; another authority never is.
  private static boolean mayGoOn(@Nullable Scope told, @Nullable Scope scope) {
    return told == null
        || (scope != null
            && told.kind().equals(scope.kind())
            && Objects.equals(told.authority(), scope.authority()));
  }

  void keep(ReadingConnection connection) {
    giveBack();
    kept = connection;
  }
}
