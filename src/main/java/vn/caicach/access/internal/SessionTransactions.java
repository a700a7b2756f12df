package vn.caicach.access.internal;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// The transactions of the sessions. Where a session is looked for, the first of them reads only
/// and can be shared with the page; what follows it deletes a session that has expired.
final class SessionTransactions implements TransactionOperations {

  private static final ScopedValue<AtomicBoolean> LOOKING = ScopedValue.newInstance();

  private final TransactionTemplate reading;
  private final TransactionTemplate writing;

  SessionTransactions(PlatformTransactionManager manager) {
    reading = own(manager);
    reading.setReadOnly(true);
    writing = own(manager);
  }

  private static TransactionTemplate own(PlatformTransactionManager manager) {
    var template = new TransactionTemplate(manager);
    template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return template;
  }

  static <T extends @Nullable Object> T looking(Supplier<T> work) {
    return ScopedValue.where(LOOKING, new AtomicBoolean(true)).call(work::get);
  }

  @Override
  public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
    boolean first = LOOKING.isBound() && LOOKING.get().getAndSet(false);
    return (first ? reading : writing).execute(action);
  }
}
