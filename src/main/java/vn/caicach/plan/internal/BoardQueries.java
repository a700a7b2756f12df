package vn.caicach.plan.internal;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.grouping;
import static org.jooq.impl.DSL.groupingSets;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static vn.caicach.plan.internal.jooq.Tables.REVIEWS;
import static vn.caicach.plan.internal.jooq.Tables.TASKS;
import static vn.caicach.plan.internal.jooq.document.Tables.PUBLISHED_DOCUMENTS;
import static vn.caicach.plan.internal.jooq.organization.Tables.PUBLISHED_OFFICERS;
import static vn.caicach.plan.internal.jooq.organization.Tables.PUBLISHED_UNIT_NAMES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.document.DocumentLabel;
import vn.caicach.document.DocumentReaders;
import vn.caicach.plan.ReviewState;
import vn.caicach.plan.TaskState;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;

/// Counts the open tasks for Bảng điều hành: what stands how, whom it waits for, of which
/// directive. Which task counts as what is said by [TaskQueries#stands], as in the list behind each
/// figure.
@Component
public class BoardQueries {

  private static final int MOST_DIRECTIVES = 8;
  private static final int MOST_URGENT = 6;

  /// How many open tasks stand how; a task may stand in several ways.
  public record Counts(
      int open,
      int late,
      int risk,
      int returned,
      int silent,
      int unaccepted,
      int questioned,
      int submitted,
      int extension) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  /// Whom the open tasks wait for.
  ///
  /// @param name empty for a unit that is no more
  /// @param counts of the tasks it leads
  /// @param toVerify products of others that wait for it
  public record Unit(UUID id, String name, Counts counts, int toVerify) {}

  /// A directive with open tasks.
  ///
  /// @param label "342/UBND-VHXH"; empty when the paper bears no number
  /// @param done verified ones
  /// @param total those neither withdrawn nor split
  /// @param nearest last day of the next task to come; null when none has a day ahead
  public record Directive(
      UUID id,
      String label,
      String subject,
      int open,
      int done,
      int total,
      int late,
      @Nullable LocalDate nearest) {}

  /// A late task that wants the chair's eye.
  ///
  /// @param officer who carries it; null before somebody does
  /// @param passage the words it was given with; empty when nobody wrote it down
  /// @param document null when the actor may not read it, or there is none
  /// @param from where the passage begins
  public record Urgent(
      UUID id,
      int number,
      String title,
      String unit,
      @Nullable String officer,
      Standing standing,
      String passage,
      @Nullable UUID document,
      @Nullable Integer from,
      String label) {

    public String taskLabel() {
      return TaskBook.label(number);
    }

    /// The page of the document, at the passage.
    public String href() {
      return "/documents/" + document + (from == null ? "" : "#p-" + from);
    }
  }

  /// @param reviews review reports that Văn phòng has not taken yet
  public record Board(
      Counts counts,
      int reviews,
      List<Unit> units,
      List<Directive> directives,
      List<Urgent> urgent) {}

  private record Group(Counts counts, @Nullable LocalDate nearest) {}

  private final DSLContext sql;
  private final TaskQueries tasks;
  private final TaskUnits units;
  private final PlanRules rules;
  private final BusinessTime time;

  BoardQueries(
      DSLContext sql, TaskQueries tasks, TaskUnits units, PlanRules rules, BusinessTime time) {
    this.sql = sql;
    this.tasks = tasks;
    this.units = units;
    this.rules = rules;
    this.time = time;
  }

  /// Whether units are put in the actor's charge today.
  @Transactional(readOnly = true)
  public boolean hasField(Actor actor) {
    return actor.officer() != null && sql.fetchExists(ChargeQueries.field(actor, time.today()));
  }

  /// @param ownField only the tasks of the units in the actor's charge
  @Transactional(readOnly = true)
  public Board read(Actor actor, boolean ownField) {
    LocalDate today = time.today();
    Condition seen =
        TaskQueries.seenBy(actor)
            .and(ownField ? TaskQueries.inCharge(actor, today) : noCondition());
    Map<UUID, Group> byUnit = new HashMap<>();
    Map<UUID, Group> byDocument = new HashMap<>();
    Map<UUID, Integer> byVerifier = new HashMap<>();
    Counts all = group(seen, today, byUnit, byDocument, byVerifier);
    return new Board(
        all,
        reviews(actor, ownField, today),
        units(byUnit, byVerifier),
        directives(byDocument, seen, actor),
        urgent(seen, actor, today));
  }

