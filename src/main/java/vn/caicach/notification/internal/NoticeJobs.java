package vn.caicach.notification.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.caicach.shared.BusinessTime;

/// What is done with notices by itself. The rounds are asked for when they begin: they queue mails,
/// so they need the scheduler, which needs these jobs.
@Configuration(proxyBeanMethods = false)
class NoticeJobs {

  /// Before work begins, Monday to Friday. A machine that is off then sends when it starts; what
  /// fails is tried again after one minute, two, four …: nobody is sent a second digest that day.
  @Bean
  RecurringTask<Void> noticeDigest(ObjectProvider<NoticeRounds> rounds, BusinessTime time) {
    return Tasks.recurring("notice-digest", Schedules.daily(BusinessTime.ZONE, LocalTime.of(7, 0)))
        .onFailure((failed, job) ->
            job.reschedule(
                failed,
                failed
                    .getTimeDone()
                    .plus(DeliverMail.pause(failed.getExecution().consecutiveFailures))))
        .execute((_, _) -> {
          if (time.today().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
            rounds.getObject().sendDigests();
          }
        });
  }

  /// A machine that is off at night catches up when it starts.
  @Bean
  RecurringTask<Void> oldNotices(ObjectProvider<NoticeRounds> rounds) {
    return Tasks.recurring(
            "notice-removal", Schedules.daily(BusinessTime.ZONE, LocalTime.of(2, 45)))
        .execute((_, _) -> rounds.getObject().removeOld());
  }
}
