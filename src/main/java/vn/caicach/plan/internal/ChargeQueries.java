package vn.caicach.plan.internal;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static vn.caicach.plan.internal.jooq.Tables.CHARGES;
import static vn.caicach.plan.internal.jooq.organization.Tables.PUBLISHED_HOLDINGS;
import static vn.caicach.plan.internal.jooq.organization.Tables.PUBLISHED_OFFICERS;
import static vn.caicach.plan.internal.jooq.organization.Tables.PUBLISHED_UNIT_NAMES;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record1;
import org.jooq.Record7;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.database.FoldedText;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.PostRank;
import vn.caicach.organization.UnitId;
import vn.caicach.organization.UnitKind;
import vn.caicach.plan.ChargeId;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.VietnameseText;
import vn.caicach.ui.ListRequest;
import vn.caicach.ui.Listing;

/// Reads which vice-chair is in charge of which unit.
@Component
public class ChargeQueries {

  private static final int MOST = 2000;

  /// @param unit as it is called today, or was called on the last of these days
  /// @param lastDay null while it lasts
  public record Row(
      ChargeId id,
      UnitId unitId,
      String unit,
      OfficerId officerId,
      String officer,
      LocalDate from,
      @Nullable LocalDate lastDay) {

    public boolean isOver(LocalDate today) {
      return lastDay != null && lastDay.isBefore(today);
    }

    public boolean isLater(LocalDate today) {
      return from.isAfter(today);
    }
  }

  /// A unit or a person to choose.
  public record Choice(UUID id, String name) {}

  private final DSLContext sql;
  private final BusinessTime time;

  ChargeQueries(DSLContext sql, BusinessTime time) {
    this.sql = sql;
    this.time = time;
  }

  /// Filters: `q` a part of the unit's or the person's name; `state` among `now` (the default: what
  /// holds today or later), `ended`, `all`.
  @Transactional(readOnly = true)
  public Listing<Row> list(ListRequest request) {
    int total = sql.fetchCount(rows(conditionOf(request)));
    return Listing.of(request, fetch(request, request.offset(), request.size()), total);
  }

  /// Up to `most` in the order of the request, for a file.
  @Transactional(readOnly = true)
  public List<Row> all(ListRequest request, int most) {
    return fetch(request, 0, most);
  }

  @Transactional(readOnly = true)
  public Optional<Row> find(ChargeId id) {
    return rows(CHARGES.ID.eq(id.value())).fetchOptional(ChargeQueries::row);
  }

  /// Units of today that no vice-chair is in charge of; who is none any more counts for nothing.
  @Transactional(readOnly = true)
  public List<Choice> without() {
    LocalDate today = time.today();
    return units(
        today,
        notExists(
            selectOne()
                .from(CHARGES)
                .where(
                    CHARGES.UNIT_ID.eq(PUBLISHED_UNIT_NAMES.UNIT_ID),
                    CHARGES.OFFICER_ID.in(viceChairsOf(today)),
                    Carriers.on(CHARGES.VALID_FROM, CHARGES.VALID_UNTIL, today))));
  }

  /// Units a vice-chair can be in charge of on that day: those of the committee, not itself.
  @Transactional(readOnly = true)
  public List<Choice> units(LocalDate day) {
    return units(day, noCondition());
  }

  @Transactional(readOnly = true)
  public List<UnitId> unitIds(LocalDate day) {
    return units(day, noCondition()).stream().map(choice -> new UnitId(choice.id())).toList();
  }

  /// The vice-chairs of that day, by name.
  @Transactional(readOnly = true)
  public List<Choice> viceChairs(LocalDate day) {
    return sql.selectDistinct(PUBLISHED_OFFICERS.ID, PUBLISHED_OFFICERS.FULL_NAME)
        .from(PUBLISHED_OFFICERS)
        .where(PUBLISHED_OFFICERS.ID.in(viceChairsOf(day)))
        .orderBy(PUBLISHED_OFFICERS.FULL_NAME)
        .limit(MOST)
        .fetch(row -> new Choice(row.value1(), row.value2()));
  }

  @Transactional(readOnly = true)
  public boolean isViceChair(OfficerId officer, LocalDate day) {
    return sql.fetchExists(
        selectOne()
            .from(PUBLISHED_OFFICERS)
            .where(
                PUBLISHED_OFFICERS.ID.eq(officer.value()),
                PUBLISHED_OFFICERS.ID.in(viceChairsOf(day))));
  }

  static Select<Record1<UUID>> viceChairsOf(LocalDate day) {
    return select(PUBLISHED_HOLDINGS.OFFICER_ID)
        .from(PUBLISHED_HOLDINGS)
        .join(PUBLISHED_UNIT_NAMES)
        .on(PUBLISHED_UNIT_NAMES.UNIT_ID.eq(PUBLISHED_HOLDINGS.UNIT_ID))
        .where(
            PUBLISHED_HOLDINGS.RANK.eq(PostRank.DEPUTY.name()),
            PUBLISHED_UNIT_NAMES.KIND.eq(UnitKind.COMMITTEE.name()),
            Carriers.on(PUBLISHED_HOLDINGS.VALID_FROM, PUBLISHED_HOLDINGS.VALID_UNTIL, day));
  }

