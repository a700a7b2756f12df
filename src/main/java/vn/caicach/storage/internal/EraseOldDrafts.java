package vn.caicach.storage.internal;

import static vn.caicach.storage.internal.jooq.Tables.DRAFTS;
import static vn.caicach.storage.internal.jooq.Tables.FILES;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.caicach.database.EachAuthority;
import vn.caicach.database.Scope;
import vn.caicach.database.Scopes;
import vn.caicach.organization.AuthorityDirectory;
import vn.caicach.shared.BusinessTime;
import vn.caicach.storage.Sha256;

/// Erases what was taken in for a form that was never sent, a day later: each file in its own
/// transaction, then its bytes.
@Component
class EraseOldDrafts {

  private static final Logger log = LoggerFactory.getLogger(EraseOldDrafts.class);
  private static final Duration WAITS = Duration.ofDays(1);

  private final AuthorityDirectory authorities;
  private final DSLContext sql;
  private final TransactionTemplate transaction;
  private final FileQueries queries;
  private final ObjectStore objects;
  private final ContentLocks locks;
  private final SignatureChecks checks;
  private final BusinessTime time;

  EraseOldDrafts(
      AuthorityDirectory authorities,
      DSLContext sql,
      TransactionTemplate transaction,
      FileQueries queries,
      ObjectStore objects,
      ContentLocks locks,
      SignatureChecks checks,
      BusinessTime time) {
    this.authorities = authorities;
    this.sql = sql;
    this.transaction = transaction;
    this.queries = queries;
    this.objects = objects;
    this.locks = locks;
    this.checks = checks;
    this.time = time;
  }

  void eraseAll() {
    OffsetDateTime before = time.now().minus(WAITS).atOffset(ZoneOffset.UTC);
    EachAuthority.serve(
        "removal of files taken in for no record",
        Scopes.call(new Scope.Schedule(), authorities::ids),
        () -> begun(before).forEach(file -> erase(file, before)));
  }

  private List<UUID> begun(OffsetDateTime before) {
    return Objects.requireNonNull(
        transaction.execute(_ ->
            sql.select(DRAFTS.FILE_ID)
                .from(DRAFTS)
                .where(DRAFTS.BEGUN_AT.lt(before))
                .fetch(DRAFTS.FILE_ID)));
  }

  private void erase(UUID file, OffsetDateTime before) {
    try {
      ObjectKey key = transaction.execute(_ -> forget(file, before));
      if (key != null) {
        locks.alone(key.content(), () -> eraseBytes(key));
      }
    } catch (DataIntegrityViolationException held) {
      log.warn("File {} waits for a record, but one holds it already: it stays.", file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Somebody may have sent the same content in again just now.
  private boolean eraseBytes(ObjectKey key) throws IOException {
    boolean needed = queries.findByContent(key.content()).isPresent();
    if (!needed) {
      objects.erase(key);
    }
    return !needed;
  }

  /// Null when a record took it meanwhile, or it waits anew.
  private @Nullable ObjectKey forget(UUID file, OffsetDateTime before) {
    int waited =
        sql.deleteFrom(DRAFTS).where(DRAFTS.FILE_ID.eq(file), DRAFTS.BEGUN_AT.lt(before)).execute();
    if (waited == 0) {
      return null;
    }
    checks.forget(file);
    return sql.deleteFrom(FILES)
        .where(FILES.ID.eq(file))
        .returning(FILES.AUTHORITY_ID, FILES.SHA256)
        .fetchOne(
            row -> new ObjectKey(row.get(FILES.AUTHORITY_ID), new Sha256(row.get(FILES.SHA256))));
  }

  @Configuration(proxyBeanMethods = false)
  static class Job {

    /// A machine that is off at night catches up when it starts.
    @Bean
    RecurringTask<Void> oldDrafts(EraseOldDrafts drafts) {
      return Tasks.recurring(
              "storage-old-drafts", Schedules.daily(BusinessTime.ZONE, LocalTime.of(2, 40)))
          .execute((_, _) -> drafts.eraseAll());
    }
  }
}
