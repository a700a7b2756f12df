package vn.caicach.notification.internal;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import vn.caicach.database.Scope;
import vn.caicach.database.Scopes;
import vn.caicach.notification.internal.Email.State;
import vn.caicach.shared.AuthorityId;
import vn.caicach.shared.BusinessTime;

/// The job that hands mails to the server. While the server is away it tries again after one
/// minute, two, four … up to an hour, and survives restarts.
@Configuration(proxyBeanMethods = false)
class DeliverMail {

  /// The job keeps the id of the authority; the mail's own id names the job.
  static final TaskDescriptor<String> TASK = TaskDescriptor.of("deliver-mail", String.class);

  private static final int LONGEST_PAUSE = 60;
  private static final int DOUBLINGS = 6; // to 64 minutes

  private static final Logger LOG = LoggerFactory.getLogger(DeliverMail.class);

  @Bean
  OneTimeTask<String> deliverMailTask(
      Emails emails, MailServer server, TransactionTemplate transaction, BusinessTime time) {
    return Tasks.oneTime(TASK)
        .onFailure((failed, job) ->
            job.reschedule(
                failed,
                failed.getTimeDone().plus(pause(failed.getExecution().consecutiveFailures))))
        .execute((instance, _) -> {
          var scope = new Scope.Job(new AuthorityId(UUID.fromString(instance.getData())));
          UUID id = UUID.fromString(instance.getId());
          Scopes.run(scope, () -> deliver(id, emails, server, transaction, time));
        });
  }

  /// How long the next try waits.
  ///
  /// @param failures how many tries failed before the last one
  static Duration pause(int failures) {
    return Duration.ofMinutes(Math.min(1L << Math.min(failures, DOUBLINGS), LONGEST_PAUSE));
  }

  private static void deliver(
      UUID id,
      Emails emails,
      MailServer server,
      TransactionTemplate transaction,
      BusinessTime time) {
    Optional<Email> waiting =
        Optional.ofNullable(transaction.execute(_ -> emails.findById(id).orElse(null)))
            .filter(email -> email.state() == State.QUEUED);
    if (waiting.isEmpty() || !server.isSet()) {
      return;
    }
    Email email = waiting.get();
    try {
      server.send(email.recipient(), email.subject(), email.body());
    } catch (Exception e) {
      email.failed(MailFailure.sentence(e));
      transaction.executeWithoutResult(_ -> emails.save(email));
      LOG.warn("mail {} was not taken: {}", id, MailFailure.kind(e), e);
      if (email.state() == State.QUEUED) {
        throw new IllegalStateException("the mail server did not take the mail", e);
      }
      return;
    }
    email.sent(time.now());
    transaction.executeWithoutResult(_ -> emails.save(email));
  }
}
