package vn.caicach.storage.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Drafts extends ListCrudRepository<Draft, UUID> {

  /// Whoever ends the waiting decides what becomes of the file; a second one waits for the first's
  /// transaction.
  ///
  /// @return 0 when the file waits for no record
  @Modifying
  @Query("delete from storage.drafts where file_id = :file")
  int end(UUID file);

  /// The file waits from now on, and for one sender more. Nothing happens to one that waits no
  /// longer.
  @Modifying
  @Query(
      """
      with before as (delete from storage.drafts where file_id = :file returning file_id, also_sent_by)
      insert into storage.drafts (id, file_id, begun_at, also_sent_by)
      select :id, file_id, :now,
        array(select distinct unnest(array_remove(also_sent_by || cast(:sender as uuid), null)))
      from before
      """)
  void again(UUID file, UUID id, Instant now, @Nullable UUID sender);
}
