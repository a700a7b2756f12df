package vn.caicach.access.internal;

import static vn.caicach.access.internal.jooq.Tables.SAVED_VIEWS;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.ui.SavedViews;

/// The saved views of who acts in this request.
@Component
class OwnViews implements SavedViews {

  private final DSLContext sql;

  OwnViews(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  @Transactional(readOnly = true)
  public List<SavedView> of(String path) {
    return CurrentActor.get()
        .map(actor ->
            sql.select(SAVED_VIEWS.ID, SAVED_VIEWS.NAME, SAVED_VIEWS.QUERY)
                .from(SAVED_VIEWS)
                .where(
                    SAVED_VIEWS.ACCOUNT_ID.eq(actor.account().value()), SAVED_VIEWS.PATH.eq(path))
                .orderBy(SAVED_VIEWS.NAME)
                .fetch(row -> new SavedView(row.value1(), row.value2(), row.value3())))
        .orElse(List.of());
  }
}
