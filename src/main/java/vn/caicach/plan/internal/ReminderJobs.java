package vn.caicach.plan.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.caicach.shared.BusinessTime;

/// When people are reminded of their tasks.
@Configuration(proxyBeanMethods = false)
class ReminderJobs {

  /// Before the digest leaves by mail at seven. A machine that is off then catches up when it
  /// starts.
  @Bean
  RecurringTask<Void> planReminders(MorningRounds rounds, BusinessTime time) {
    return Tasks.recurring(
            "plan-reminders", Schedules.daily(BusinessTime.ZONE, LocalTime.of(6, 30)))
        .execute((_, _) -> rounds.go(time.today()));
  }
}
