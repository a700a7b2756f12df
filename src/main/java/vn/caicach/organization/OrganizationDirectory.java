package vn.caicach.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells other modules who works where, as of any day, within the scope of the transaction or
/// request.
public interface OrganizationDirectory {

  /// A unit as it was on a day.
  record UnitSummary(UnitId id, UnitKind kind, boolean outside, String name, String shortName) {}

  record OfficerSummary(
      OfficerId id, String code, String name, @Nullable String email, Validity employment) {}

  /// A post as held on a day.
  ///
  /// @param title "Trưởng phòng"
  /// @param unitName as it was on that day
  /// @param forOfficer in whose place, when acting; null otherwise
  record Holding(
      AssignmentId id,
      OfficerId officer,
      PostId post,
      String title,
      PostRank rank,
      UnitId unit,
      String unitName,
      AssignmentKind kind,
      Validity validity,
      @Nullable String forOfficer) {

    /// "Trưởng phòng, Phòng Văn hóa - Xã hội"
    public String text() {
      return title + ", " + unitName;
    }
  }

  record PostSummary(PostId id, String title, PostRank rank, UnitId unit, String unitName) {}

  /// The units of that day, parents before children.
  List<UnitSummary> unitsOn(LocalDate day);

  /// The units by the last of their names, also those that are no more or not yet there.
  List<UnitSummary> unitsByLastName(Collection<UnitId> units);

  /// The units that changes decided already, but effective after that day only, lead these into,
  /// without these.
  Set<UnitId> unitsToComeOf(Collection<UnitId> units, LocalDate day);

  /// The posts of that day, unit by unit.
  List<PostSummary> postsOn(LocalDate day);

  /// Those who work here on that day, by given name.
  List<OfficerSummary> officersOn(LocalDate day);

  Optional<OfficerSummary> officer(OfficerId officer);

  /// What a person holds on that day, the primary post first.
  List<Holding> holdingsOf(OfficerId officer, LocalDate day);

  Optional<Holding> holding(AssignmentId assignment);

  /// Those who lead a unit on that day: its heads, and who acts for one who is away first.
  List<Holding> headsOf(UnitId unit, LocalDate day);
}
