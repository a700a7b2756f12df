package vn.caicach.document.internal;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.caicach.organization.OrganizationDirectory;
import vn.caicach.organization.UnitId;
import vn.caicach.shared.BusinessTime;

/// The units a document can be meant for.
@Component
public class OpenUnits {

  private final OrganizationDirectory organization;
  private final BusinessTime time;

  OpenUnits(OrganizationDirectory organization, BusinessTime time) {
    this.organization = organization;
    this.time = time;
  }

  /// Ids of the units of today.
  public Set<UUID> today() {
    return organization.unitsOn(time.today()).stream()
        .map(unit -> unit.id().value())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The document as it is kept: what is meant for a unit that is merged or split some day soon is
  /// meant for what comes of it, too. [FollowStructure] sees to what was kept before the decision.
  public Document alsoForThoseToCome(Document document) {
    if (document.readingUnits().isEmpty()) {
      return document;
    }
    Set<UnitId> coming =
        organization.unitsToComeOf(
            document.readingUnits().stream().map(UnitId::new).toList(), time.today());
    return document.alsoMeantFor(coming.stream().map(UnitId::value).toList());
  }
}
