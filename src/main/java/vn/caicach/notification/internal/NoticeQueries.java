package vn.caicach.notification.internal;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static vn.caicach.notification.internal.jooq.Tables.NOTICES;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.ui.ListRequest;
import vn.caicach.ui.Listing;
import vn.caicach.ui.State;

/// Reads what an officer was told.
@Component
public class NoticeQueries {

  /// Beyond this nobody counts.
  public static final int MOST_COUNTED = 100;

  public record Row(
      UUID id,
      State urgency,
      String title,
      String detail,
      String href,
      Instant createdAt,
      @Nullable Instant readAt) {}

  private final DSLContext sql;

  NoticeQueries(DSLContext sql) {
    this.sql = sql;
  }

  /// Of one officer, the newest first.
  @Transactional(readOnly = true)
  public Listing<Row> list(UUID officer, boolean unreadOnly, ListRequest request) {
    List<Row> rows =
        sql.select(
                NOTICES.ID,
                NOTICES.URGENCY,
                NOTICES.TITLE,
                NOTICES.DETAIL,
                NOTICES.HREF,
                NOTICES.CREATED_AT,
                NOTICES.READ_AT)
            .from(NOTICES)
            .where(
                NOTICES.OFFICER_ID.eq(officer),
                unreadOnly ? NOTICES.READ_AT.isNull() : noCondition())
            .orderBy(NOTICES.CREATED_AT.desc(), NOTICES.ID.desc())
            .offset(request.offset())
            .limit(request.limit())
            .fetch(row ->
                new Row(
                    row.value1(),
                    State.valueOf(row.value2()),
                    row.value3(),
                    row.value4(),
                    row.value5(),
                    row.value6().toInstant(),
                    row.value7() == null ? null : row.value7().toInstant()));
    return Listing.uncounted(request, rows);
  }

  /// Asked by every page: reads at most [#MOST_COUNTED] entries of one index.
  @Transactional(readOnly = true)
  public int unread(UUID officer) {
    return sql.fetchCount(
        selectOne()
            .from(NOTICES)
            .where(NOTICES.OFFICER_ID.eq(officer), NOTICES.READ_AT.isNull())
            .limit(MOST_COUNTED));
  }
}
