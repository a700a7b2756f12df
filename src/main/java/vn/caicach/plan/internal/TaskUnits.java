package vn.caicach.plan.internal;

import static vn.caicach.plan.internal.jooq.organization.Tables.PUBLISHED_UNIT_NAMES;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.TaskOrigin;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Verdict;

/// The units tasks are given to, and who verifies them unless told otherwise.
@Component
public class TaskUnits {

  private static final int MOST = 2000;

  /// @param outside not of the People's Committee: party, council, front
  /// @param code of the office template; empty for a unit of the authority's own
  /// @param aliases other ways to write the name
  public record TaskUnit(
      UnitId id,
      String code,
      boolean outside,
      String name,
      String shortName,
      List<String> aliases) {}

  private final DSLContext sql;
  private final PlanRules rules;
  private final BusinessTime time;

  TaskUnits(DSLContext sql, PlanRules rules, BusinessTime time) {
    this.sql = sql;
    this.rules = rules;
    this.time = time;
  }

  /// The units of today, those of the committee first.
  @Transactional(readOnly = true)
  public List<TaskUnit> all() {
    LocalDate today = time.today();
    return sql.select(
            PUBLISHED_UNIT_NAMES.UNIT_ID,
            PUBLISHED_UNIT_NAMES.TEMPLATE_CODE,
            PUBLISHED_UNIT_NAMES.OUTSIDE,
            PUBLISHED_UNIT_NAMES.NAME,
            PUBLISHED_UNIT_NAMES.SHORT_NAME,
            PUBLISHED_UNIT_NAMES.ALIASES)
        .from(PUBLISHED_UNIT_NAMES)
        .where(
            Carriers.on(PUBLISHED_UNIT_NAMES.VALID_FROM, PUBLISHED_UNIT_NAMES.VALID_UNTIL, today))
        .orderBy(
            PUBLISHED_UNIT_NAMES.OUTSIDE, PUBLISHED_UNIT_NAMES.POSITION, PUBLISHED_UNIT_NAMES.NAME)
        .limit(MOST)
        .fetch(row ->
            new TaskUnit(
                new UnitId(row.value1()),
                row.value2() == null ? "" : row.value2(),
                row.value3(),
                row.value4(),
                row.value5(),
                List.of(row.value6())));
  }

  /// Whether all of them are units of today.
  Verdict exist(Collection<UnitId> asked) {
    Set<UnitId> known = all().stream().map(TaskUnit::id).collect(Collectors.toSet());
    return known.containsAll(asked) ? Verdict.allowed() : Verdict.refused("plan.rule.noUnit");
  }

  /// Who verifies a task of that origin; empty when the authority has none of the offices.
  @Transactional(readOnly = true)
  public Optional<TaskUnit> verifier(TaskOrigin origin, @Nullable UnitId lead) {
    List<TaskUnit> units = all();
    return rules.verifiers(origin, time.today()).stream()
        .flatMap(code -> units.stream().filter(unit -> unit.code().equals(code)))
        .filter(unit -> !unit.id().equals(lead))
        .findFirst();
  }
}
