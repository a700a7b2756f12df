package vn.caicach.organization.internal;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static vn.caicach.organization.internal.UnitQueries.on;
import static vn.caicach.organization.internal.jooq.Tables.ASSIGNMENTS;
import static vn.caicach.organization.internal.jooq.Tables.LEAVES;
import static vn.caicach.organization.internal.jooq.Tables.OFFICERS;
import static vn.caicach.organization.internal.jooq.Tables.POSTS;
import static vn.caicach.organization.internal.jooq.Tables.UNITS;
import static vn.caicach.organization.internal.jooq.Tables.UNIT_NAMES;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.database.FoldedText;
import vn.caicach.organization.AssignmentId;
import vn.caicach.organization.AssignmentKind;
import vn.caicach.organization.LeaveId;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.PostId;
import vn.caicach.organization.PostRank;
import vn.caicach.organization.UnitId;
import vn.caicach.organization.Validity;
import vn.caicach.organization.internal.jooq.Routines;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Identifiers;
import vn.caicach.ui.ListRequest;
import vn.caicach.ui.Listing;

/// Reads the people of the authority and what they hold.
@Component
public class OfficerQueries {

  /// Officers a list counts to; beyond it the list says "còn nữa".
  private static final int MOST_COUNTED = 10_000;

  /// A person on a day.
  ///
  /// @param post the primary post that day; null without one
  /// @param unit short name of its unit; null without a post
  /// @param more how many further posts the person holds that day
  /// @param awayUntil last day of a leave running that day; null when at work
  public record Row(
      OfficerId id,
      String code,
      String name,
      @Nullable String post,
      @Nullable UnitId unitId,
      @Nullable String unit,
      int more,
      @Nullable String phone,
      @Nullable String email,
      Validity employment,
      @Nullable LocalDate awayUntil) {}

  /// A person with everything ever held.
  public record Show(
      OfficerId id,
      String code,
      String name,
      @Nullable LocalDate bornOn,
      @Nullable String phone,
      @Nullable String email,
      Validity employment,
      long version,
      List<Held> held,
      List<Away> leaves) {

    public List<Held> heldOn(LocalDate day) {
      return held.stream().filter(one -> one.validity().includes(day)).toList();
    }
  }

  /// A post held, with the name its unit bears on the day asked for; on the first of these days
  /// when they come later, on the last when they are over.
  ///
  /// @param forOfficer in whose place, when acting; null otherwise
  public record Held(
      AssignmentId id,
      PostId post,
      String title,
      PostRank rank,
      UnitId unit,
      String unitName,
      AssignmentKind kind,
      Validity validity,
      String legalBasis,
      @Nullable String forOfficer) {}

  /// A leave with those who act meanwhile.
  public record Away(LeaveId id, Validity validity, String reason, List<Acting> acting) {
    public LocalDate lastDay() {
      LocalDate until = validity.until();
      return until == null ? LocalDate.MAX : until.minusDays(1);
    }
  }

  public record Acting(OfficerId officer, String name, String title, Validity validity) {}

  /// A person to choose.
  public record Choice(OfficerId id, String name, String code) {}

  private final DSLContext sql;
  private final BusinessTime time;

  OfficerQueries(DSLContext sql, BusinessTime time) {
    this.sql = sql;
    this.time = time;
  }

  /// The people of that day. Filters: `q` a part of the name or code, `unit` an id, `state` among
  /// `working` (the default), `away`, `left`, `all`.
  @Transactional(readOnly = true)
  public Listing<Row> list(ListRequest request, LocalDate day) {
    Condition condition = conditionOf(request, day);
    int total = sql.fetchCount(selectOne().from(OFFICERS).where(condition).limit(MOST_COUNTED + 1));
    if (total > MOST_COUNTED) {
      return Listing.uncounted(
          request, rows(condition, request, day, request.offset(), request.limit()));
    }
    return Listing.of(
        request, rows(condition, request, day, request.offset(), request.size()), total);
  }

  /// Up to `most` people in the order of the request, for a file.
  @Transactional(readOnly = true)
  public List<Row> all(ListRequest request, LocalDate day, int most) {
    return rows(conditionOf(request, day), request, day, 0, most);
  }

