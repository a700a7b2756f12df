package vn.caicach.notification.internal;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static vn.caicach.notification.internal.jooq.Tables.EMAILS;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.ui.ListRequest;
import vn.caicach.ui.Listing;

/// Reads the mails of the authority.
@Component
public class EmailQueries {

  /// @param state HELD, QUEUED, SENT or FAILED
  public record Row(
      UUID id,
      String recipient,
      String subject,
      String body,
      String state,
      int attempts,
      @Nullable String lastError,
      Instant createdAt,
      @Nullable Instant sentAt) {}

  private final DSLContext sql;

  EmailQueries(DSLContext sql) {
    this.sql = sql;
  }

  @Transactional(readOnly = true)
  public Listing<Row> list(ListRequest request) {
    String state = request.filter("state");
    Condition condition = state.isEmpty() ? noCondition() : EMAILS.STATE.eq(state);
    long total = sql.fetchCount(selectOne().from(EMAILS).where(condition));
    boolean down = request.sorting().descending();
    return Listing.of(request, rows(condition, down, request.offset(), request.size()), total);
  }

  @Transactional(readOnly = true)
  public Optional<Row> find(UUID id) {
    return rows(EMAILS.ID.eq(id), true, 0, 1).stream().findFirst();
  }

  private List<Row> rows(Condition condition, boolean lastFirst, int offset, int limit) {
    return sql.select(
            EMAILS.ID,
            EMAILS.RECIPIENT,
            EMAILS.SUBJECT,
            EMAILS.BODY,
            EMAILS.STATE,
            EMAILS.ATTEMPTS,
            EMAILS.LAST_ERROR,
            EMAILS.CREATED_AT,
            EMAILS.SENT_AT)
        .from(EMAILS)
        .where(condition)
        .orderBy(
            lastFirst
                ? List.of(EMAILS.CREATED_AT.desc(), EMAILS.ID.desc())
                : List.of(EMAILS.CREATED_AT.asc(), EMAILS.ID.asc()))
        .offset(offset)
        .limit(limit)
        .fetch(row ->
            new Row(
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5(),
                row.value6(),
                row.value7(),
                row.value8().toInstant(),
                row.value9() == null ? null : row.value9().toInstant()));
  }
}
