package vn.caicach.plan.internal;

import static vn.caicach.plan.internal.jooq.Tables.TASKS;

import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.caicach.notification.Notices;
import vn.caicach.notification.Notices.Notice;
import vn.caicach.organization.UnitId;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.ui.State;
import vn.caicach.ui.Texts;

/// Tells who has to act on a review report now, or waited for it. Whoever acted is not told.
@Component
class TellReviewers {

  private final DSLContext sql;
  private final Notices notices;
  private final StaffQueries staff;
  private final ReviewDesk desk;
  private final BusinessTime time;

  TellReviewers(
      DSLContext sql, Notices notices, StaffQueries staff, ReviewDesk desk, BusinessTime time) {
    this.sql = sql;
    this.notices = notices;
    this.staff = staff;
    this.desk = desk;
    this.time = time;
  }

  /// @param review as it is saved: its version tells one sending from another on the same day
  void sent(Review review, Actor by) {
    desk.receiver(review.unit())
        .ifPresent(office ->
            tell(
                leading(office),
                review,
                "sent/" + review.version(),
                State.WAIT,
                title("plan.review.told.sent", review),
                by));
  }

  /// @param review as for [#sent]
  void returned(Review review, Actor by) {
    tell(
        leading(review.unit()),
        review,
        "returned/" + review.version(),
        State.RISK,
        title("plan.review.told.returned", review),
        by);
  }

  void received(Review review, Actor by) {
    tell(
        leading(review.unit()),
        review,
        "received",
        State.OK,
        title("plan.review.told.received", review),
        by);
  }

  private Set<UUID> leading(UnitId unit) {
    return staff.on(time.today(), unit).leading(unit);
  }

  private String title(String key, Review review) {
    String task =
        sql.select(TASKS.NUMBER, TASKS.TITLE)
            .from(TASKS)
            .where(TASKS.ID.eq(review.task().value()))
            .fetchSingle(row -> TaskBook.label(row.value1()) + ": " + row.value2());
    return Texts.in(Texts.VIETNAMESE, key, task);
  }

  private void tell(
      Set<UUID> officers, Review review, String event, State urgency, String title, Actor by) {
    for (UUID officer : officers) {
      if (!officer.equals(by.officer())) {
        String key = "review/" + review.id().value() + "/" + event;
        String href = "/reviews/" + review.id().value();
        notices.tell(new Notice(officer, key, urgency, title, review.remark(), href));
      }
    }
  }
}
