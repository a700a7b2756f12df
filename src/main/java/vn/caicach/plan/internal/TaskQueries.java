package vn.caicach.plan.internal;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static vn.caicach.plan.internal.jooq.Tables.COOPERATIONS;
import static vn.caicach.plan.internal.jooq.Tables.REVIEWS;
import static vn.caicach.plan.internal.jooq.Tables.STEPS;
import static vn.caicach.plan.internal.jooq.Tables.STEP_FILES;
import static vn.caicach.plan.internal.jooq.Tables.TASKS;
import static vn.caicach.plan.internal.jooq.document.Tables.PUBLISHED_DOCUMENTS;
import static vn.caicach.plan.internal.jooq.organization.Tables.PUBLISHED_AUTHORITIES;
import static vn.caicach.plan.internal.jooq.organization.Tables.PUBLISHED_OFFICERS;
import static vn.caicach.plan.internal.jooq.organization.Tables.PUBLISHED_UNIT_NAMES;
import static vn.caicach.plan.internal.jooq.storage.Tables.PUBLISHED_FILES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.TableOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.database.FoldedText;
import vn.caicach.document.DocumentId;
import vn.caicach.document.DocumentKind;
import vn.caicach.document.DocumentLabel;
import vn.caicach.document.DocumentReaders;
import vn.caicach.document.ShortCitation;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.Deadline;
import vn.caicach.plan.ReviewState;
import vn.caicach.plan.StepKind;
import vn.caicach.plan.TaskId;
import vn.caicach.plan.TaskOrigin;
import vn.caicach.plan.TaskState;
import vn.caicach.plan.internal.jooq.organization.tables.PublishedUnitNames;
import vn.caicach.plan.internal.jooq.tables.Tasks;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Identifiers;
import vn.caicach.shared.Verdict;
import vn.caicach.storage.FileId;
import vn.caicach.ui.ListRequest;
import vn.caicach.ui.Listing;

/// Reads the tasks the actor may see: all of the authority, or those the own units lead, take part
/// in or verify.
@Component
public class TaskQueries {

  /// Value of the filter `field`: the units the actor is in charge of.
  public static final String OWN_FIELD = "own";

  /// Asked only for a task that has one: most have none.
  private static final Field<String> RECIPIENT =
      DSL.when(
              TASKS.RECIPIENT_ID.isNotNull(),
              field(
                  select(PUBLISHED_AUTHORITIES.NAME)
                      .from(PUBLISHED_AUTHORITIES)
                      .where(PUBLISHED_AUTHORITIES.ID.eq(TASKS.RECIPIENT_ID))))
          .as("recipient");

  private static final int MOST_STEPS = 500;
  private static final int MOST_COUNTED = 10_000;

  /// A line of a list.
  ///
  /// @param lead short name of the lead unit
  /// @param officer who carries it; null before somebody does
  /// @param recipient the commune it is handed down to; null for none
  public record Row(
      TaskId id,
      int number,
      String title,
      String product,
      UUID leadId,
      String lead,
      @Nullable String officer,
      @Nullable String recipient,
      Deadline deadline,
      @Nullable LocalDate dueOn,
      TaskState state,
      int progress,
      @Nullable LocalDate doneOn,
      @Nullable LocalDate askedDueOn,
      Standing standing) {

    /// "NV 12"
    public String label() {
      return TaskBook.label(number);
    }
  }

  /// A line of a file, with what its columns say beside the list.
  ///
  /// @param document label of the document it is written in; null for none, and for one the actor
  ///   may not read
  public record Line(
      Row task,
      @Nullable String document,
      String cooperating,
      String verifier,
      LocalDate assignedOn) {}

