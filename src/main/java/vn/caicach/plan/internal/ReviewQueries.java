package vn.caicach.plan.internal;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static vn.caicach.plan.internal.ChargeQueries.order;
import static vn.caicach.plan.internal.jooq.Tables.REVIEWS;
import static vn.caicach.plan.internal.jooq.Tables.STEPS;
import static vn.caicach.plan.internal.jooq.Tables.TASKS;
import static vn.caicach.plan.internal.jooq.organization.Tables.PUBLISHED_UNIT_NAMES;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.database.FoldedText;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.ReviewId;
import vn.caicach.plan.ReviewState;
import vn.caicach.plan.TaskId;
import vn.caicach.plan.internal.ReviewDesk.Sight;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Identifiers;
import vn.caicach.shared.VietnameseText;
import vn.caicach.ui.ListRequest;
import vn.caicach.ui.Listing;

/// Reads review reports for lists and pages.
@Component
public class ReviewQueries {

  private static final int MOST_COUNTED = 10_000;
  private static final String DAY = "({0} at time zone 'Asia/Ho_Chi_Minh')::date";

  /// A report in a list.
  ///
  /// @param label "NV 12"
  /// @param missedOn the last day of the task
  /// @param metOn when the product came or the day was put off; null while the task is late
  /// @param unit as it is called today
  public record Row(
      ReviewId id,
      TaskId taskId,
      String label,
      String title,
      UnitId unitId,
      String unit,
      LocalDate missedOn,
      @Nullable LocalDate metOn,
      LocalDate dueOn,
      ReviewState state,
      @Nullable LocalDate sentOn) {

    /// Days the task was late, or is so far.
    public long daysLate(LocalDate today) {
      return missedOn.until(metOn == null ? today : metOn, ChronoUnit.DAYS);
    }

    /// Days the report itself was sent late, or is not sent though it is due; 0 when in time.
    public long daysOverdue(LocalDate today) {
      LocalDate until = state.isOwed() || sentOn == null ? today : sentOn;
      return Math.max(0, dueOn.until(until, ChronoUnit.DAYS));
    }
  }

  /// A report with its words.
  public record Show(
      Row row,
      LocalDate openedOn,
      String cause,
      String responsible,
      String remedy,
      String sentByName,
      String remark,
      @Nullable LocalDate receivedOn,
      long version) {}

  private final DSLContext sql;
  private final BusinessTime time;

  ReviewQueries(DSLContext sql, BusinessTime time) {
    this.sql = sql;
    this.time = time;
  }

  /// Filters: `q` a part of the task's title or its number; `unit` an id; `state` a state, or
  /// `open` for what is not received, or `late` for what is not sent in time; `field` for the units
  /// in the actor's charge.
  @Transactional(readOnly = true)
  public Listing<Row> list(ListRequest request, Sight sight, Actor actor) {
    Condition condition = conditionOf(request, sight, actor);
    int total =
        sql.fetchCount(
            select(REVIEWS.ID)
                .from(REVIEWS)
                .join(TASKS)
                .on(TASKS.ID.eq(REVIEWS.TASK_ID))
                .where(condition)
                .limit(MOST_COUNTED + 1));
    if (total > MOST_COUNTED) {
      return Listing.uncounted(
          request, ordered(request, condition, request.offset(), request.limit()).fetch(this::row));
    }
    return Listing.of(
        request,
        ordered(request, condition, request.offset(), request.size()).fetch(this::row),
        total);
  }

  /// Up to `most` in the order of the request, for a file.
  @Transactional(readOnly = true)
  public List<Show> all(ListRequest request, Sight sight, Actor actor, int most) {
    return ordered(request, conditionOf(request, sight, actor), 0, most).fetch(this::show);
  }

  @Transactional(readOnly = true)
  public Optional<Show> find(ReviewId id, Sight sight) {
    return rows(REVIEWS.ID.eq(id.value()).and(seen(sight))).fetchOptional(this::show);
  }

  private ResultQuery<? extends Record> ordered(
      ListRequest request, Condition condition, int offset, int limit) {
    boolean down = request.sorting().descending();
    OrderField<?> first =
        switch (request.sorting().column()) {
          case "task" -> order(TASKS.NUMBER, down);
          case "unit" -> order(PUBLISHED_UNIT_NAMES.NAME, down);
          case "missed" -> order(REVIEWS.MISSED_ON, down);
          default -> order(REVIEWS.DUE_ON, down);
        };
    return rows(condition)
        .orderBy(Stream.of(first, order(TASKS.NUMBER, down), REVIEWS.ID).toList())
        .offset(offset)
        .limit(limit);
  }

