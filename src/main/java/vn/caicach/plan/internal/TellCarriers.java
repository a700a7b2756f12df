package vn.caicach.plan.internal;

import static org.jooq.impl.DSL.select;
import static vn.caicach.plan.internal.jooq.Tables.STEPS;
import static vn.caicach.plan.internal.jooq.organization.Tables.PUBLISHED_HOLDINGS;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.caicach.notification.Notices;
import vn.caicach.notification.Notices.Notice;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.StepKind;
import vn.caicach.shared.BusinessTime;
import vn.caicach.ui.State;
import vn.caicach.ui.Texts;

/// Tells who has to act now, or waited for it, that a step was made. Whoever made it is not told.
@Component
class TellCarriers {

  private final DSLContext sql;
  private final Notices notices;
  private final StaffQueries staff;
  private final BusinessTime time;

  TellCarriers(DSLContext sql, Notices notices, StaffQueries staff, BusinessTime time) {
    this.sql = sql;
    this.notices = notices;
    this.staff = staff;
    this.time = time;
  }

  void of(Task task, Step step, List<UnitId> taking) {
    switch (step.kind()) {
      case ASSIGNED -> {
        if (task.recipient() == null) { // the others are told of together
          given(task, step, taking);
        }
      }
      case MOVED, CONTINUED -> given(task, step, taking);
      case ANSWERED -> tell(leading(task.lead()), task, step, State.WAIT);
      case QUESTIONED, EXTENSION_ASKED -> tell(deciding(task), task, step, State.WAIT);
      case SUBMITTED -> tell(leading(task.verifier()), task, step, State.WAIT);
      case HANDED, RETURNED -> tell(carrying(task), task, step, State.WAIT);
      case VERIFIED, EXTENSION_GRANTED, CONTRIBUTED -> tell(carrying(task), task, step, State.OK);
      case EXTENSION_REFUSED, CHANGED -> tell(carrying(task), task, step, State.RISK);
      case WITHDRAWN, SPLIT -> {
        tell(carrying(task), task, step, State.RISK);
        taking.forEach(unit -> tell(leading(unit), task, step, State.RISK));
      }
      case ACCEPTED, REPORTED -> {}
    }
  }

  /// Those it was taken from.
  void movedAway(Task task, Step step, UnitId lead, @Nullable OfficerId officer) {
    Set<UUID> before = new LinkedHashSet<>(carrying(lead, officer));
    before.addAll(leading(lead));
    tell(before, step, State.OK, text("plan.told.movedAway", task), path(task));
  }

  /// Units that take part from now on.
  void joined(Task task, Step step, Collection<UnitId> units) {
    for (UnitId unit : units) {
      tell(leading(unit), step, State.WAIT, text("plan.told.joined", task), path(task));
    }
  }

  /// The unit that watches what was handed down: once, however many communes it went to.
  ///
  /// @param task one of them
  void handedDown(Task task, Step step, int communes) {
    String title =
        Texts.in(
            Texts.VIETNAMESE,
            "plan.told.handedDown",
            TaskBook.label(task.number()),
            communes,
            task.title());
    tell(leading(task.lead()), step, State.WAIT, title, path(task));
  }

  private void given(Task task, Step step, List<UnitId> taking) {
    tell(leading(task.lead()), task, step, State.WAIT);
    taking.forEach(unit -> tell(leading(unit), task, step, State.WAIT));
  }

  private Set<UUID> leading(UnitId unit) {
    return staff.on(time.today(), unit).leading(unit);
  }

  /// Who follows the task up, and who gave it, if still at work here.
  private Set<UUID> deciding(Task task) {
    LocalDate today = time.today();
    Set<UUID> officers = new LinkedHashSet<>(leading(task.verifier()));
    officers.addAll(
        sql.select(STEPS.OFFICER_ID)
            .from(STEPS)
            .where(
                STEPS.TASK_ID.eq(task.id().value()),
                STEPS.KIND.eq(StepKind.ASSIGNED.name()),
                STEPS.OFFICER_ID.in(
                    select(PUBLISHED_HOLDINGS.OFFICER_ID)
                        .from(PUBLISHED_HOLDINGS)
                        .where(
                            Carriers.on(
                                PUBLISHED_HOLDINGS.VALID_FROM,
                                PUBLISHED_HOLDINGS.VALID_UNTIL,
                                today))),
                Carriers.atWork(STEPS.OFFICER_ID, today))
            .fetch(STEPS.OFFICER_ID));
    return officers;
  }

  private Set<UUID> carrying(Task task) {
    return carrying(task.lead(), task.officer());
  }

  private Set<UUID> carrying(UnitId lead, @Nullable OfficerId officer) {
    return staff.on(time.today(), lead).carrying(lead, officer == null ? null : officer.value());
  }

  private void tell(Set<UUID> officers, Task task, Step step, State urgency) {
    tell(officers, step, urgency, text("plan.told." + step.kind(), task), path(task));
  }

  private void tell(Set<UUID> officers, Step step, State urgency, String title, String href) {
    for (UUID officer : officers) {
      if (!officer.equals(step.officerId())) {
        notices.tell(new Notice(officer, "step/" + step.id(), urgency, title, step.note(), href));
      }
    }
  }

  /// Notices are kept, and mailed: in the language officials write, whoever acts.
  private static String text(String key, Task task) {
    return Texts.in(Texts.VIETNAMESE, key, TaskBook.label(task.number()), task.title());
  }

  private static String path(Task task) {
    return "/tasks/" + task.id().value();
  }
}
