package vn.caicach.plan.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;
import static vn.caicach.plan.internal.jooq.Tables.TASKS;
import static vn.caicach.plan.internal.jooq.organization.Tables.PUBLISHED_AUTHORITIES;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.plan.TaskState;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.VietnameseText;
import vn.caicach.ui.ListRequest;
import vn.caicach.ui.Listing;
import vn.caicach.ui.State;

/// What a city sees of its communes: counts, and the tasks it handed down itself. Needs the scope
/// [vn.caicach.database.Scope.Parent]; the database gives away nothing else.
@Component
public class CommuneQueries {

  /// @param atWork whether anybody works there in this program yet
  /// @param movedOn the last sign of life; null when there was none
  public record Commune(
      UUID id,
      String name,
      boolean atWork,
      int open,
      int late,
      int risk,
      int waiting,
      int done,
      @Nullable LocalDate movedOn) {}

  public record Totals(int communes, int open, int late, int risk, int waiting, int done) {

    static Totals of(List<Commune> communes) {
      return new Totals(
          communes.size(),
          communes.stream().mapToInt(Commune::open).sum(),
          communes.stream().mapToInt(Commune::late).sum(),
          communes.stream().mapToInt(Commune::risk).sum(),
          communes.stream().mapToInt(Commune::waiting).sum(),
          communes.stream().mapToInt(Commune::done).sum());
    }
  }

  /// One page of the communes, and the sums of all the filters let through.
  public record Page(Listing<Commune> communes, Totals totals) {}

  /// A task this city handed down.
  ///
  /// @param below how it stands in the commune; null until the commune has it
  public record HandedDown(
      UUID id,
      int number,
      String title,
      @Nullable LocalDate dueOn,
      Standing own,
      @Nullable Below below) {

    /// Whether the city itself is through with it.
    public boolean isClosed() {
      return switch (own.kind()) {
        case DONE, DONE_LATE, WITHDRAWN, SPLIT -> true;
        default -> false;
      };
    }

    public String label() {
      return TaskBook.label(number);
    }
  }

  /// @param lead short name of the unit that carries it there
  /// @param lastWord of its last report; empty when there was none
  public record Below(
      String lead,
      int progress,
      Standing standing,
      @Nullable LocalDate submittedOn,
      @Nullable LocalDate doneOn,
      String lastWord) {}

  public record Show(Commune commune, List<HandedDown> tasks) {}

  private static final int MOST = 1000;

  private final DSLContext sql;
  private final PlanRules rules;
  private final BusinessTime time;

  CommuneQueries(DSLContext sql, PlanRules rules, BusinessTime time) {
    this.sql = sql;
    this.rules = rules;
    this.time = time;
  }

  @Transactional(readOnly = true)
  public Page page(ListRequest request) {
    List<Commune> all = narrowed(request);
    int first = Math.min(request.offset(), all.size());
    List<Commune> shown = all.subList(first, Math.min(first + request.size(), all.size()));
    return new Page(Listing.of(request, shown, all.size()), Totals.of(all));
  }

  /// All the filters let through, for a file.
  @Transactional(readOnly = true)
  public List<Commune> all(ListRequest request) {
    return narrowed(request);
  }

  /// The communes of this city by name, for a choice.
  @Transactional(readOnly = true)
  public List<Commune> choice() {
    return counted(null);
  }

  /// Empty when it is no commune of this city.
  @Transactional(readOnly = true)
  public Optional<Show> find(UUID commune) {
    return counted(commune).stream().findFirst().map(one -> new Show(one, handedDown(commune)));
  }

  private List<Commune> narrowed(ListRequest request) {
    String q = VietnameseText.fold(VietnameseText.tidy(request.filter("q")));
    String state = request.filter("state");
    List<Commune> rows =
        new java.util.ArrayList<>(
            counted(null).stream()
                .filter(one -> VietnameseText.fold(one.name()).contains(q))
                .filter(one ->
                    switch (state) {
                      case "late" -> one.late() > 0;
                      case "working" -> one.atWork();
                      case "idle" -> !one.atWork();
                      default -> true;
                    })
                .toList());
    order(request).ifPresent(rows::sort);
    if (request.sorting().descending() && request.sorting().column().equals("name")) {
      java.util.Collections.reverse(rows);
    }
    return rows;
  }