  /// A task with everything its page shows.
  ///
  /// @param source null for a task nobody wrote down, and when the actor may not read it
  public record Show(
      TaskId id,
      int number,
      TaskOrigin origin,
      String title,
      String product,
      @Nullable Source source,
      Passage passage,
      Named lead,
      Named verifier,
      @Nullable Named officer,
      List<Part> cooperating,
      Deadline deadline,
      @Nullable LocalDate dueOn,
      TaskState state,
      int progress,
      LocalDate assignedOn,
      @Nullable LocalDate submittedOn,
      @Nullable LocalDate doneOn,
      @Nullable LocalDate askedDueOn,
      @Nullable UUID recipient,
      @Nullable UUID superior,
      List<Relative> relatives,
      long version,
      Standing standing) {

    /// What the rules say of it now.
    public Verdict verdict(TaskAct act, Actor actor) {
      return act.may(carried(), actor);
    }

    /// Whether the actor may do it now; a part is given by who works in a unit that takes part.
    public boolean offers(TaskAct act, Actor actor) {
      return act.may(carried(), actor) instanceof Verdict.Allowed
          && (act != TaskAct.CONTRIBUTE || actor.units().stream().anyMatch(this::takesPart))
          && (act != TaskAct.ASK_EXTENSION || dueOn != null)
          && (act != TaskAct.EXTEND || dueOn != null)
          && (act != TaskAct.REFUSE_EXTENSION || askedDueOn != null);
    }

    private boolean takesPart(UUID unit) {
      return partOf(unit).isPresent();
    }

    private Carried carried() {
      record Now(
          TaskState state,
          UnitId lead,
          UnitId verifier,
          @Nullable OfficerId officer,
          @Nullable UUID recipient,
          @Nullable UUID superior)
          implements Carried {}
      return new Now(
          state,
          new UnitId(lead.id()),
          new UnitId(verifier.id()),
          officer == null ? null : new OfficerId(officer.id()),
          recipient,
          superior);
    }

    public String label() {
      return TaskBook.label(number);
    }

    public String path() {
      return "/tasks/" + id.value();
    }

    /// The unit's part, when it takes part.
    public Optional<Part> partOf(UUID unit) {
      return cooperating.stream().filter(part -> part.unit().equals(unit)).findFirst();
    }
  }

  /// The directive a task is written in.
  public record Source(UUID id, String label, String subject, @Nullable LocalDate issuedOn) {}

  public record Named(UUID id, String name) {}

  /// @param givenOn null while its part is awaited
  public record Part(UUID unit, String name, @Nullable LocalDate givenOn) {}

  /// A task this one goes on from, or goes on in.
  ///
  /// @param relation previous, next, whole or part
  public record Relative(String relation, UUID id, int number, String title) {}

  /// Something that happened.
  public record Happened(
      StepKind kind,
      Instant at,
      @Nullable String unit,
      String byName,
      String byPost,
      String note,
      @Nullable Integer progress,
      @Nullable LocalDate dueOn,
      List<Attached> files) {}

  public record Attached(UUID id, String name, long size) {}

  private final DSLContext sql;
  private final PlanRules rules;
  private final ReviewDesk desk;
  private final BusinessTime time;

  TaskQueries(DSLContext sql, PlanRules rules, ReviewDesk desk, BusinessTime time) {
    this.sql = sql;
    this.rules = rules;
    this.desk = desk;
    this.time = time;
  }

  /// One page of what the actor may see.
  @Transactional(readOnly = true)
  public Listing<Row> list(ListRequest request, Actor actor) {
    LocalDate today = time.today();
    Condition condition = conditionOf(request, actor, today);
    int total =
        sql.fetchCount(select(TASKS.ID).from(TASKS).where(condition).limit(MOST_COUNTED + 1));
    if (total > MOST_COUNTED) {
      return Listing.uncounted(
          request, rows(condition, request, today, request.offset(), request.limit()));
    }
    return Listing.of(
        request, rows(condition, request, today, request.offset(), request.size()), total);
  }

  /// Up to `most` tasks in the order of the request, for a file.
  @Transactional(readOnly = true)
  public List<Line> all(ListRequest request, Actor actor, int most) {
    LocalDate today = time.today();
    var verifier = PUBLISHED_UNIT_NAMES.as("verifier");
    var taking = PUBLISHED_UNIT_NAMES.as("taking");
    Field<String> cooperating =
        field(
            select(DSL.listAgg(taking.SHORT_NAME, "; ").withinGroupOrderBy(COOPERATIONS.ID))
                .from(COOPERATIONS)
                .join(taking)
                .on(taking.UNIT_ID.eq(COOPERATIONS.UNIT_ID), Carriers.named(taking, today))
                .where(COOPERATIONS.TASK_ID.eq(TASKS.ID), COOPERATIONS.ENDED_ON.isNull()));
    return sql.select(columns())
        .select(
            TASKS.ASSIGNED_ON,
            PUBLISHED_DOCUMENTS.ID,
            PUBLISHED_DOCUMENTS.KIND,
            PUBLISHED_DOCUMENTS.NUMBER,
            PUBLISHED_DOCUMENTS.SYMBOL,
            PUBLISHED_DOCUMENTS.SUBJECT,
            PUBLISHED_DOCUMENTS.ISSUED_ON,
            verifier.SHORT_NAME,
            cooperating)
        .from(whole(verifier, actor, today))
        .where(isOne(page(conditionOf(request, actor, today), request, today, 0, most)))
        .orderBy(order(request))
        .fetch(row ->
            new Line(
                row(row, today),
                row.get(PUBLISHED_DOCUMENTS.ID) == null ? null : label(row),
                Objects.requireNonNullElse(row.get(cooperating), ""),
                row.get(verifier.SHORT_NAME),
                row.get(TASKS.ASSIGNED_ON)));
  }