  /// Those people, in the order of the request.
  @Transactional(readOnly = true)
  public List<Row> chosen(Collection<UUID> ids, ListRequest request, LocalDate day) {
    return rows(OFFICERS.ID.in(ids), request, day, 0, ids.size());
  }

  private List<Row> rows(
      Condition condition, ListRequest request, LocalDate day, int offset, int limit) {
    var other = ASSIGNMENTS.as("other");
    Field<Integer> more =
        field(
            select(count())
                .from(other)
                .where(
                    other.OFFICER_ID.eq(OFFICERS.ID),
                    other.KIND.ne(AssignmentKind.PRIMARY.name()),
                    on(other.VALID_FROM, other.VALID_UNTIL, day)));
    Field<LocalDate> backOn =
        field(
            select(LEAVES.VALID_UNTIL)
                .from(LEAVES)
                .where(
                    LEAVES.OFFICER_ID.eq(OFFICERS.ID),
                    on(LEAVES.VALID_FROM, LEAVES.VALID_UNTIL, day))
                .limit(1));
    boolean down = request.sorting().descending();
    List<OrderField<?>> byName =
        List.of(
            order(Routines.givenName(OFFICERS.FULL_NAME), down),
            order(OFFICERS.FULL_NAME, down),
            order(OFFICERS.CODE, down));
    List<OrderField<?>> order =
        switch (request.sorting().column()) {
          case "code" -> List.of(order(OFFICERS.CODE, down));
          case "unit" ->
              with(
                  List.of(
                      order(UNITS.POSITION, down),
                      order(UNIT_NAMES.SHORT_NAME, down),
                      order(POSTS.SHORT_TITLE, down)),
                  byName);
          case "since" -> with(List.of(order(OFFICERS.EMPLOYED_FROM, down)), byName);
          default -> byName;
        };
    return sql.select(
            OFFICERS.ID,
            OFFICERS.CODE,
            OFFICERS.FULL_NAME,
            POSTS.SHORT_TITLE,
            UNITS.ID,
            UNIT_NAMES.SHORT_NAME,
            more,
            OFFICERS.PHONE,
            OFFICERS.EMAIL,
            OFFICERS.EMPLOYED_FROM,
            OFFICERS.EMPLOYED_UNTIL,
            backOn)
        .from(OFFICERS)
        .leftJoin(ASSIGNMENTS) // one primary post a day, one name a day: nobody comes twice
        .on(
            ASSIGNMENTS.OFFICER_ID.eq(OFFICERS.ID),
            ASSIGNMENTS.KIND.eq(AssignmentKind.PRIMARY.name()),
            on(ASSIGNMENTS.VALID_FROM, ASSIGNMENTS.VALID_UNTIL, day))
        .leftJoin(POSTS)
        .on(POSTS.ID.eq(ASSIGNMENTS.POST_ID))
        .leftJoin(UNITS)
        .on(UNITS.ID.eq(POSTS.UNIT_ID))
        .leftJoin(UNIT_NAMES)
        .on(UNIT_NAMES.UNIT_ID.eq(UNITS.ID), on(UNIT_NAMES.VALID_FROM, UNIT_NAMES.VALID_UNTIL, day))
        .where(condition)
        .orderBy(order)
        .offset(offset)
        .limit(limit)
        .fetch(row ->
            new Row(
                new OfficerId(row.value1()),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5() == null ? null : new UnitId(row.value5()),
                row.value6(),
                row.value7(),
                row.value8(),
                row.value9(),
                new Validity(row.value10(), row.value11()),
                row.value12() == null ? null : row.value12().minusDays(1)));
  }

  private static List<OrderField<?>> with(List<OrderField<?>> first, List<OrderField<?>> then) {
    return java.util.stream.Stream.concat(first.stream(), then.stream()).toList();
  }

  private static OrderField<?> order(Field<?> field, boolean descending) {
    return descending ? field.desc().nullsLast() : field.asc().nullsLast();
  }

  private static Condition conditionOf(ListRequest request, LocalDate day) {
    return name(request.filter("q"))
        .and(unit(request.filter("unit"), day))
        .and(state(request.filter("state"), day));
  }

  private static Condition name(String text) {
    return text.isEmpty()
        ? noCondition()
        : FoldedText.contains(OFFICERS.FULL_NAME, text)
            .or(FoldedText.contains(OFFICERS.CODE, text));
  }

