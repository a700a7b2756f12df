package vn.caicach.drafting.internal;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;
import org.springframework.data.relational.core.mapping.Table;
import vn.caicach.drafting.WordingId;
import vn.caicach.shared.Actor;
import vn.caicach.shared.Identifiers;

/// A saving of a wording. Its words stay; the next saving is another edition.
///
/// @param inUse whether new papers begin with it
@Table(schema = "drafting", name = "editions")
public record Edition(
    @Id UUID id,
    WordingId wordingId,
    int edition,
    @Embedded(onEmpty = OnEmpty.USE_EMPTY) WordingText text,
    boolean inUse,
    Instant madeAt,
    String madeByName,
    @Version long version) {

  static Edition of(WordingId wording, int edition, WordingText text, Actor by, Instant now) {
    return new Edition(Identifiers.next(), wording, edition, text, false, now, by.name(), 0);
  }

  Edition used(boolean now) {
    return new Edition(id, wordingId, edition, text, now, madeAt, madeByName, version);
  }
}