  private List<Row> rows(
      Condition condition, ListRequest request, LocalDate today, int offset, int limit) {
    return sql.select(columns())
        .from(carried(today))
        .where(isOne(page(condition, request, today, offset, limit)))
        .orderBy(order(request))
        .fetch(row -> row(row, today));
  }

  /// Chosen before names are looked up: for fifty tasks, not for all that could be listed.
  private static Select<Record1<UUID>> page(
      Condition condition, ListRequest request, LocalDate today, int offset, int limit) {
    var tasks =
        request.sorting().column().equals("lead")
            ? select(TASKS.ID)
                .from(TASKS)
                .join(PUBLISHED_UNIT_NAMES)
                .on(PUBLISHED_UNIT_NAMES.UNIT_ID.eq(TASKS.LEAD_UNIT_ID), named(today))
            : select(TASKS.ID).from(TASKS);
    return tasks.where(condition).orderBy(order(request)).offset(offset).limit(limit);
  }

  /// Gathered first, and the rows then fetched by their keys: joined, the plan depends on how many
  /// tasks the planner believes the authority has.
  private static Condition isOne(Select<Record1<UUID>> page) {
    return TASKS.ID.eq(DSL.any(DSL.array(page)));
  }

  /// The tasks with the names of who carries them.
  private static TableOnConditionStep<Record> carried(LocalDate today) {
    return TASKS
        .join(PUBLISHED_UNIT_NAMES)
        .on(PUBLISHED_UNIT_NAMES.UNIT_ID.eq(TASKS.LEAD_UNIT_ID), named(today))
        .leftJoin(PUBLISHED_OFFICERS)
        .on(PUBLISHED_OFFICERS.ID.eq(TASKS.OFFICER_ID));
  }

  /// With the verifier and the document too, where the actor may read it.
  private static TableOnConditionStep<Record> whole(
      PublishedUnitNames verifier, Actor actor, LocalDate today) {
    return carried(today)
        .join(verifier)
        .on(verifier.UNIT_ID.eq(TASKS.VERIFIER_UNIT_ID), Carriers.named(verifier, today))
        .leftJoin(PUBLISHED_DOCUMENTS)
        .on(
            PUBLISHED_DOCUMENTS.ID.eq(TASKS.DOCUMENT_ID),
            DocumentReaders.include(actor, PUBLISHED_DOCUMENTS.AUDIENCE));
  }

  private static List<SelectField<?>> columns() {
    return List.of(
        TASKS.ID,
        TASKS.NUMBER,
        TASKS.TITLE,
        TASKS.PRODUCT,
        TASKS.LEAD_UNIT_ID,
        PUBLISHED_UNIT_NAMES.SHORT_NAME,
        PUBLISHED_OFFICERS.FULL_NAME,
        TASKS.DEADLINE,
        TASKS.BOUND,
        TASKS.NAMED_ON,
        TASKS.DUE_ON,
        TASKS.STATE,
        TASKS.PROGRESS,
        TASKS.SUBMITTED_ON,
        TASKS.DONE_ON,
        TASKS.MOVED_ON,
        TASKS.ASKED_DUE_ON,
        RECIPIENT);
  }

