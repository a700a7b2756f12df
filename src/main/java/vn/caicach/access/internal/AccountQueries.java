package vn.caicach.access.internal;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static vn.caicach.access.internal.jooq.Tables.ACCOUNTS;
import static vn.caicach.access.internal.jooq.Tables.ROLE_GRANTS;
import static vn.caicach.access.internal.jooq.Tables.SIGN_IN_GUARDS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.access.Role;
import vn.caicach.shared.AccountId;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.VietnameseText;
import vn.caicach.ui.ListRequest;
import vn.caicach.ui.Listing;

/// Reads accounts for lists and pages.
@Component
public class AccountQueries {

  /// An account as lists show it.
  ///
  /// @param waitsUntil when too many tries failed; null otherwise
  public record Row(
      UUID id,
      String name,
      String displayName,
      @Nullable String email,
      @Nullable UUID officer,
      boolean closed,
      boolean mustChangePassword,
      boolean secondFactor,
      @Nullable Instant lastSignIn,
      @Nullable Instant waitsUntil,
      List<Role> roles) {}

  private final DSLContext sql;
  private final BusinessTime time;

  AccountQueries(DSLContext sql, BusinessTime time) {
    this.sql = sql;
    this.time = time;
  }

  @Transactional(readOnly = true)
  public Listing<Row> list(ListRequest request) {
    Condition condition = conditionOf(request);
    long total = sql.fetchCount(selectOne().from(ACCOUNTS).where(condition));
    List<Row> rows =
        rows(
            condition,
            request.sorting().column(),
            request.sorting().descending(),
            request.offset(),
            request.size());
    return Listing.of(request, rows, total);
  }

  /// Up to `most` rows in the request's order, for a file.
  @Transactional(readOnly = true)
  public List<Row> all(ListRequest request, int most) {
    return rows(
        conditionOf(request), request.sorting().column(), request.sorting().descending(), 0, most);
  }

  @Transactional(readOnly = true)
  public Optional<Row> find(AccountId id) {
    return rows(ACCOUNTS.ID.eq(id.value()), "name", false, 0, 1).stream().findFirst();
  }

  boolean isOnlyAdministrator(AccountId id, LocalDate day) {
    var administrators =
        sql.selectDistinct(ACCOUNTS.ID)
            .from(ACCOUNTS)
            .join(ROLE_GRANTS)
            .on(ROLE_GRANTS.ACCOUNT_ID.eq(ACCOUNTS.ID))
            .where(
                ACCOUNTS.DISABLED_AT.isNull(),
                ROLE_GRANTS.ROLE.eq(Role.COM_ADMIN.name()),
                holdsOn(day))
            .limit(2)
            .fetch(ACCOUNTS.ID);
    return administrators.equals(List.of(id.value()));
  }

  private List<Row> rows(
      Condition condition, String column, boolean descending, int offset, int limit) {
    LocalDate today = time.today();
    OffsetDateTime now = time.now().atZone(BusinessTime.ZONE).toOffsetDateTime();
    var roles =
        multiset(
                select(ROLE_GRANTS.ROLE)
                    .from(ROLE_GRANTS)
                    .where(ROLE_GRANTS.ACCOUNT_ID.eq(ACCOUNTS.ID), holdsOn(today))
                    .orderBy(ROLE_GRANTS.ROLE))
            .convertFrom(found -> found.map(row -> Role.valueOf(row.value1())));
    Field<?> order =
        switch (column) {
          case "name" -> ACCOUNTS.NAME;
          case "lastSignIn" -> SIGN_IN_GUARDS.LAST_SUCCESS_AT;
          default -> ACCOUNTS.DISPLAY_NAME.collate("vi-x-icu");
        };
    return sql.select(
            ACCOUNTS.ID,
            ACCOUNTS.NAME,
            ACCOUNTS.DISPLAY_NAME,
            ACCOUNTS.EMAIL,
            ACCOUNTS.OFFICER_ID,
            ACCOUNTS.DISABLED_AT,
            ACCOUNTS.MUST_CHANGE_PASSWORD,
            ACCOUNTS.TOTP_CONFIRMED_AT,
            SIGN_IN_GUARDS.LAST_SUCCESS_AT,
            SIGN_IN_GUARDS.LOCKED_UNTIL,
            roles)
        .from(ACCOUNTS)
        .leftJoin(SIGN_IN_GUARDS)
        .on(SIGN_IN_GUARDS.ACCOUNT_ID.eq(ACCOUNTS.ID))
        .where(condition)
        .orderBy(descending ? order.desc().nullsLast() : order.asc().nullsLast(), ACCOUNTS.ID.asc())
        .offset(offset)
        .limit(limit)
        .fetch(row ->
            new Row(
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5(),
                row.value6() != null,
                row.value7(),
                row.value8() != null,
                instant(row.value9()),
                row.value10() != null && row.value10().isAfter(now)
                    ? row.value10().toInstant()
                    : null,
                row.value11()));
  }

  private Condition conditionOf(ListRequest request) {
    Condition condition = noCondition();
    String q = VietnameseText.fold(request.filter("q"));
    if (!q.isEmpty()) {
      condition =
          condition.and(
              condition(
                  "(shared.fold({0}) like {1} escape '!' or {2} like {1} escape '!')",
                  ACCOUNTS.DISPLAY_NAME,
                  DSL.val("%" + q.replaceAll("([!%_])", "!$1") + "%"),
                  ACCOUNTS.NAME));
    }
    condition =
        switch (request.filter("state")) {
          case "open" -> condition.and(ACCOUNTS.DISABLED_AT.isNull());
          case "closed" -> condition.and(ACCOUNTS.DISABLED_AT.isNotNull());
          default -> condition;
        };
    String role = request.filter("role");
    if (!role.isEmpty()) {
      condition =
          condition.and(
              exists(
                  selectOne()
                      .from(ROLE_GRANTS)
                      .where(
                          ROLE_GRANTS.ACCOUNT_ID.eq(ACCOUNTS.ID),
                          ROLE_GRANTS.ROLE.eq(role),
                          holdsOn(time.today()))));
    }
    return condition;
  }

  private static Condition holdsOn(LocalDate day) {
    return ROLE_GRANTS
        .VALID_FROM
        .le(day)
        .and(ROLE_GRANTS.VALID_UNTIL.isNull().or(ROLE_GRANTS.VALID_UNTIL.gt(day)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
