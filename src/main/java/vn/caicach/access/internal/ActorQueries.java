package vn.caicach.access.internal;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static vn.caicach.access.internal.jooq.Tables.ACCOUNTS;
import static vn.caicach.access.internal.jooq.Tables.ROLE_GRANTS;
import static vn.caicach.access.internal.jooq.organization.Tables.PUBLISHED_AUTHORITIES;
import static vn.caicach.access.internal.jooq.organization.Tables.PUBLISHED_OFFICERS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.caicach.access.Role;
import vn.caicach.shared.AccountId;

/// What every request asks first: the account with its roles of today, in one query.
@Component
class ActorQueries {

  /// @param name the person's or the account's name
  /// @param officer null for a technical account
  record Found(String name, String authorityName, @Nullable UUID officer, List<Role> roles) {}

  private final DSLContext sql;

  ActorQueries(DSLContext sql) {
    this.sql = sql;
  }

  /// Empty when there is no such account, it is closed, or its officer works here no more.
  Optional<Found> find(AccountId account, LocalDate day) {
    var roles =
        multiset(
                select(ROLE_GRANTS.ROLE)
                    .from(ROLE_GRANTS)
                    .where(
                        ROLE_GRANTS.ACCOUNT_ID.eq(ACCOUNTS.ID),
                        ROLE_GRANTS.VALID_FROM.le(day),
                        ROLE_GRANTS.VALID_UNTIL.isNull().or(ROLE_GRANTS.VALID_UNTIL.gt(day))))
            .convertFrom(rows -> rows.map(row -> Role.valueOf(row.value1())));
    return sql.select(ACCOUNTS.DISPLAY_NAME, PUBLISHED_AUTHORITIES.NAME, ACCOUNTS.OFFICER_ID, roles)
        .from(ACCOUNTS)
        .join(PUBLISHED_AUTHORITIES)
        .on(PUBLISHED_AUTHORITIES.ID.eq(ACCOUNTS.AUTHORITY_ID))
        .leftJoin(PUBLISHED_OFFICERS)
        .on(
            PUBLISHED_OFFICERS.AUTHORITY_ID.eq(ACCOUNTS.AUTHORITY_ID),
            PUBLISHED_OFFICERS.ID.eq(ACCOUNTS.OFFICER_ID))
        .where(
            ACCOUNTS.ID.eq(account.value()),
            ACCOUNTS.DISABLED_AT.isNull(),
            PUBLISHED_OFFICERS
                .EMPLOYED_UNTIL
                .isNull()
                .or(PUBLISHED_OFFICERS.EMPLOYED_UNTIL.gt(day)))
        .fetchOptional(row -> new Found(row.value1(), row.value2(), row.value3(), row.value4()));
  }
}
