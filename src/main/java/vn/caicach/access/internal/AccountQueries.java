package vn.caicach.access.internal;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static vn.caicach.access.internal.jooq.Tables.ACCOUNTS;
import static vn.caicach.access.internal.jooq.Tables.ROLE_GRANTS;
import static vn.caicach.access.internal.jooq.Tables.SIGN_IN_GUARDS;
import static vn.caicach.access.internal.jooq.organization.Tables.PUBLISHED_OFFICERS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.access.Role;
import vn.caicach.shared.AccountId;
import vn.caicach.shared.BusinessTime;
import vn.caicach.ui.ListRequest;
import vn.caicach.ui.Listing;

/// Reads accounts for lists and pages.
@Component
public class AccountQueries {

  /// An account as lists show it.
  ///
  /// @param waitsUntil when too many tries failed; null otherwise
  /// @param officerName null for an account that is no officer's
  /// @param left the officer works here no more, so nobody signs in by it
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
      List<Role> roles,
      @Nullable String officerName,
      boolean left,
      long version) {}

  /// An officer without an account.
  public record Unaccounted(UUID id, String name, String code, @Nullable String email) {}

  private static final int MOST_NAMES = 1000;

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

  @Transactional(readOnly = true)
  public Optional<Row> find(AccountId id) {
    return rows(ACCOUNTS.ID.eq(id.value()), "name", false, 0, 1).stream().findFirst();
  }

  /// Officers who work here or will and have no account, by name.
  ///
  /// @param most so many at most
  @Transactional(readOnly = true)
  public List<Unaccounted> officersWithoutAccount(int most) {
    return unaccounted(noCondition(), most);
  }

  /// The account of an officer, closed ones too.
  @Transactional(readOnly = true)
  public Optional<UUID> accountOf(UUID officer) {
    return sql.select(ACCOUNTS.ID)
        .from(ACCOUNTS)
        .where(ACCOUNTS.OFFICER_ID.eq(officer))
        .fetchOptional(ACCOUNTS.ID);
  }

  /// Empty when the officer has an account or works here no more.
  @Transactional(readOnly = true)
  public Optional<Unaccounted> officerWithoutAccount(UUID officer) {
    return unaccounted(PUBLISHED_OFFICERS.ID.eq(officer), 1).stream().findFirst();
  }

  /// The account names that begin like this, to propose one that is free.
  @Transactional(readOnly = true)
  public Set<String> namesLike(String beginning) {
    return sql.select(ACCOUNTS.NAME)
        .from(ACCOUNTS)
        .where(ACCOUNTS.NAME.startsWith(beginning))
        .limit(MOST_NAMES)
        .fetchSet(ACCOUNTS.NAME);
  }

  /// Whether the authority has an account at all.
  @Transactional(readOnly = true)
  boolean any() {
    return sql.fetchExists(ACCOUNTS);
  }

  /// Whether the officer of the account works here no more on that day.
  boolean hasLeft(AccountId id, LocalDate day) {
    return sql.fetchExists(
        selectOne()
            .from(ACCOUNTS)
            .join(PUBLISHED_OFFICERS)
            .on(officer())
            .where(ACCOUNTS.ID.eq(id.value()), hasLeft(day)));
  }

  boolean isOnlyAdministrator(AccountId id, LocalDate day) {
    var administrators =
        sql.selectDistinct(ACCOUNTS.ID)
            .from(ACCOUNTS)
            .join(ROLE_GRANTS)
            .on(ROLE_GRANTS.ACCOUNT_ID.eq(ACCOUNTS.ID))
            .leftJoin(PUBLISHED_OFFICERS)
            .on(officer())
            .where(
                ACCOUNTS.DISABLED_AT.isNull(),
                ROLE_GRANTS.ROLE.eq(Role.COM_ADMIN.name()),
                holdsOn(day),
                PUBLISHED_OFFICERS.ID.isNull().or(not(hasLeft(day))))
            .limit(2)
            .fetch(ACCOUNTS.ID);
    return administrators.equals(List.of(id.value()));
  }

  /// From here to the end of the transaction nobody else of the authority changes who administers
  /// it.
  void lockAdministration() {
    sql.execute(
        "select pg_advisory_xact_lock(hashtextextended('access.administration ' || shared.app_scope(), 0))");
  }

  private List<Unaccounted> unaccounted(Condition condition, int most) {
    return sql.select(
            PUBLISHED_OFFICERS.ID,
            PUBLISHED_OFFICERS.FULL_NAME,
            PUBLISHED_OFFICERS.CODE,
            PUBLISHED_OFFICERS.EMAIL)
        .from(PUBLISHED_OFFICERS)
        .where(
            condition,
            not(hasLeft(time.today())),
            notExists(
                selectOne().from(ACCOUNTS).where(ACCOUNTS.OFFICER_ID.eq(PUBLISHED_OFFICERS.ID))))
        .orderBy(PUBLISHED_OFFICERS.FULL_NAME.collate("vi-x-icu"), PUBLISHED_OFFICERS.ID)
        .limit(most)
        .fetch(row -> new Unaccounted(row.value1(), row.value2(), row.value3(), row.value4()));
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
            roles,
            PUBLISHED_OFFICERS.FULL_NAME,
            field(hasLeft(today)),
            ACCOUNTS.VERSION)
        .from(ACCOUNTS)
        .leftJoin(PUBLISHED_OFFICERS)
        .on(officer())
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
                row.value11(),
                row.value12(),
                Boolean.TRUE.equals(row.value13()),
                row.value14()));
  }

  private Condition conditionOf(ListRequest request) {
    Condition condition = noCondition();
    String q = request.filter("q");
    if (!q.isEmpty()) {
      condition = condition.and(AccountRecords.named(q));
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

  private static Condition officer() {
    return PUBLISHED_OFFICERS
        .AUTHORITY_ID
        .eq(ACCOUNTS.AUTHORITY_ID)
        .and(PUBLISHED_OFFICERS.ID.eq(ACCOUNTS.OFFICER_ID));
  }

  /// Null where there is no officer.
  private static Condition hasLeft(LocalDate day) {
    return PUBLISHED_OFFICERS
        .EMPLOYED_UNTIL
        .isNotNull()
        .and(PUBLISHED_OFFICERS.EMPLOYED_UNTIL.le(day));
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
