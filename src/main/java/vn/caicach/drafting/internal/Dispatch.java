package vn.caicach.drafting.internal;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import vn.caicach.drafting.DraftId;
import vn.caicach.shared.Actor;
import vn.caicach.shared.Identifiers;

/// An issued paper went to a recipient.
@Table(schema = "drafting", name = "dispatches")
record Dispatch(
    @Id UUID id,
    DraftId draftId,
    String recipient,
    Channel channel,
    LocalDate sentOn,
    String sentByName,
    @Version long version) {

  static Dispatch of(DraftId draft, String recipient, Channel channel, LocalDate day, Actor by) {
    return new Dispatch(Identifiers.next(), draft, recipient, channel, day, by.name(), 0);
  }
}