  /// One pass over the open tasks.
  private Counts group(
      Condition seen,
      LocalDate today,
      Map<UUID, Group> byUnit,
      Map<UUID, Group> byDocument,
      Map<UUID, Integer> byVerifier) {
    List<String> ways =
        List.of(
            "open",
            "late",
            "risk",
            "returned",
            "silent",
            "unaccepted",
            "questioned",
            "submitted",
            "extension");
    List<SelectField<?>> columns = new ArrayList<>();
    ways.forEach(way -> columns.add(count().filterWhere(tasks.stands(way, today))));
    Field<LocalDate> nearest = min(TASKS.DUE_ON).filterWhere(TASKS.DUE_ON.ge(today));
    Field<Integer> ofUnit = grouping(TASKS.LEAD_UNIT_ID);
    Field<Integer> ofDocument = grouping(TASKS.DOCUMENT_ID);
    Field<Integer> ofVerifier = grouping(TASKS.VERIFIER_UNIT_ID);
    columns.addAll(
        List.of(
            nearest,
            TASKS.LEAD_UNIT_ID,
            TASKS.DOCUMENT_ID,
            TASKS.VERIFIER_UNIT_ID,
            ofUnit,
            ofDocument,
            ofVerifier));
    Counts all = Counts.NONE;
    for (Record row :
        sql.select(columns)
            .from(TASKS)
            .where(seen, TaskQueries.open())
            .groupBy(
                groupingSets(
                    new Field<?>[] {},
                    new Field<?>[] {TASKS.LEAD_UNIT_ID},
                    new Field<?>[] {TASKS.DOCUMENT_ID},
                    new Field<?>[] {TASKS.VERIFIER_UNIT_ID}))) {
      Counts counts = counts(row);
      Group group = new Group(counts, row.get(nearest));
      if (row.get(ofUnit) == 0) {
        byUnit.put(row.get(TASKS.LEAD_UNIT_ID), group);
      } else if (row.get(ofVerifier) == 0) {
        byVerifier.put(row.get(TASKS.VERIFIER_UNIT_ID), counts.submitted());
      } else if (row.get(ofDocument) == 0) {
        if (row.get(TASKS.DOCUMENT_ID) != null) {
          byDocument.put(row.get(TASKS.DOCUMENT_ID), group);
        }
      } else {
        all = counts;
      }
    }
    return all;
  }

  private static Counts counts(Record row) {
    return new Counts(
        row.get(0, int.class),
        row.get(1, int.class),
        row.get(2, int.class),
        row.get(3, int.class),
        row.get(4, int.class),
        row.get(5, int.class),
        row.get(6, int.class),
        row.get(7, int.class),
        row.get(8, int.class));
  }

  private int reviews(Actor actor, boolean ownField, LocalDate today) {
    Condition field =
        ownField ? REVIEWS.UNIT_ID.in(ChargeQueries.field(actor, today)) : noCondition();
    Condition open = REVIEWS.STATE.ne(inline(ReviewState.RECEIVED.name()));
    return sql.fetchCount(select(REVIEWS.ID).from(REVIEWS).where(field, open));
  }

  /// Those in most trouble first.
  private List<Unit> units(Map<UUID, Group> byUnit, Map<UUID, Integer> byVerifier) {
    List<Unit> rows = new ArrayList<>();
    Set<UUID> gone = new LinkedHashSet<>(byUnit.keySet());
    gone.addAll(byVerifier.keySet());
    units
        .all()
        .forEach(unit -> {
          UUID id = unit.id().value();
          gone.remove(id);
          unit(id, unit.shortName(), byUnit, byVerifier).ifPresent(rows::add);
        });
    gone.forEach(id -> unit(id, "", byUnit, byVerifier).ifPresent(rows::add));
    rows.sort(
        Comparator.comparingInt((Unit unit) -> unit.counts().late())
            .thenComparingInt(unit -> unit.counts().risk())
            .thenComparingInt(unit -> unit.counts().open())
            .reversed());
    return rows;
  }

  /// Empty when nothing waits for it.
  private static Optional<Unit> unit(
      UUID id, String name, Map<UUID, Group> byUnit, Map<UUID, Integer> byVerifier) {
    Group group = byUnit.get(id);
    int toVerify = byVerifier.getOrDefault(id, 0);
    return group == null && toVerify == 0
        ? Optional.empty()
        : Optional.of(new Unit(id, name, group == null ? Counts.NONE : group.counts(), toVerify));
  }

