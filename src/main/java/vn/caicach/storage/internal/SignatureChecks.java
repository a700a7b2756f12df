package vn.caicach.storage.internal;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface SignatureChecks extends ListCrudRepository<SignatureCheck, UUID> {

  /// The last check of a file takes the place of the one before.
  @Modifying
  @Query(
      """
      insert into storage.signature_checks as before (id, file_id, checked_at, scan, outcome, signatures)
      values (:id, :file, :now, :scan, :outcome, :signatures)
      on conflict (authority_id, file_id) do update set
        checked_at = excluded.checked_at, scan = excluded.scan, outcome = excluded.outcome,
        signatures = excluded.signatures, version = before.version + 1
      """)
  void put(UUID id, UUID file, Instant now, boolean scan, String outcome, String signatures);

  @Modifying
  @Query("delete from storage.signature_checks where file_id = :file")
  int forget(UUID file);
}