  private static Condition unit(String id, LocalDate day) {
    Optional<UUID> asked = Identifiers.read(id);
    if (asked.isEmpty()) {
      return noCondition();
    }
    return exists(
        selectOne()
            .from(ASSIGNMENTS)
            .join(POSTS)
            .on(POSTS.ID.eq(ASSIGNMENTS.POST_ID))
            .where(
                ASSIGNMENTS.OFFICER_ID.eq(OFFICERS.ID),
                POSTS.UNIT_ID.eq(asked.get()),
                on(ASSIGNMENTS.VALID_FROM, ASSIGNMENTS.VALID_UNTIL, day)));
  }

  private static Condition state(String state, LocalDate day) {
    Condition working = on(OFFICERS.EMPLOYED_FROM, OFFICERS.EMPLOYED_UNTIL, day);
    var leaves =
        selectOne()
            .from(LEAVES)
            .where(
                LEAVES.OFFICER_ID.eq(OFFICERS.ID), on(LEAVES.VALID_FROM, LEAVES.VALID_UNTIL, day));
    var primary =
        selectOne()
            .from(ASSIGNMENTS)
            .where(
                ASSIGNMENTS.OFFICER_ID.eq(OFFICERS.ID),
                ASSIGNMENTS.KIND.eq(AssignmentKind.PRIMARY.name()),
                on(ASSIGNMENTS.VALID_FROM, ASSIGNMENTS.VALID_UNTIL, day));
    return switch (state) {
      case "all" -> noCondition();
      case "away" -> working.and(exists(leaves));
      case "left" -> OFFICERS.EMPLOYED_UNTIL.le(day);
      case "unassigned" -> working.and(notExists(primary));
      default -> working;
    };
  }

  @Transactional(readOnly = true)
  public Optional<Show> find(OfficerId id) {
    return sql.select(
            OFFICERS.CODE,
            OFFICERS.FULL_NAME,
            OFFICERS.BORN_ON,
            OFFICERS.PHONE,
            OFFICERS.EMAIL,
            OFFICERS.EMPLOYED_FROM,
            OFFICERS.EMPLOYED_UNTIL,
            OFFICERS.VERSION)
        .from(OFFICERS)
        .where(OFFICERS.ID.eq(id.value()))
        .fetchOptional(row ->
            new Show(
                id,
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5(),
                new Validity(row.value6(), row.value7()),
                row.value8(),
                held(ASSIGNMENTS.OFFICER_ID.eq(id.value()), time.today()),
                leavesOf(id)));
  }

  /// What the person holds on that day, the primary post first.
  @Transactional(readOnly = true)
  public List<Held> heldOn(OfficerId id, LocalDate day) {
    return held(
        ASSIGNMENTS
            .OFFICER_ID
            .eq(id.value())
            .and(on(ASSIGNMENTS.VALID_FROM, ASSIGNMENTS.VALID_UNTIL, day)),
        day);
  }

  @Transactional(readOnly = true)
  public Optional<Held> holding(AssignmentId id) {
    return held(ASSIGNMENTS.ID.eq(id.value()), time.today()).stream().findFirst();
  }