  /// The late ones first, then those whose next day is near.
  private List<Directive> directives(Map<UUID, Group> byDocument, Condition seen, Actor actor) {
    List<UUID> first =
        byDocument.entrySet().stream()
            .sorted(
                Comparator.comparingInt(
                        (Map.Entry<UUID, Group> one) -> -one.getValue().counts().late())
                    .thenComparing(
                        one -> one.getValue().nearest(),
                        Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(Map.Entry::getKey))
            .limit(MOST_DIRECTIVES)
            .map(Map.Entry::getKey)
            .toList();
    if (first.isEmpty()) {
      return List.of();
    }
    Field<Integer> done = count().filterWhere(TASKS.STATE.eq(TaskState.DONE.name()));
    Field<Integer> total =
        count().filterWhere(TASKS.STATE.notIn(TaskState.WITHDRAWN.name(), TaskState.SPLIT.name()));
    return sql
        .select(
            PUBLISHED_DOCUMENTS.ID,
            PUBLISHED_DOCUMENTS.NUMBER,
            PUBLISHED_DOCUMENTS.SYMBOL,
            PUBLISHED_DOCUMENTS.SUBJECT,
            done,
            total)
        .from(PUBLISHED_DOCUMENTS)
        .join(TASKS)
        .on(TASKS.DOCUMENT_ID.eq(PUBLISHED_DOCUMENTS.ID))
        .where(
            PUBLISHED_DOCUMENTS.ID.in(first),
            seen,
            DocumentReaders.include(actor, PUBLISHED_DOCUMENTS.AUDIENCE))
        .groupBy(
            PUBLISHED_DOCUMENTS.ID,
            PUBLISHED_DOCUMENTS.NUMBER,
            PUBLISHED_DOCUMENTS.SYMBOL,
            PUBLISHED_DOCUMENTS.SUBJECT)
        .fetch(row -> {
          Group group = Objects.requireNonNull(byDocument.get(row.value1()));
          return new Directive(
              row.value1(),
              label(row),
              row.value4(),
              group.counts().open(),
              row.value5(),
              row.value6(),
              group.counts().late(),
              group.nearest());
        })
        .stream()
        .sorted(Comparator.comparingInt((Directive one) -> first.indexOf(one.id())))
        .toList();
  }

  private List<Urgent> urgent(Condition seen, Actor actor, LocalDate today) {
    return sql.select(
            TASKS.ID,
            TASKS.NUMBER,
            TASKS.TITLE,
            PUBLISHED_UNIT_NAMES.SHORT_NAME,
            PUBLISHED_OFFICERS.FULL_NAME,
            TASKS.STATE,
            TASKS.DUE_ON,
            TASKS.SUBMITTED_ON,
            TASKS.DONE_ON,
            TASKS.MOVED_ON,
            TASKS.PASSAGE,
            TASKS.PASSAGE_FROM,
            PUBLISHED_DOCUMENTS.ID,
            PUBLISHED_DOCUMENTS.NUMBER,
            PUBLISHED_DOCUMENTS.SYMBOL)
        .from(TASKS)
        .leftJoin(PUBLISHED_UNIT_NAMES)
        .on(
            PUBLISHED_UNIT_NAMES.UNIT_ID.eq(TASKS.LEAD_UNIT_ID),
            Carriers.on(PUBLISHED_UNIT_NAMES.VALID_FROM, PUBLISHED_UNIT_NAMES.VALID_UNTIL, today))
        .leftJoin(PUBLISHED_OFFICERS)
        .on(PUBLISHED_OFFICERS.ID.eq(TASKS.OFFICER_ID))
        .leftJoin(PUBLISHED_DOCUMENTS)
        .on(
            PUBLISHED_DOCUMENTS.ID.eq(TASKS.DOCUMENT_ID),
            DocumentReaders.include(actor, PUBLISHED_DOCUMENTS.AUDIENCE))
        .where(seen, tasks.stands("late", today))
        .orderBy(TASKS.DUE_ON, TASKS.NUMBER)
        .limit(MOST_URGENT)
        .fetch(row -> urgent(row, today));
  }

  private Urgent urgent(Record row, LocalDate today) {
    UUID document = row.get(PUBLISHED_DOCUMENTS.ID);
    return new Urgent(
        row.get(TASKS.ID),
        row.get(TASKS.NUMBER),
        row.get(TASKS.TITLE),
        Objects.requireNonNullElse(row.get(PUBLISHED_UNIT_NAMES.SHORT_NAME), ""),
        row.get(PUBLISHED_OFFICERS.FULL_NAME),
        Standing.of(
            new Standing.Facts(
                TaskState.valueOf(row.get(TASKS.STATE)),
                row.get(TASKS.DUE_ON),
                row.get(TASKS.SUBMITTED_ON),
                row.get(TASKS.DONE_ON),
                row.get(TASKS.MOVED_ON)),
            today,
            rules),
        row.get(TASKS.PASSAGE),
        document,
        row.get(TASKS.PASSAGE_FROM),
        document == null ? "" : label(row));
  }

  private static String label(Record row) {
    String number = row.get(PUBLISHED_DOCUMENTS.NUMBER);
    String symbol = row.get(PUBLISHED_DOCUMENTS.SYMBOL);
    return new DocumentLabel(number, symbol).text();
  }
}
