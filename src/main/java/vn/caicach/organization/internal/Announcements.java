package vn.caicach.organization.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.caicach.database.Scope;
import vn.caicach.database.Scopes;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.PostsChanged;
import vn.caicach.organization.StructureChanged;
import vn.caicach.organization.UnitId;
import vn.caicach.organization.internal.UnitChangeMember.Side;
import vn.caicach.shared.AuthorityId;
import vn.caicach.shared.Identifiers;

/// Tells whoever listens what changed, with ids only.
@Component
class Announcements {

  private final ApplicationEventPublisher events;

  Announcements(ApplicationEventPublisher events) {
    this.events = events;
  }

  void structureChanged(UnitChange change, List<UnitChangeMember> members) {
    events.publishEvent(
        new StructureChanged(
            Identifiers.next(),
            authority(),
            change.id(),
            change.kind(),
            change.effectiveOn(),
            units(members, Side.FROM),
            units(members, Side.INTO)));
  }

  private static Set<UnitId> units(List<UnitChangeMember> members, Side side) {
    return members.stream()
        .filter(member -> member.side() == side)
        .map(UnitChangeMember::unitId)
        .collect(Collectors.toUnmodifiableSet());
  }

  void postsChanged(OfficerId officer, LocalDate day) {
    events.publishEvent(new PostsChanged(Identifiers.next(), authority(), officer, day));
  }

  private static AuthorityId authority() {
    AuthorityId authority = Scopes.current().map(Scope::authority).orElse(null);
    if (authority == null) {
      throw new IllegalStateException("a change of an authority outside of its scope");
    }
    return authority;
  }
}
