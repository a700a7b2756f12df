package vn.caicach.plan.internal;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.when;
import static vn.caicach.plan.internal.jooq.Tables.COOPERATIONS;
import static vn.caicach.plan.internal.jooq.Tables.REVIEWS;
import static vn.caicach.plan.internal.jooq.Tables.STEPS;
import static vn.caicach.plan.internal.jooq.Tables.STEP_FILES;
import static vn.caicach.plan.internal.jooq.Tables.TASKS;
import static vn.caicach.plan.internal.jooq.organization.Tables.PUBLISHED_HOLDINGS;
import static vn.caicach.plan.internal.jooq.organization.Tables.PUBLISHED_OFFICERS;
import static vn.caicach.plan.internal.jooq.organization.Tables.PUBLISHED_UNIT_NAMES;
import static vn.caicach.plan.internal.jooq.storage.Tables.PUBLISHED_FILES;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.organization.PostRank;
import vn.caicach.plan.Deadline;
import vn.caicach.plan.StepKind;
import vn.caicach.plan.TaskId;
import vn.caicach.plan.TaskState;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.RefusedException;
import vn.caicach.shared.Verdict;

/// Reads the tasks a report counts, as far as the actor may see them.
@Component
public class ReportQueries {

  /// Tasks a report holds at most.
  static final int MOST = 5000;

  private static final int MOST_FILES = 10;

  /// Characters of what was written with the product; the whole stands in the task.
  private static final int MOST_WORDS = 200;

  private static final String COMMITTEE = "ubnd";

  private final DSLContext sql;
  private final ReviewDesk desk;
  private final BusinessTime time;

  ReportQueries(DSLContext sql, ReviewDesk desk, BusinessTime time) {
    this.sql = sql;
    this.desk = desk;
    this.time = time;
  }

  /// @throws RefusedException when there are more tasks than a report holds
  @Transactional(readOnly = true)
  public TaskReport report(TaskReport.Scope scope, Actor actor) {
    LocalDate today = time.today();
    LocalDate to = scope.to();
    LocalDate asOf = to == null || to.isAfter(today) ? today : to;
    var cooperating =
        multiset(
                select(fullName(COOPERATIONS.UNIT_ID, today))
                    .from(COOPERATIONS)
                    .where(COOPERATIONS.TASK_ID.eq(TASKS.ID), COOPERATIONS.ENDED_ON.isNull())
                    .orderBy(COOPERATIONS.ID))
            .convertFrom(rows -> rows.map(row -> row.value1()));
    var files =
        multiset(
                select(PUBLISHED_FILES.NAME)
                    .from(STEPS)
                    .join(STEP_FILES)
                    .on(STEP_FILES.STEP_ID.eq(STEPS.ID))
                    .join(PUBLISHED_FILES)
                    .on(PUBLISHED_FILES.ID.eq(STEP_FILES.FILE_ID))
                    .where(STEPS.TASK_ID.eq(TASKS.ID), STEPS.KIND.eq(StepKind.SUBMITTED.name()))
                    .orderBy(STEPS.HAPPENED_AT.desc(), PUBLISHED_FILES.NAME)
                    .limit(MOST_FILES))
            .convertFrom(rows -> rows.map(row -> row.value1()));
    Field<String> words =
        field(
            select(STEPS.NOTE)
                .from(STEPS)
                .where(STEPS.TASK_ID.eq(TASKS.ID), STEPS.KIND.eq(StepKind.SUBMITTED.name()))
                .orderBy(STEPS.HAPPENED_AT.desc())
                .limit(1));
    ReviewDesk.Sight sight = desk.sight(actor);
    Field<String> sent =
        field(
            select(REVIEWS.CAUSE)
                .from(REVIEWS)
                .where(
                    REVIEWS.TASK_ID.eq(TASKS.ID),
                    REVIEWS.CAUSE.ne(""),
                    REVIEWS.SENT_ON.isNotNull(),
                    ReviewQueries.seen(sight))
                .orderBy(REVIEWS.MISSED_ON.desc())
                .limit(1));
    Condition seen = sight.all() ? trueCondition() : TASKS.LEAD_UNIT_ID.in(sight.units());
    Field<String> cause = coalesce(sent, when(seen, inline("")));
    Field<String> lead = fullName(TASKS.LEAD_UNIT_ID, today);
    List<TaskReport.Line> lines =
        sql.select(
                TASKS.ID,
                TASKS.NUMBER,
                TASKS.TITLE,
                TASKS.PRODUCT,
                TASKS.LEAD_UNIT_ID,
                TASKS.DEADLINE,
                TASKS.BOUND,
                TASKS.NAMED_ON,
                TASKS.DUE_ON,
                TASKS.STATE,
                TASKS.SUBMITTED_ON,
                TASKS.DONE_ON,
                lead,
                cooperating,
                files,
                words,
                cause)
            .from(TASKS)
            .where(counted(scope, asOf), TaskQueries.seenBy(actor))
            .orderBy(TASKS.DUE_ON.asc().nullsLast(), TASKS.NUMBER)
            .limit(MOST + 1)
            .fetch(row ->
                line(
                    row,
                    row.get(lead),
                    row.get(cooperating),
                    submitted(row.get(words), row.get(files)),
                    row.get(cause),
                    asOf));
    if (lines.size() > MOST) {
      throw new RefusedException(Verdict.refused("plan.report.too-many", MOST));
    }
    return new TaskReport(asOf, lines);
  }

