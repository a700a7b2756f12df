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
import vn.caicach.database.Scope;
import vn.caicach.database.Scopes;
import vn.caicach.shared.AuthorityId;

/// When communes and their city hear of each other: a commune at once when a task is handed down,
/// and both every few minutes, which also reaches communes that begin to work later.
@Configuration(proxyBeanMethods = false)
class HandingJobs {

  /// One job a commune, which it is named by: several tasks are taken over in one go. What comes
  /// while it runs is found by the next round.
  static final TaskDescriptor<String> PULL =
      TaskDescriptor.of("plan-pull-handed-down", String.class);

  private static final Duration PAUSE = Duration.ofMinutes(5);

  @Bean
  OneTimeTask<String> pullHandedDownTask(PullHandedDown commune) {
    return Tasks.oneTime(PULL)
        .execute((instance, _) ->
            Scopes.run(
                new Scope.Job(new AuthorityId(UUID.fromString(instance.getData()))),
                commune::pull));
  }

  @Bean
  RecurringTask<Void> handingTask(HandingRounds rounds) {
    return Tasks.recurring("plan-handing", FixedDelay.of(PAUSE)).execute((_, _) -> rounds.go());
  }
}