  private Row row(Record row, LocalDate today) {
    return new Row(
        new TaskId(row.get(TASKS.ID)),
        row.get(TASKS.NUMBER),
        row.get(TASKS.TITLE),
        row.get(TASKS.PRODUCT),
        row.get(TASKS.LEAD_UNIT_ID),
        row.get(PUBLISHED_UNIT_NAMES.SHORT_NAME),
        row.get(PUBLISHED_OFFICERS.FULL_NAME),
        row.get(RECIPIENT),
        deadline(row),
        row.get(TASKS.DUE_ON),
        TaskState.valueOf(row.get(TASKS.STATE)),
        row.get(TASKS.PROGRESS),
        row.get(TASKS.DONE_ON),
        row.get(TASKS.ASKED_DUE_ON),
        standing(row, today));
  }

  private static Deadline deadline(Record row) {
    String bound = row.get(TASKS.BOUND);
    return new Deadline(
        Deadline.Kind.valueOf(row.get(TASKS.DEADLINE)),
        bound == null ? null : Deadline.Bound.valueOf(bound),
        row.get(TASKS.NAMED_ON));
  }

  private Standing standing(Record row, LocalDate today) {
    return Standing.of(
        new Standing.Facts(
            TaskState.valueOf(row.get(TASKS.STATE)),
            row.get(TASKS.DUE_ON),
            row.get(TASKS.SUBMITTED_ON),
            row.get(TASKS.DONE_ON),
            row.get(TASKS.MOVED_ON)),
        today,
        rules);
  }

  private static Condition named(LocalDate day) {
    return Carriers.named(PUBLISHED_UNIT_NAMES, day);
  }

  private static List<OrderField<?>> order(ListRequest request) {
    boolean down = request.sorting().descending();
    OrderField<?> number = directed(TASKS.NUMBER, down);
    return switch (request.sorting().column()) {
      case "number" -> List.of(number);
      case "title" -> List.of(directed(TASKS.TITLE, down), number);
      case "lead" -> List.of(directed(PUBLISHED_UNIT_NAMES.SHORT_NAME, down), number);
      case "moved" -> List.of(directed(TASKS.MOVED_ON, down), number);
      default -> List.of(directed(TASKS.DUE_ON, down), number);
    };
  }

  private static OrderField<?> directed(Field<?> field, boolean down) {
    return down ? field.desc().nullsLast() : field.asc().nullsLast();
  }

  /// Those handed down in one go with the task: the same work, given on the same day.
  private static Condition handedDownWith(UUID task) {
    var first = TASKS.as("first");
    return TASKS
        .RECIPIENT_ID
        .isNotNull()
        .and(
            exists(
                selectOne()
                    .from(first)
                    .where(
                        first.ID.eq(task),
                        first.RECIPIENT_ID.isNotNull(),
                        first.TITLE.eq(TASKS.TITLE),
                        first.ASSIGNED_ON.eq(TASKS.ASSIGNED_ON))));
  }

  private Condition conditionOf(ListRequest request, Actor actor, LocalDate today) {
    return seenBy(actor)
        .and(words(request.filter("q")))
        .and(
            Identifiers.read(request.filter("unit"))
                .map(TASKS.LEAD_UNIT_ID::eq)
                .orElse(noCondition()))
        .and(
            Identifiers.read(request.filter("document"))
                .map(TASKS.DOCUMENT_ID::eq)
                .orElse(noCondition()))
        .and(
            Identifiers.read(request.filter("with"))
                .map(TaskQueries::handedDownWith)
                .orElse(noCondition()))
        .and(
            Identifiers.read(request.filter("verifier"))
                .map(TASKS.VERIFIER_UNIT_ID::eq)
                .orElse(noCondition()))
        .and(OWN_FIELD.equals(request.filter("field")) ? inCharge(actor, today) : noCondition())
        .and(stands(request.filter("state"), today));
  }

  /// What the actor may see.
  static Condition seenBy(Actor actor) {
    return seenBy(TASKS, actor);
  }

  private static Condition seenBy(Tasks tasks, Actor actor) {
    if (actor.may("tasks:readAll")) {
      return noCondition();
    }
    Collection<UUID> units = actor.units();
    Condition own =
        tasks
            .LEAD_UNIT_ID
            .in(units)
            .or(tasks.VERIFIER_UNIT_ID.in(units))
            .or(
                exists(
                    selectOne()
                        .from(COOPERATIONS)
                        .where(
                            COOPERATIONS.TASK_ID.eq(tasks.ID),
                            COOPERATIONS.UNIT_ID.in(units),
                            COOPERATIONS.ENDED_ON.isNull())));
    return actor.officer() == null ? own : own.or(tasks.OFFICER_ID.eq(actor.officer()));
  }

