package vn.caicach.plan.internal;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.caicach.notification.Notices;
import vn.caicach.notification.Notices.Notice;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.UnitId;
import vn.caicach.shared.BusinessTime;
import vn.caicach.ui.State;
import vn.caicach.ui.Texts;

/// Tells who has to act now, or waited for it, that a step was made. Whoever made it is not told.
@Component
class TellCarriers {

  private final Notices notices;
  private final Carriers carriers;
  private final BusinessTime time;

  TellCarriers(Notices notices, Carriers carriers, BusinessTime time) {
    this.notices = notices;
    this.carriers = carriers;
    this.time = time;
  }

  void of(Task task, Step step, List<UnitId> taking) {
    LocalDate today = time.today();
    switch (step.kind()) {
      case ASSIGNED, MOVED, CONTINUED -> {
        tell(carriers.leading(task.lead(), today), task, step, State.WAIT);
        taking.forEach(unit -> tell(carriers.leading(unit, today), task, step, State.WAIT));
      }
      case ANSWERED -> tell(carriers.leading(task.lead(), today), task, step, State.WAIT);
      case QUESTIONED, SUBMITTED, EXTENSION_ASKED ->
          tell(carriers.leading(task.verifier(), today), task, step, State.WAIT);
      case HANDED, RETURNED -> tell(carrying(task, today), task, step, State.WAIT);
      case VERIFIED, EXTENSION_GRANTED -> tell(carrying(task, today), task, step, State.OK);
      case EXTENSION_REFUSED, WITHDRAWN, SPLIT, CHANGED ->
          tell(carrying(task, today), task, step, State.RISK);
      case CONTRIBUTED -> tell(carrying(task, today), task, step, State.OK);
      case ACCEPTED, REPORTED -> {}
    }
  }

  /// The officer it was handed to, otherwise the heads of the lead unit.
  private Set<UUID> carrying(Task task, LocalDate today) {
    OfficerId officer = task.officer();
    return officer == null
        ? carriers.leading(task.lead(), today)
        : new LinkedHashSet<>(List.of(officer.value()));
  }

  private void tell(Set<UUID> officers, Task task, Step step, State urgency) {
    String title = Texts.t("plan.told." + step.kind(), TaskBook.label(task.number()), task.title());
    for (UUID officer : officers) {
      if (!officer.equals(step.officerId())) {
        notices.tell(
            new Notice(
                officer,
                "step/" + step.id(),
                urgency,
                title,
                step.note(),
                "/tasks/" + task.id().value()));
      }
    }
  }
}
