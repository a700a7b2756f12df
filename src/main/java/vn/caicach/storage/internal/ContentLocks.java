package vn.caicach.storage.internal;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.caicach.storage.Sha256;

/// Keeps apart those who keep bytes and write their row, and those who erase bytes that have none:
/// one program alone writes into the object store.
@Component
public class ContentLocks {

  private static final int MANY = 64;

  private final Lock[] locks = Stream.generate(ReentrantLock::new).limit(MANY).toArray(Lock[]::new);

  @FunctionalInterface
  public interface Work<T, X extends Exception> {
    T done() throws X;
  }

  /// Runs the work while nobody else works with the same bytes.
  public <T, X extends Exception> T alone(Sha256 content, Work<T, X> work) throws X {
    Lock lock = locks[Math.floorMod(content.hashCode(), MANY)];
    lock.lock();
    try {
      return work.done();
    } finally {
      lock.unlock();
    }
  }
}
