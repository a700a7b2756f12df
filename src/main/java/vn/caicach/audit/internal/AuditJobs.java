package vn.caicach.audit.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.caicach.database.DatabaseSettings;
import vn.caicach.shared.BusinessTime;

/// When the log is sealed and its heads are written. Every entry is sealed within a minute of the
/// end of its transaction.
@Configuration(proxyBeanMethods = false)
class AuditJobs {

  @Bean
  ChainHeads chainHeads(DatabaseSettings settings) {
    return new ChainHeads(settings.home());
  }

  @Bean
  RecurringTask<Void> auditSealing(SealEntries sealing) {
    return Tasks.recurring("audit-sealing", FixedDelay.of(Duration.ofSeconds(30)))
        .execute((_, _) -> sealing.sealAll());
  }

  /// A machine that is off at night catches up when it starts.
  @Bean
  RecurringTask<Void> auditHeads(WriteChainHeads heads) {
    return Tasks.recurring("audit-heads", Schedules.daily(BusinessTime.ZONE, LocalTime.of(23, 30)))
        .execute((_, _) -> heads.write());
  }
}
