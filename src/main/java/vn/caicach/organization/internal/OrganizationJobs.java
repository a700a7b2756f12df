package vn.caicach.organization.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.caicach.shared.BusinessTime;

/// What this module does by itself.
@Configuration(proxyBeanMethods = false)
class OrganizationJobs {

  /// A machine that is off at night catches up when it starts.
  @Bean
  RecurringTask<Void> oldImports(ForgetOldImports imports) {
    return Tasks.recurring(
            "organization-old-imports", Schedules.daily(BusinessTime.ZONE, LocalTime.of(2, 30)))
        .execute((_, _) -> imports.forgetAll());
  }
}
