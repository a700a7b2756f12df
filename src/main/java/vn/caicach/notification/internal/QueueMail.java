package vn.caicach.notification.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.access.Courier;
import vn.caicach.database.Scopes;
import vn.caicach.notification.internal.Email.State;
import vn.caicach.shared.AuthorityId;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Verdict;

/// Takes mails over: kept, and scheduled, in the transaction of what they tell of.
@Component
public class QueueMail implements Courier {

  private static final Logger LOG = LoggerFactory.getLogger(QueueMail.class);

  private final Emails emails;
  private final MailServer server;
  private final SchedulerClient jobs;
  private final BusinessTime time;

  QueueMail(Emails emails, MailServer server, SchedulerClient jobs, BusinessTime time) {
    this.emails = emails;
    this.server = server;
    this.jobs = jobs;
    this.time = time;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void send(String recipient, String subject, String text) {
    Email email =
        emails.save(
            Email.to(
                recipient, subject, text, server.isSet() ? State.QUEUED : State.HELD, time.now()));
    if (server.isSet()) {
      schedule(email.id());
    }
  }

  /// Sends a held, failed or waiting mail now. Refused when it was sent already, or no server is
  /// set up.
  @Transactional
  public Verdict again(UUID id) {
    Email email = emails.findById(id).orElseThrow();
    if (email.state() == State.SENT) {
      return Verdict.refused("notification.mails.sent");
    }
    if (!server.isSet()) {
      return Verdict.refused("notification.mails.noServer");
    }
    if (email.state() != State.QUEUED) {
      email.queue();
      emails.save(email);
    }
    schedule(id);
    return Verdict.allowed();
  }

  private void schedule(UUID email) {
    AuthorityId authority = Objects.requireNonNull(Scopes.current().orElseThrow().authority());
    var job =
        DeliverMail.TASK.instance(email.toString()).data(authority.value().toString()).build();
    if (!jobs.scheduleIfNotExists(job, time.now())) {
      try {
        jobs.reschedule(job, time.now()); // it waits for its next try
      } catch (TaskInstanceCurrentlyExecutingException underWay) {
        LOG.debug("mail {} is being sent at this moment", email);
      }
    }
  }
}