  /// The number and symbol of a paper may be all that is handed in: the words stand before the
  /// files.
  static List<String> submitted(@Nullable String words, List<String> files) {
    String line = words == null ? "" : words.replaceAll("\\s+", " ").strip();
    if (line.isEmpty()) {
      return files;
    }
    String head = line.length() <= MOST_WORDS ? line : line.substring(0, MOST_WORDS).strip() + "…";
    return Stream.concat(Stream.of(head), files.stream()).toList();
  }

  private static Condition counted(TaskReport.Scope scope, LocalDate asOf) {
    LocalDate from = scope.from();
    return TASKS
        .STATE
        .notIn(TaskState.WITHDRAWN.name(), TaskState.SPLIT.name())
        .and(TASKS.ASSIGNED_ON.le(asOf))
        .and(from == null ? noCondition() : TASKS.DONE_ON.isNull().or(TASKS.DONE_ON.ge(from)))
        .and(scope.document() == null ? noCondition() : TASKS.DOCUMENT_ID.eq(scope.document()))
        .and(scope.unit() == null ? noCondition() : TASKS.LEAD_UNIT_ID.eq(scope.unit()));
  }

  private static TaskReport.Line line(
      Record row,
      @Nullable String lead,
      List<String> cooperating,
      List<String> submitted,
      @Nullable String cause,
      LocalDate asOf) {
    LocalDate due = row.get(TASKS.DUE_ON);
    LocalDate submittedOn = row.get(TASKS.SUBMITTED_ON);
    LocalDate done = row.get(TASKS.DONE_ON);
    TaskReport.Group group =
        TaskReport.group(TaskState.valueOf(row.get(TASKS.STATE)), due, submittedOn, done, asOf);
    String bound = row.get(TASKS.BOUND);
    return new TaskReport.Line(
        new TaskId(row.get(TASKS.ID)),
        row.get(TASKS.NUMBER),
        row.get(TASKS.TITLE),
        row.get(TASKS.PRODUCT),
        row.get(TASKS.LEAD_UNIT_ID),
        lead == null ? "" : lead,
        cooperating,
        new Deadline(
            Deadline.Kind.valueOf(row.get(TASKS.DEADLINE)),
            bound == null ? null : Deadline.Bound.valueOf(bound),
            row.get(TASKS.NAMED_ON)),
        due,
        group.isDone() ? done : null,
        group,
        daysLate(group, due, submittedOn, done, asOf),
        submitted,
        cause);
  }

  private static int daysLate(
      TaskReport.Group group,
      @Nullable LocalDate due,
      @Nullable LocalDate submitted,
      @Nullable LocalDate done,
      LocalDate asOf) {
    LocalDate until =
        switch (group) {
          case DONE_LATE -> done;
          case WAITING_LATE -> submitted;
          case LATE -> asOf;
          case DONE, WAITING, UNDER_WAY -> null;
        };
    return due == null || until == null ? 0 : Math.toIntExact(ChronoUnit.DAYS.between(due, until));
  }

  /// Who signs for the committee: its head today; empty when the post is vacant.
  @Transactional(readOnly = true)
  public Optional<String> chair() {
    LocalDate today = time.today();
    return sql.select(PUBLISHED_OFFICERS.FULL_NAME)
        .from(PUBLISHED_HOLDINGS)
        .join(PUBLISHED_OFFICERS)
        .on(PUBLISHED_OFFICERS.ID.eq(PUBLISHED_HOLDINGS.OFFICER_ID))
        .join(PUBLISHED_UNIT_NAMES)
        .on(PUBLISHED_UNIT_NAMES.UNIT_ID.eq(PUBLISHED_HOLDINGS.UNIT_ID))
        .where(
            PUBLISHED_UNIT_NAMES.TEMPLATE_CODE.eq(COMMITTEE),
            Carriers.on(PUBLISHED_UNIT_NAMES.VALID_FROM, PUBLISHED_UNIT_NAMES.VALID_UNTIL, today),
            PUBLISHED_HOLDINGS.RANK.eq(PostRank.HEAD.name()),
            Carriers.on(PUBLISHED_HOLDINGS.VALID_FROM, PUBLISHED_HOLDINGS.VALID_UNTIL, today))
        .orderBy(PUBLISHED_HOLDINGS.VALID_FROM)
        .limit(1)
        .fetchOptional(PUBLISHED_OFFICERS.FULL_NAME);
  }

  private static Field<String> fullName(Field<UUID> unit, LocalDate day) {
    var names = PUBLISHED_UNIT_NAMES.as("unit_name");
    return field(
        select(names.NAME)
            .from(names)
            .where(names.UNIT_ID.eq(unit), Carriers.named(names, day))
            .limit(1));
  }
}