  private SelectConditionStep<? extends Record> rows(Condition condition) {
    LocalDate today = time.today();
    return sql.select(
            REVIEWS.ID,
            REVIEWS.TASK_ID,
            TASKS.NUMBER,
            TASKS.TITLE,
            REVIEWS.UNIT_ID,
            PUBLISHED_UNIT_NAMES.NAME,
            REVIEWS.MISSED_ON,
            metOn().as("met_on"),
            REVIEWS.DUE_ON,
            REVIEWS.STATE,
            REVIEWS.SENT_ON,
            REVIEWS.OPENED_ON,
            REVIEWS.CAUSE,
            REVIEWS.RESPONSIBLE,
            REVIEWS.REMEDY,
            REVIEWS.SENT_BY_NAME,
            REVIEWS.REMARK,
            REVIEWS.RECEIVED_ON,
            REVIEWS.VERSION)
        .from(REVIEWS)
        .join(TASKS)
        .on(TASKS.ID.eq(REVIEWS.TASK_ID))
        .join(PUBLISHED_UNIT_NAMES)
        .on(
            PUBLISHED_UNIT_NAMES.UNIT_ID.eq(REVIEWS.UNIT_ID),
            // a unit that is no more goes by the last of its names
            PUBLISHED_UNIT_NAMES.VALID_FROM.eq(lastNameFrom(today)))
        .where(condition);
  }

  private static Field<LocalDate> lastNameFrom(LocalDate today) {
    var names = PUBLISHED_UNIT_NAMES.as("names");
    return field(
        select(max(names.VALID_FROM))
            .from(names)
            .where(names.UNIT_ID.eq(REVIEWS.UNIT_ID), names.VALID_FROM.le(today)));
  }

  /// When the task was no longer late: its product came, it was closed, or the day was put off.
  private static Field<LocalDate> metOn() {
    Field<LocalDate> changed =
        field(
            select(min(DSL.field(DAY, LocalDate.class, STEPS.HAPPENED_AT)))
                .from(STEPS)
                .where(
                    STEPS.TASK_ID.eq(TASKS.ID),
                    STEPS.KIND.in("EXTENSION_GRANTED", "CHANGED"),
                    STEPS.DUE_ON.gt(REVIEWS.MISSED_ON),
                    DSL.field(DAY, LocalDate.class, STEPS.HAPPENED_AT).gt(REVIEWS.MISSED_ON)));
    return least(
        when(TASKS.STATE.in("WITHDRAWN", "SPLIT"), TASKS.MOVED_ON),
        coalesce(TASKS.DONE_ON, TASKS.SUBMITTED_ON),
        when(TASKS.DUE_ON.ne(REVIEWS.MISSED_ON), changed));
  }

  private Condition conditionOf(ListRequest request, Sight sight, Actor actor) {
    return seen(sight)
        .and(
            TaskQueries.OWN_FIELD.equals(request.filter("field"))
                ? REVIEWS.UNIT_ID.in(ChargeQueries.field(actor, time.today()))
                : noCondition())
        .and(words(request.filter("q")))
        .and(unit(request.filter("unit")))
        .and(state(request.filter("state")));
  }

  static Condition seen(Sight sight) {
    return sight.all() ? noCondition() : REVIEWS.UNIT_ID.in(sight.units());
  }

  private static Condition words(String text) {
    String q = VietnameseText.fold(text);
    if (q.isEmpty()) {
      return noCondition();
    }
    var number = Pattern.compile("(?:nv\\s*)?(\\d{1,9})").matcher(q);
    Condition title = FoldedText.within(TASKS.FOLDED_TITLE, q);
    return number.matches() ? title.or(TASKS.NUMBER.eq(Integer.valueOf(number.group(1)))) : title;
  }

  private static Condition unit(String id) {
    return Identifiers.read(id).map(REVIEWS.UNIT_ID::eq).orElse(noCondition());
  }

  private Condition state(String state) {
    Condition owed = REVIEWS.STATE.in(ReviewState.OPEN.name(), ReviewState.RETURNED.name());
    return switch (state) {
      case "open" -> REVIEWS.STATE.ne(DSL.inline(ReviewState.RECEIVED.name()));
      case "late" ->
          owed.and(REVIEWS.DUE_ON.lt(time.today())).or(REVIEWS.SENT_ON.gt(REVIEWS.DUE_ON));
      case "OPEN", "SENT", "RETURNED", "RECEIVED" -> REVIEWS.STATE.eq(state);
      default -> noCondition();
    };
  }

  private Row row(Record row) {
    return new Row(
        new ReviewId(row.get(REVIEWS.ID)),
        new TaskId(row.get(REVIEWS.TASK_ID)),
        TaskBook.label(row.get(TASKS.NUMBER)),
        row.get(TASKS.TITLE),
        new UnitId(row.get(REVIEWS.UNIT_ID)),
        row.get(PUBLISHED_UNIT_NAMES.NAME),
        row.get(REVIEWS.MISSED_ON),
        row.get("met_on", LocalDate.class),
        row.get(REVIEWS.DUE_ON),
        ReviewState.valueOf(row.get(REVIEWS.STATE)),
        row.get(REVIEWS.SENT_ON));
  }

  private Show show(Record row) {
    return new Show(
        row(row),
        row.get(REVIEWS.OPENED_ON),
        row.get(REVIEWS.CAUSE),
        row.get(REVIEWS.RESPONSIBLE),
        row.get(REVIEWS.REMEDY),
        row.get(REVIEWS.SENT_BY_NAME),
        row.get(REVIEWS.REMARK),
        row.get(REVIEWS.RECEIVED_ON),
        row.get(REVIEWS.VERSION));
  }
}
