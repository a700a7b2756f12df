package vn.caicach.drafting.internal;

import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import vn.caicach.drafting.DraftId;
import vn.caicach.organization.UnitId;
import vn.caicach.paper.PaperKind;
import vn.caicach.shared.Identifiers;

/// A number of the program's own register. It stays taken, whatever becomes of the paper.
@Table(schema = "drafting", name = "numbers")
record GivenNumber(
    @Id UUID id,
    UnitId issuerUnitId,
    int year,
    PaperKind kind,
    int number,
    DraftId draftId,
    @Version long version) {

  static GivenNumber of(Draft draft, int year, int number) {
    return new GivenNumber(
        Identifiers.next(), draft.issuer(), year, draft.kind(), number, draft.id(), 0);
  }
}