  private static Condition words(String text) {
    if (text.isEmpty()) {
      return noCondition();
    }
    if (text.matches("(?i)\\s*(nv\\s*)?\\d{1,7}\\s*")) {
      return TASKS.NUMBER.eq(Integer.valueOf(text.replaceAll("\\D", "")));
    }
    return FoldedText.within(TASKS.FOLDED_TITLE, text);
  }

  /// Written out, not bound, as the partial indexes of open tasks have it.
  static Condition open() {
    return TASKS.STATE.notIn(
        DSL.inline(TaskState.DONE.name()),
        DSL.inline(TaskState.WITHDRAWN.name()),
        DSL.inline(TaskState.SPLIT.name()));
  }

  /// The tasks of the units the actor is in charge of.
  static Condition inCharge(Actor actor, LocalDate today) {
    return TASKS.LEAD_UNIT_ID.in(ChargeQueries.field(actor, today));
  }

  /// Late today: over its last day, and no product was submitted in time.
  static Condition late(LocalDate today) {
    return open()
        .and(TASKS.DUE_ON.lt(today))
        .and(TASKS.STATE.ne(TaskState.SUBMITTED.name()).or(TASKS.SUBMITTED_ON.gt(TASKS.DUE_ON)));
  }

  /// The one place that says which tasks stand how: lists narrow by it, the board counts by it.
  Condition stands(String state, LocalDate today) {
    Condition waiting = TASKS.STATE.eq(TaskState.ASSIGNED.name());
    Condition working = TASKS.STATE.in(TaskState.ACCEPTED.name(), TaskState.RETURNED.name());
    return switch (state.toLowerCase(Locale.ROOT)) {
      case "all" -> noCondition();
      case "late" -> late(today);
      case "risk" ->
          open()
              .and(TASKS.STATE.ne(TaskState.SUBMITTED.name()))
              .and(TASKS.DUE_ON.between(today, today.plusDays(rules.risk(today))));
      case "returned" -> TASKS.STATE.eq(TaskState.RETURNED.name());
      case "silent" ->
          waiting
              .and(TASKS.MOVED_ON.le(rules.silentSince(TaskState.ASSIGNED, today)))
              .or(working.and(TASKS.MOVED_ON.le(rules.silentSince(TaskState.ACCEPTED, today))))
              .and(TASKS.DUE_ON.isNull().or(TASKS.DUE_ON.le(rules.nearUntil(today))));
      case "unaccepted" -> TASKS.STATE.eq(TaskState.ASSIGNED.name());
      case "questioned" -> TASKS.STATE.eq(TaskState.QUESTIONED.name());
      case "submitted" -> TASKS.STATE.eq(TaskState.SUBMITTED.name());
      case "extension" -> open().and(TASKS.ASKED_DUE_ON.isNotNull());
      case "done" -> TASKS.STATE.eq(TaskState.DONE.name());
      case "donelate" -> TASKS.STATE.eq(TaskState.DONE.name()).and(TASKS.DONE_ON.gt(TASKS.DUE_ON));
      case "closed" -> TASKS.STATE.in(TaskState.WITHDRAWN.name(), TaskState.SPLIT.name());
      default -> open();
    };
  }