  /// Empty for the order by name, which is the database's.
  private static Optional<Comparator<Commune>> order(ListRequest request) {
    Optional<Comparator<Commune>> order =
        switch (request.sorting().column()) {
          case "open" -> Optional.of(Comparator.comparingInt(Commune::open));
          case "late" ->
              Optional.of(
                  Comparator.comparingInt(Commune::late)
                      .thenComparingInt(Commune::open)
                      .thenComparing(Commune::atWork));
          case "risk" -> Optional.of(Comparator.comparingInt(Commune::risk));
          case "waiting" -> Optional.of(Comparator.comparingInt(Commune::waiting));
          case "done" -> Optional.of(Comparator.comparingInt(Commune::done));
          case "moved" ->
              Optional.of(
                  Comparator.comparing(
                      Commune::movedOn, Comparator.nullsFirst(Comparator.naturalOrder())));
          default -> Optional.empty();
        };
    return request.sorting().descending() ? order.map(Comparator::reversed) : order;
  }

  /// @param only null for all
  private List<Commune> counted(@Nullable UUID only) {
    LocalDate today = time.today();
    var counts =
        DSL.table(
                "plan.commune_counts({0}, {1}, {2}, {3})",
                val(today),
                val(today.plusDays(rules.risk(today))),
                val(today.withDayOfYear(1)),
                val(only, UUID.class))
            .as("counts");
    return sql.select(
            PUBLISHED_AUTHORITIES.ID,
            PUBLISHED_AUTHORITIES.NAME,
            field(name("counts", "at_work"), Boolean.class),
            field(name("counts", "open_count"), Integer.class),
            field(name("counts", "late_count"), Integer.class),
            field(name("counts", "risk_count"), Integer.class),
            field(name("counts", "waiting_count"), Integer.class),
            field(name("counts", "done_count"), Integer.class),
            field(name("counts", "last_moved_on"), LocalDate.class))
        .from(counts)
        .join(PUBLISHED_AUTHORITIES)
        .on(PUBLISHED_AUTHORITIES.ID.eq(field(name("counts", "commune_id"), UUID.class)))
        .orderBy(PUBLISHED_AUTHORITIES.NAME.collate("vi-x-icu"), PUBLISHED_AUTHORITIES.ID)
        .limit(MOST)
        .fetch(row ->
            new Commune(
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5(),
                row.value6(),
                row.value7(),
                row.value8(),
                row.value9()));
  }

  private List<HandedDown> handedDown(UUID commune) {
    LocalDate today = time.today();
    Map<UUID, Below> below =
        sql.fetch("select * from plan.handed_down({0}, {1}, false)", val(today), val(commune))
            .intoMap(row -> row.get("task_id", UUID.class), row -> below(row, today));
    return sql.select(
            TASKS.ID,
            TASKS.NUMBER,
            TASKS.TITLE,
            TASKS.STATE,
            TASKS.DUE_ON,
            TASKS.SUBMITTED_ON,
            TASKS.DONE_ON,
            TASKS.MOVED_ON)
        .from(TASKS)
        .where(TASKS.RECIPIENT_ID.eq(commune))
        .orderBy(TASKS.DUE_ON.asc().nullsLast(), TASKS.NUMBER)
        .limit(MOST)
        .fetch(row ->
            new HandedDown(
                row.value1(),
                row.value2(),
                row.value3(),
                row.value5(),
                standing(
                    row.value4(), row.value5(), row.value6(), row.value7(), row.value8(), today),
                below.get(row.value1())));
  }

  private Below below(Record row, LocalDate today) {
    LocalDate submitted = row.get("submitted_on", LocalDate.class);
    LocalDate done = row.get("done_on", LocalDate.class);
    return new Below(
        row.get("lead", String.class),
        row.get("progress", Integer.class),
        standing(
            row.get("state", String.class),
            row.get("due_on", LocalDate.class),
            submitted,
            done,
            row.get("moved_on", LocalDate.class),
            today),
        submitted,
        done,
        row.get("last_word", String.class));
  }

  private Standing standing(
      String state,
      @Nullable LocalDate due,
      @Nullable LocalDate submitted,
      @Nullable LocalDate done,
      LocalDate moved,
      LocalDate today) {
    return Standing.of(
        new Standing.Facts(TaskState.valueOf(state), due, submitted, done, moved), today, rules);
  }

  /// How a commune stands as a whole.
  public static State state(Commune commune) {
    if (!commune.atWork()) {
      return State.REST;
    }
    if (commune.late() > 0) {
      return State.LATE;
    }
    return commune.risk() > 0 ? State.RISK : State.OK;
  }
}
