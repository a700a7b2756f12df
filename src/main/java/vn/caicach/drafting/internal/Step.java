package vn.caicach.drafting.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import vn.caicach.drafting.DraftId;
import vn.caicach.organization.UnitId;
import vn.caicach.shared.Actor;
import vn.caicach.shared.Identifiers;

/// Something that happened to a draft, and who did it in which post. Never changed.
///
/// @param unitId for which unit somebody commented
@Table(schema = "drafting", name = "steps")
record Step(
    @Id UUID id,
    DraftId draftId,
    StepKind kind,
    Instant happenedAt,
    @Nullable UUID officerId,
    String byName,
    String byPost,
    @Nullable UnitId unitId,
    String note,
    @Version long version) {

  static Step of(
      DraftId draft, StepKind kind, @Nullable UnitId unit, String note, Actor by, Instant now) {
    return new Step(
        Identifiers.next(),
        draft,
        kind,
        now,
        by.officer(),
        by.name(),
        by.postName(),
        unit,
        note,
        0);
  }
}
