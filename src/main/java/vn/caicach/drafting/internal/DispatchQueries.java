package vn.caicach.drafting.internal;

import static vn.caicach.drafting.internal.jooq.Tables.DISPATCHES;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.drafting.DraftId;

/// To whom papers went.
@Component
public class DispatchQueries {

  private static final int MOST = 5000;

  private final DSLContext sql;

  DispatchQueries(DSLContext sql) {
    this.sql = sql;
  }

  public record Sent(String recipient, Channel channel, LocalDate on, String by) {}

  @Transactional(readOnly = true)
  public List<Sent> of(DraftId draft) {
    return sql.select(
            DISPATCHES.RECIPIENT, DISPATCHES.CHANNEL, DISPATCHES.SENT_ON, DISPATCHES.SENT_BY_NAME)
        .from(DISPATCHES)
        .where(DISPATCHES.DRAFT_ID.eq(draft.value()))
        .orderBy(DISPATCHES.SENT_ON, DISPATCHES.ID)
        .limit(MOST)
        .fetch(row ->
            new Sent(row.value1(), Channel.valueOf(row.value2()), row.value3(), row.value4()));
  }

  List<String> recipients(DraftId draft) {
    return of(draft).stream().map(Sent::recipient).toList();
  }
}
