package vn.caicach.notification.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

interface KeptNotices extends ListCrudRepository<KeptNotice, UUID> {

  /// The unique key decides who is first; a second one waits for the first's transaction.
  ///
  /// @return 0 when the officer was told of the key before
  @Modifying
  @Query(
      """
      insert into notification.notices (id, officer_id, key, urgency, title, detail, href, created_at)
      values (:id, :officer, :key, :urgency, :title, :detail, :href, :now)
      on conflict (authority_id, officer_id, key) do nothing
      """)
  int add(
      UUID id,
      UUID officer,
      String key,
      String urgency,
      String title,
      String detail,
      String href,
      Instant now);

  /// For reading it: pressing twice reads it once.
  @Lock(LockMode.PESSIMISTIC_WRITE)
  Optional<KeptNotice> findOneByIdAndOfficerId(UUID id, UUID officerId);

  @Modifying
  @Query(
      """
      update notification.notices set read_at = :now, version = version + 1
      where officer_id = :officer and read_at is null
      """)
  int readAll(UUID officer, Instant now);

  @Modifying
  @Query(
      """
      update notification.notices set read_at = created_at, version = version + 1
      where created_at < :moment and read_at is null
      """)
  int settle(Instant moment);

  /// Takes up what waits for the digest: whoever marks it sends it. What was read before needs no
  /// mail; who is on leave, or was sent a digest today already, waits for a later one.
  ///
  /// @param midnight when today began
  @Query(
      """
      update notification.notices n set mailed_at = :now, version = version + 1
      where mailed_at is null and read_at is null
        and not exists (
          select from organization.published_leaves l
          where l.officer_id = n.officer_id and l.valid_from <= :today and l.valid_until > :today)
        and not exists (
          select from notification.notices m where m.officer_id = n.officer_id and m.mailed_at >= :midnight)
      returning *
      """)
  List<KeptNotice> takeUp(Instant now, LocalDate today, Instant midnight);

  @Modifying
  @Query("delete from notification.notices where read_at < :moment")
  int removeReadBefore(Instant moment);
}