  /// The task, when the actor may see it.
  @Transactional(readOnly = true)
  public Optional<Show> find(TaskId id, Actor actor) {
    LocalDate today = time.today();
    var verifier = PUBLISHED_UNIT_NAMES.as("verifier");
    var relative = TASKS.as("relative");
    var parts =
        multiset(
                select(
                        COOPERATIONS.UNIT_ID,
                        nameOf(COOPERATIONS.UNIT_ID, today),
                        COOPERATIONS.GIVEN_ON)
                    .from(COOPERATIONS)
                    .where(COOPERATIONS.TASK_ID.eq(TASKS.ID), COOPERATIONS.ENDED_ON.isNull())
                    .orderBy(COOPERATIONS.ID))
            .convertFrom(
                rows -> rows.map(row -> new Part(row.value1(), row.value2(), row.value3())));
    Field<String> relation =
        DSL.when(relative.ID.eq(TASKS.PREVIOUS_ID), "previous")
            .when(relative.PREVIOUS_ID.eq(TASKS.ID), "next")
            .when(relative.ID.eq(TASKS.SPLIT_FROM_ID), "whole")
            .otherwise("part");
    var relatives =
        multiset(
                select(relation, relative.ID, relative.NUMBER, relative.TITLE)
                    .from(relative)
                    .where(
                        relative
                            .ID
                            .in(TASKS.PREVIOUS_ID, TASKS.SPLIT_FROM_ID)
                            .or(relative.PREVIOUS_ID.eq(TASKS.ID))
                            .or(relative.SPLIT_FROM_ID.eq(TASKS.ID)),
                        seenBy(relative, actor))
                    .orderBy(relative.NUMBER))
            .convertFrom(rows ->
                rows.map(
                    row -> new Relative(row.value1(), row.value2(), row.value3(), row.value4())));
    return sql.select(columns())
        .select(
            TASKS.ORIGIN,
            TASKS.DOCUMENT_ID,
            TASKS.PASSAGE_FROM,
            TASKS.PASSAGE_TO,
            TASKS.PASSAGE,
            TASKS.VERIFIER_UNIT_ID,
            TASKS.OFFICER_ID,
            TASKS.ASSIGNED_ON,
            TASKS.RECIPIENT_ID,
            TASKS.SUPERIOR_ID,
            TASKS.VERSION,
            PUBLISHED_UNIT_NAMES.NAME,
            verifier.NAME,
            PUBLISHED_DOCUMENTS.ID,
            PUBLISHED_DOCUMENTS.KIND,
            PUBLISHED_DOCUMENTS.NUMBER,
            PUBLISHED_DOCUMENTS.SYMBOL,
            PUBLISHED_DOCUMENTS.SUBJECT,
            PUBLISHED_DOCUMENTS.ISSUED_ON,
            parts,
            relatives)
        .from(whole(verifier, actor, today))
        .where(TASKS.ID.eq(id.value()), seenBy(actor))
        .fetchOptional(row ->
            new Show(
                id,
                row.get(TASKS.NUMBER),
                TaskOrigin.valueOf(row.get(TASKS.ORIGIN)),
                row.get(TASKS.TITLE),
                row.get(TASKS.PRODUCT),
                source(row),
                passage(row),
                new Named(row.get(TASKS.LEAD_UNIT_ID), row.get(PUBLISHED_UNIT_NAMES.NAME)),
                new Named(row.get(TASKS.VERIFIER_UNIT_ID), row.get(verifier.NAME)),
                officer(row),
                row.get(parts),
                deadline(row),
                row.get(TASKS.DUE_ON),
                TaskState.valueOf(row.get(TASKS.STATE)),
                row.get(TASKS.PROGRESS),
                row.get(TASKS.ASSIGNED_ON),
                row.get(TASKS.SUBMITTED_ON),
                row.get(TASKS.DONE_ON),
                row.get(TASKS.ASKED_DUE_ON),
                row.get(TASKS.RECIPIENT_ID),
                row.get(TASKS.SUPERIOR_ID),
                row.get(relatives),
                row.get(TASKS.VERSION),
                standing(row, today)));
  }

  private static @Nullable Source source(Record row) {
    UUID document = row.get(PUBLISHED_DOCUMENTS.ID);
    if (document == null) {
      return null;
    }
    return new Source(
        document,
        label(row),
        row.get(PUBLISHED_DOCUMENTS.SUBJECT),
        row.get(PUBLISHED_DOCUMENTS.ISSUED_ON));
  }

  private static String label(Record row) {
    return ShortCitation.of(
        DocumentKind.valueOf(row.get(PUBLISHED_DOCUMENTS.KIND)),
        new DocumentLabel(row.get(PUBLISHED_DOCUMENTS.NUMBER), row.get(PUBLISHED_DOCUMENTS.SYMBOL)),
        row.get(PUBLISHED_DOCUMENTS.ISSUED_ON),
        row.get(PUBLISHED_DOCUMENTS.SUBJECT));
  }

  private static Passage passage(Record row) {
    UUID document = row.get(TASKS.DOCUMENT_ID);
    return new Passage(
        document == null ? null : new DocumentId(document),
        row.get(TASKS.PASSAGE_FROM),
        row.get(TASKS.PASSAGE_TO),
        row.get(TASKS.PASSAGE));
  }

  private static @Nullable Named officer(Record row) {
    UUID officer = row.get(TASKS.OFFICER_ID);
    return officer == null ? null : new Named(officer, row.get(PUBLISHED_OFFICERS.FULL_NAME));
  }