  private List<Choice> units(LocalDate day, Condition condition) {
    return sql.select(PUBLISHED_UNIT_NAMES.UNIT_ID, PUBLISHED_UNIT_NAMES.NAME)
        .from(PUBLISHED_UNIT_NAMES)
        .where(
            PUBLISHED_UNIT_NAMES.KIND.ne(UnitKind.COMMITTEE.name()),
            PUBLISHED_UNIT_NAMES.OUTSIDE.isFalse(),
            Carriers.on(PUBLISHED_UNIT_NAMES.VALID_FROM, PUBLISHED_UNIT_NAMES.VALID_UNTIL, day),
            condition)
        .orderBy(PUBLISHED_UNIT_NAMES.POSITION, PUBLISHED_UNIT_NAMES.NAME)
        .limit(MOST)
        .fetch(row -> new Choice(row.value1(), row.value2()));
  }

  private List<Row> fetch(ListRequest request, int offset, int limit) {
    boolean down = request.sorting().descending();
    List<OrderField<?>> order =
        switch (request.sorting().column()) {
          case "officer" ->
              List.of(
                  order(PUBLISHED_OFFICERS.FULL_NAME, down),
                  order(PUBLISHED_UNIT_NAMES.POSITION, down));
          case "since" -> List.of(order(CHARGES.VALID_FROM, down));
          default ->
              List.of(
                  order(PUBLISHED_UNIT_NAMES.POSITION, down),
                  order(PUBLISHED_UNIT_NAMES.NAME, down));
        };
    return rows(conditionOf(request))
        .orderBy(
            Stream.<OrderField<?>>concat(order.stream(), Stream.of(CHARGES.VALID_FROM, CHARGES.ID))
                .toList())
        .offset(offset)
        .limit(limit)
        .fetch(ChargeQueries::row);
  }

  private SelectConditionStep<Record7<UUID, UUID, String, UUID, String, LocalDate, LocalDate>> rows(
      Condition condition) {
    Field<LocalDate> last =
        greatest(
            CHARGES.VALID_FROM,
            least(val(time.today()), coalesce(CHARGES.VALID_UNTIL.minus(1), val(time.today()))));
    return sql.select(
            CHARGES.ID,
            CHARGES.UNIT_ID,
            PUBLISHED_UNIT_NAMES.NAME,
            CHARGES.OFFICER_ID,
            PUBLISHED_OFFICERS.FULL_NAME,
            CHARGES.VALID_FROM,
            CHARGES.VALID_UNTIL)
        .from(CHARGES)
        .join(PUBLISHED_OFFICERS)
        .on(PUBLISHED_OFFICERS.ID.eq(CHARGES.OFFICER_ID))
        .join(PUBLISHED_UNIT_NAMES)
        .on(
            PUBLISHED_UNIT_NAMES.UNIT_ID.eq(CHARGES.UNIT_ID),
            PUBLISHED_UNIT_NAMES.VALID_FROM.le(last),
            PUBLISHED_UNIT_NAMES.VALID_UNTIL.isNull().or(PUBLISHED_UNIT_NAMES.VALID_UNTIL.gt(last)))
        .where(condition);
  }

  private Condition conditionOf(ListRequest request) {
    LocalDate today = time.today();
    Condition state =
        switch (request.filter("state")) {
          case "all" -> noCondition();
          case "ended" -> CHARGES.VALID_UNTIL.le(today);
          default -> CHARGES.VALID_UNTIL.isNull().or(CHARGES.VALID_UNTIL.gt(today));
        };
    String q = VietnameseText.fold(request.filter("q"));
    return q.isEmpty()
        ? state
        : state.and(
            FoldedText.contains(PUBLISHED_UNIT_NAMES.NAME, q)
                .or(FoldedText.contains(PUBLISHED_OFFICERS.FULL_NAME, q)));
  }

  /// The units in the actor's charge on a day: the field.
  static Select<Record1<UUID>> field(Actor actor, LocalDate day) {
    return select(CHARGES.UNIT_ID)
        .from(CHARGES)
        .where(
            CHARGES.OFFICER_ID.eq(actor.officer()),
            Carriers.on(CHARGES.VALID_FROM, CHARGES.VALID_UNTIL, day));
  }

  static OrderField<?> order(Field<?> field, boolean descending) {
    return descending ? field.desc().nullsLast() : field.asc().nullsLast();
  }

  private static Row row(Record7<UUID, UUID, String, UUID, String, LocalDate, LocalDate> row) {
    LocalDate until = row.value7();
    return new Row(
        new ChargeId(row.value1()),
        new UnitId(row.value2()),
        row.value3(),
        new OfficerId(row.value4()),
        row.value5(),
        row.value6(),
        until == null ? null : until.minusDays(1));
  }
}
