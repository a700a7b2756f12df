package vn.caicach.bench;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/// Looks at the memory four times a second.
final class MemoryWatch implements AutoCloseable {

  private final AtomicBoolean over = new AtomicBoolean();
  private final ExecutorService looking = Executors.newSingleThreadExecutor();
  private final Future<Product.Memory> highest;

  MemoryWatch(Product product) {
    highest = looking.submit(() -> watch(product));
  }

  private Product.Memory watch(Product product) {
    var peak = new Product.Memory(0, 0);
    while (!over.get()) {
      Product.Memory now = product.memory();
      peak =
          new Product.Memory(
              Math.max(peak.product(), now.product()), Math.max(peak.all(), now.all()));
      LockSupport.parkNanos(250_000_000);
    }
    return peak;
  }

  /// The highest until now; ends the watch.
  Product.Memory peak() throws Exception {
    over.set(true);
    return highest.get();
  }

  @Override
  public void close() {
    over.set(true);
    looking.close();
  }
}
