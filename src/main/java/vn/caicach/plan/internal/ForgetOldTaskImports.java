package vn.caicach.plan.internal;

import static vn.caicach.plan.internal.jooq.Tables.AUTHORITIES_WITH_TASK_IMPORTS;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.caicach.database.EachAuthority;
import vn.caicach.database.Scope;
import vn.caicach.database.Scopes;
import vn.caicach.shared.AuthorityId;
import vn.caicach.shared.BusinessTime;

/// Removes the lists nobody gave, one authority after another, each in its own transaction.
@Component
class ForgetOldTaskImports {

  private final DSLContext sql;
  private final TransactionTemplate transaction;
  private final ImportTasks imports;

  ForgetOldTaskImports(DSLContext sql, TransactionTemplate transaction, ImportTasks imports) {
    this.sql = sql;
    this.transaction = transaction;
    this.imports = imports;
  }

  void forgetAll() {
    EachAuthority.serve(
        "removal of old lists of tasks",
        Scopes.call(new Scope.Schedule(), this::authorities),
        imports::forgetOld);
  }

  private List<AuthorityId> authorities() {
    return Objects.requireNonNull(
        transaction.execute(_ ->
            sql.selectFrom(AUTHORITIES_WITH_TASK_IMPORTS)
                .fetch(row -> new AuthorityId(row.get(0, UUID.class)))));
  }

  @Configuration(proxyBeanMethods = false)
  static class Job {

    /// A machine that is off at night catches up when it starts.
    @Bean
    RecurringTask<Void> oldTaskImports(ForgetOldTaskImports imports) {
      return Tasks.recurring(
              "plan-old-imports", Schedules.daily(BusinessTime.ZONE, LocalTime.of(2, 35)))
          .execute((_, _) -> imports.forgetAll());
    }
  }
}
