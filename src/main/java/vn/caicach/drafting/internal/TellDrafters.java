package vn.caicach.drafting.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.caicach.notification.Notices;
import vn.caicach.notification.Notices.Notice;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.OrganizationDirectory;
import vn.caicach.organization.OrganizationDirectory.Holding;
import vn.caicach.organization.UnitId;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.ui.State;
import vn.caicach.ui.Texts;

/// Tells who has to do something about a draft now, or waits for it. Whoever acted is not told.
@Component
class TellDrafters {

  private final Notices notices;
  private final OrganizationDirectory organization;
  private final BusinessTime time;

  TellDrafters(Notices notices, OrganizationDirectory organization, BusinessTime time) {
    this.notices = notices;
    this.organization = organization;
    this.time = time;
  }

  void of(Draft draft, Step step, Actor by) {
    switch (step.kind()) {
      case SUBMITTED -> tell(one(draft.signerId()), draft, step, State.WAIT, by);
      case RETURNED -> tell(one(draft.author()), draft, step, State.WAIT, by);
      case COMMENTED, APPROVED, NUMBERED, ISSUED, WITHDRAWN ->
          tell(one(draft.author()), draft, step, State.OK, by);
      case BEGUN, ASKED, RECALLED, SIGNED -> {}
    }
  }

  /// @param fresh the units that were not asked before
  void asked(Draft draft, Step step, Set<UUID> fresh, Actor by) {
    tell(headsOf(fresh), draft, step, State.WAIT, by);
  }

  private static Set<UUID> one(@Nullable OfficerId officer) {
    return officer == null ? Set.of() : Set.of(officer.value());
  }

  private Set<UUID> headsOf(Set<UUID> units) {
    Set<UUID> heads = new LinkedHashSet<>();
    for (UUID unit : units) {
      organization.headsOf(new UnitId(unit), time.today()).stream()
          .map(Holding::officer)
          .map(OfficerId::value)
          .forEach(heads::add);
    }
    return heads;
  }

  private void tell(Set<UUID> officers, Draft draft, Step step, State urgency, Actor by) {
    String title =
        Texts.in(
            Texts.VIETNAMESE,
            "drafting.told." + step.kind(),
            draft.label(),
            draft.kind().title(),
            draft.text().subject());
    List<Notice> all =
        officers.stream()
            .filter(officer -> !officer.equals(by.officer()))
            .map(officer ->
                new Notice(
                    officer,
                    "draft/" + draft.id().value() + "/" + step.kind() + "/" + draft.version(),
                    urgency,
                    title,
                    step.note(),
                    "/drafts/" + draft.id().value()))
            .toList();
    notices.tellAll(all);
  }
}
