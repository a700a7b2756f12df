package vn.caicach.drafting.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;
import vn.caicach.drafting.WordingId;

interface Editions extends ListCrudRepository<Edition, UUID> {

  /// The last first.
  List<Edition> findByWordingIdOrderByEditionDesc(WordingId wording);
}
