package vn.caicach.plan.internal;

import static vn.caicach.plan.internal.jooq.Tables.AUTHORITIES_WITH_OPEN_WORK;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.caicach.database.EachAuthority;
import vn.caicach.database.Scope;
import vn.caicach.database.Scopes;
import vn.caicach.shared.AuthorityId;

/// Opens the review reports of what became late and reminds, one authority after another.
@Component
class MorningRounds {

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
    EachAuthority.serve(
        "morning round of reminders",
        Scopes.call(new Scope.Schedule(), this::authorities),
        () -> {
          reviews.open(day);
          reminders.remind(day);
        });
  }

  private List<AuthorityId> authorities() {
    return Objects.requireNonNull(
        transaction.execute(_ ->
            sql.selectFrom(AUTHORITIES_WITH_OPEN_WORK)
                .fetch(row -> new AuthorityId(row.get(0, UUID.class)))));
  }
}
