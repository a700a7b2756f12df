package vn.caicach.plan.internal;

import static vn.caicach.plan.internal.jooq.Tables.TASKS;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Numbers tasks within the authority, one after another and without gaps.
@Component
class Numbers {

  private final DSLContext sql;

  Numbers(DSLContext sql) {
    this.sql = sql;
  }

  /// The next number. Others of the authority wait for the end of this transaction.
  @Transactional(propagation = Propagation.MANDATORY)
  int next() {
    await();
    Integer last = sql.select(DSL.max(TASKS.NUMBER)).from(TASKS).fetchOne(0, Integer.class);
    return last == null ? 1 : last + 1;
  }

  /// Waits for others of the authority that add tasks; what is read from here on they have done.
  @Transactional(propagation = Propagation.MANDATORY)
  void await() {
    sql.fetch(
        "select pg_advisory_xact_lock(hashtextextended('plan.tasks/' || shared.app_scope(), 0))");
  }
}