  private List<Held> held(Condition condition, LocalDate day) {
    var absent = OFFICERS.as("absent");
    Field<String> unitName =
        field(
            select(UNIT_NAMES.NAME)
                .from(UNIT_NAMES)
                .where(
                    UNIT_NAMES.UNIT_ID.eq(POSTS.UNIT_ID),
                    UNIT_NAMES.VALID_FROM.le(greatest(val(day), ASSIGNMENTS.VALID_FROM)),
                    ASSIGNMENTS
                        .VALID_UNTIL
                        .isNull()
                        .or(UNIT_NAMES.VALID_FROM.lt(ASSIGNMENTS.VALID_UNTIL)))
                .orderBy(UNIT_NAMES.VALID_FROM.desc())
                .limit(1));
    Field<String> forOfficer =
        field(
            select(absent.FULL_NAME)
                .from(LEAVES)
                .join(absent)
                .on(absent.ID.eq(LEAVES.OFFICER_ID))
                .where(LEAVES.ID.eq(ASSIGNMENTS.LEAVE_ID)));
    return sql.select(
            ASSIGNMENTS.ID,
            POSTS.ID,
            POSTS.TITLE,
            POSTS.RANK,
            POSTS.UNIT_ID,
            unitName,
            ASSIGNMENTS.KIND,
            ASSIGNMENTS.VALID_FROM,
            ASSIGNMENTS.VALID_UNTIL,
            ASSIGNMENTS.LEGAL_BASIS,
            forOfficer)
        .from(ASSIGNMENTS)
        .join(POSTS)
        .on(POSTS.ID.eq(ASSIGNMENTS.POST_ID))
        .where(condition)
        .orderBy(
            ASSIGNMENTS.VALID_FROM.desc(),
            org.jooq
                .impl
                .DSL
                .case_(ASSIGNMENTS.KIND)
                .when(AssignmentKind.PRIMARY.name(), 0)
                .otherwise(1),
            POSTS.TITLE)
        .limit(500)
        .fetch(row ->
            new Held(
                new AssignmentId(row.value1()),
                new PostId(row.value2()),
                row.value3(),
                PostRank.valueOf(row.value4()),
                new UnitId(row.value5()),
                row.value6(),
                AssignmentKind.valueOf(row.value7()),
                new Validity(row.value8(), row.value9()),
                row.value10(),
                row.value11()));
  }

  private List<Away> leavesOf(OfficerId id) {
    var acting =
        multiset(
                select(
                        OFFICERS.ID,
                        OFFICERS.FULL_NAME,
                        POSTS.TITLE,
                        ASSIGNMENTS.VALID_FROM,
                        ASSIGNMENTS.VALID_UNTIL)
                    .from(ASSIGNMENTS)
                    .join(OFFICERS)
                    .on(OFFICERS.ID.eq(ASSIGNMENTS.OFFICER_ID))
                    .join(POSTS)
                    .on(POSTS.ID.eq(ASSIGNMENTS.POST_ID))
                    .where(ASSIGNMENTS.LEAVE_ID.eq(LEAVES.ID))
                    .orderBy(ASSIGNMENTS.VALID_FROM))
            .convertFrom(rows ->
                rows.map(row ->
                    new Acting(
                        new OfficerId(row.value1()),
                        row.value2(),
                        row.value3(),
                        new Validity(row.value4(), row.value5()))));
    return sql.select(LEAVES.ID, LEAVES.VALID_FROM, LEAVES.VALID_UNTIL, LEAVES.REASON, acting)
        .from(LEAVES)
        .where(LEAVES.OFFICER_ID.eq(id.value()))
        .orderBy(LEAVES.VALID_FROM.desc())
        .limit(500)
        .fetch(row ->
            new Away(
                new LeaveId(row.value1()),
                new Validity(row.value2(), row.value3()),
                row.value4(),
                row.value5()));
  }

  /// Those who work here on that day, by given name.
  @Transactional(readOnly = true)
  public List<Choice> choices(LocalDate day) {
    return sql.select(OFFICERS.ID, OFFICERS.FULL_NAME, OFFICERS.CODE)
        .from(OFFICERS)
        .where(on(OFFICERS.EMPLOYED_FROM, OFFICERS.EMPLOYED_UNTIL, day))
        .orderBy(Routines.givenName(OFFICERS.FULL_NAME), OFFICERS.FULL_NAME, OFFICERS.CODE)
        .limit(2000)
        .fetch(row -> new Choice(new OfficerId(row.value1()), row.value2(), row.value3()));
  }

  /// The name each of these codes belongs to.
  @Transactional(readOnly = true)
  public Map<String, String> namesByCode(Collection<String> codes) {
    return sql.select(OFFICERS.CODE, OFFICERS.FULL_NAME)
        .from(OFFICERS)
        .where(OFFICERS.CODE.in(codes))
        .fetchMap(OFFICERS.CODE, OFFICERS.FULL_NAME);
  }

  /// The highest number that follows the letters in a code; 0 when there is none.
  @Transactional(readOnly = true)
  public int highestNumber(String letters) {
    Field<Integer> number =
        field(
            "cast(substring({0} from {1}) as integer)",
            Integer.class, OFFICERS.CODE, val("^" + letters + "([0-9]{1,8})$"));
    Integer highest = sql.select(max(number)).from(OFFICERS).fetchOneInto(Integer.class);
    return highest == null ? 0 : highest;
  }
}
