package vn.caicach.organization.internal;

import static vn.caicach.organization.internal.jooq.Tables.AUTHORITIES;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.organization.Authority;
import vn.caicach.organization.AuthorityDirectory;
import vn.caicach.shared.AuthorityId;

@Component
class AuthorityQueries implements AuthorityDirectory {

  private final DSLContext sql;

  AuthorityQueries(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Authority> find(AuthorityId id) {
    return one(AUTHORITIES.ID.eq(id.value()));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Authority> findBySlug(String slug) {
    return one(AUTHORITIES.SLUG.eq(slug));
  }

  @Override
  @Transactional(readOnly = true)
  public List<AuthorityId> ids() {
    return sql.select(AUTHORITIES.ID)
        .from(AUTHORITIES)
        .orderBy(AUTHORITIES.ID)
        .fetch(row -> new AuthorityId(row.value1()));
  }

  private Optional<Authority> one(Condition condition) {
    return sql.select(
            AUTHORITIES.ID,
            AUTHORITIES.SLUG,
            AUTHORITIES.NAME,
            AUTHORITIES.LEVEL,
            AUTHORITIES.PARENT_ID)
        .from(AUTHORITIES)
        .where(condition)
        .fetchOptional(row -> {
          UUID parent = row.value5();
          return new Authority(
              new AuthorityId(row.value1()),
              row.value2(),
              row.value3(),
              row.value4().equals("PROVINCE"),
              parent == null ? null : new AuthorityId(parent));
        });
  }
}
