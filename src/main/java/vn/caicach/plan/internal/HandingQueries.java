package vn.caicach.plan.internal;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.shared.AuthorityId;

/// Tells the jobs where they have something to do.
@Component
class HandingQueries {

  private final DSLContext sql;

  HandingQueries(DSLContext sql) {
    this.sql = sql;
  }

  @Transactional(readOnly = true)
  public List<AuthorityId> authoritiesWithNews() {
    return sql.fetch("select * from plan.authorities_with_news()")
        .map(row -> new AuthorityId(row.get(0, UUID.class)));
  }
}
