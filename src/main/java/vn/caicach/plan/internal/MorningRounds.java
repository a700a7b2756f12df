package vn.caicach.plan.internal;

import static vn.caicach.plan.internal.jooq.Tables.AUTHORITIES_WITH_OPEN_WORK;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.caicach.database.Scope;
import vn.caicach.database.Scopes;
import vn.caicach.shared.AuthorityId;

/// Opens the review reports of what became late and reminds, one authority after another.
@Component
class MorningRounds {

  private static final Logger log = LoggerFactory.getLogger(MorningRounds.class);

  private final DSLContext sql;
  private final TransactionTemplate transaction;
  private final OpenReviews reviews;
  private final RemindCarriers reminders;

  MorningRounds(
      DSLContext sql,
      TransactionTemplate transaction,
      OpenReviews reviews,
      RemindCarriers reminders) {
    this.sql = sql;
    this.transaction = transaction;
    this.reviews = reviews;
    this.reminders = reminders;
  }

  void go(LocalDate day) {
    RuntimeException first = null;
    for (AuthorityId authority : Scopes.call(new Scope.Schedule(), this::authorities)) {
      try {
        Scopes.run(
            new Scope.Job(authority),
            () -> {
              reviews.open(day);
              reminders.remind(day);
            });
      } catch (RuntimeException problem) {
        // The others are reminded all the same; what failed is made up for on the next morning.
        log.error("Nobody was reminded at authority {}.", authority.value(), problem);
        first = first == null ? problem : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }

  private List<AuthorityId> authorities() {
    return Objects.requireNonNull(
        transaction.execute(_ ->
            sql.selectFrom(AUTHORITIES_WITH_OPEN_WORK)
                .fetch(row -> new AuthorityId(row.get(0, UUID.class)))));
  }
}