  private static Field<String> nameOf(Field<UUID> unit, LocalDate day) {
    var names = PUBLISHED_UNIT_NAMES.as("unit_name");
    return field(
        select(names.NAME)
            .from(names)
            .where(names.UNIT_ID.eq(unit), Carriers.named(names, day))
            .limit(1));
  }

  /// What happened to a task, newest first. The caller made sure that the actor may see the task.
  @Transactional(readOnly = true)
  public List<Happened> steps(TaskId id) {
    LocalDate today = time.today();
    var files =
        multiset(
                select(PUBLISHED_FILES.ID, PUBLISHED_FILES.NAME, PUBLISHED_FILES.SIZE_BYTES)
                    .from(STEP_FILES)
                    .join(PUBLISHED_FILES)
                    .on(PUBLISHED_FILES.ID.eq(STEP_FILES.FILE_ID))
                    .where(STEP_FILES.STEP_ID.eq(STEPS.ID))
                    .orderBy(PUBLISHED_FILES.NAME))
            .convertFrom(
                rows -> rows.map(row -> new Attached(row.value1(), row.value2(), row.value3())));
    return sql.select(
            STEPS.KIND,
            STEPS.HAPPENED_AT,
            nameOf(STEPS.UNIT_ID, today),
            STEPS.BY_NAME,
            STEPS.BY_POST,
            STEPS.NOTE,
            STEPS.PROGRESS,
            STEPS.DUE_ON,
            files)
        .from(STEPS)
        .where(STEPS.TASK_ID.eq(id.value()))
        .orderBy(STEPS.HAPPENED_AT.desc(), STEPS.ID.desc())
        .limit(MOST_STEPS)
        .fetch(row ->
            new Happened(
                StepKind.valueOf(row.value1()),
                row.value2().toInstant(),
                row.value3(),
                row.value4(),
                row.value5(),
                row.value6(),
                row.value7() == null ? null : row.value7().intValue(),
                row.value8(),
                row.value9()));
  }

  /// A task with the place of its passage in its document.
  record OfDocument(Row row, @Nullable Integer from, @Nullable Integer to) {}

  /// What came of a document, by passage; those without one last.
  @Transactional(readOnly = true)
  List<OfDocument> ofDocument(DocumentId document, Actor actor, int most) {
    LocalDate today = time.today();
    return sql.select(columns())
        .select(TASKS.PASSAGE_FROM, TASKS.PASSAGE_TO)
        .from(carried(today))
        .where(TASKS.DOCUMENT_ID.eq(document.value()), seenBy(actor))
        .orderBy(TASKS.PASSAGE_FROM.asc().nullsLast(), TASKS.NUMBER)
        .limit(most)
        .fetch(row ->
            new OfDocument(
                row(row, today), row.get(TASKS.PASSAGE_FROM), row.get(TASKS.PASSAGE_TO)));
  }

  /// A review report owed for a task.
  public record Owed(UUID id, LocalDate missedOn, ReviewState state) {}

  /// The review reports owed for a task, as far as the actor may see them; the last one first.
  @Transactional(readOnly = true)
  public List<Owed> reviews(TaskId task, Actor actor) {
    return sql.select(REVIEWS.ID, REVIEWS.MISSED_ON, REVIEWS.STATE)
        .from(REVIEWS)
        .where(REVIEWS.TASK_ID.eq(task.value()), ReviewQueries.seen(desk.sight(actor)))
        .orderBy(REVIEWS.MISSED_ON.desc())
        .limit(MOST_STEPS)
        .fetch(row -> new Owed(row.value1(), row.value2(), ReviewState.valueOf(row.value3())));
  }

  /// Whether the file was brought in with a step of the task.
  @Transactional(readOnly = true)
  public boolean hasFile(TaskId task, FileId file) {
    return sql.fetchExists(
        selectOne()
            .from(STEP_FILES)
            .where(STEP_FILES.TASK_ID.eq(task.value()), STEP_FILES.FILE_ID.eq(file.value())));
  }

  /// What the list can be narrowed to.
  public static List<String> states() {
    return List.of(
        "open",
        "late",
        "risk",
        "returned",
        "silent",
        "unaccepted",
        "questioned",
        "submitted",
        "extension",
        "done",
        "donelate",
        "closed",
        "all");
  }
}
