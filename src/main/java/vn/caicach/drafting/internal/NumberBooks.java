package vn.caicach.drafting.internal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;
import vn.caicach.organization.UnitId;
import vn.caicach.paper.PaperKind;

interface NumberBooks extends ListCrudRepository<NumberBook, UUID> {

  Optional<NumberBook> findByIssuerUnitIdAndKindAndYear(UnitId issuer, PaperKind kind, int year);
}
