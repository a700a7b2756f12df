package vn.caicach.plan.internal;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.caicach.shared.AuthorityId;

/// When communes and their city hear of each other: at once when one of them makes a step with a
/// task that the other has too, and every few minutes, which also reaches communes that begin to
/// work later.
@Configuration(proxyBeanMethods = false)
class HandingJobs {

  /// The authority that has something to hear. One job a step: a job that runs already may have
  /// looked before the step was there.
  static final TaskDescriptor<String> NEWS = TaskDescriptor.of("plan-handing-news", String.class);

  private static final Duration PAUSE = Duration.ofMinutes(5);

  @Bean
  OneTimeTask<String> handingNewsTask(HandingRounds rounds) {
    return Tasks.oneTime(NEWS)
        .onFailure((_, operations) -> operations.remove()) // the next round tries again
        .execute(
            (instance, _) -> rounds.visit(new AuthorityId(UUID.fromString(instance.getData()))));
  }

  @Bean
  RecurringTask<Void> handingTask(HandingRounds rounds) {
    return Tasks.recurring("plan-handing", FixedDelay.of(PAUSE)).execute((_, _) -> rounds.go());
  }
}
