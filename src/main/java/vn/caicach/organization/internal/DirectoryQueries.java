package vn.caicach.organization.internal;

import static vn.caicach.organization.internal.UnitQueries.on;
import static vn.caicach.organization.internal.jooq.Tables.ASSIGNMENTS;
import static vn.caicach.organization.internal.jooq.Tables.LEAVES;
import static vn.caicach.organization.internal.jooq.Tables.OFFICERS;
import static vn.caicach.organization.internal.jooq.Tables.POSTS;
import static vn.caicach.organization.internal.jooq.Tables.UNITS;
import static vn.caicach.organization.internal.jooq.Tables.UNIT_CHANGES;
import static vn.caicach.organization.internal.jooq.Tables.UNIT_CHANGE_MEMBERS;
import static vn.caicach.organization.internal.jooq.Tables.UNIT_NAMES;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.organization.AssignmentId;
import vn.caicach.organization.AssignmentKind;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.OrganizationDirectory;
import vn.caicach.organization.PostId;
import vn.caicach.organization.PostRank;
import vn.caicach.organization.UnitId;
import vn.caicach.organization.UnitKind;
import vn.caicach.organization.Validity;
import vn.caicach.organization.internal.jooq.Routines;

@Component
class DirectoryQueries implements OrganizationDirectory {

  private static final int MOST = 5000;

  private final DSLContext sql;

  DirectoryQueries(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  @Transactional(readOnly = true)
  public List<UnitSummary> unitsOn(LocalDate day) {
    return units(on(UNIT_NAMES.VALID_FROM, UNIT_NAMES.VALID_UNTIL, day));
  }

  @Override
  @Transactional(readOnly = true)
  public List<UnitSummary> unitsByLastName(Collection<UnitId> units) {
    var later = UNIT_NAMES.as("later");
    return units(
        UNITS
            .ID
            .in(units.stream().map(UnitId::value).toList())
            .and(
                DSL.notExists(
                    DSL.selectOne()
                        .from(later)
                        .where(
                            later.UNIT_ID.eq(UNITS.ID),
                            later.VALID_FROM.gt(UNIT_NAMES.VALID_FROM)))));
  }

  @Override
  @Transactional(readOnly = true)
  public Set<UnitId> unitsToComeOf(Collection<UnitId> units, LocalDate day) {
    Set<UnitId> known = new HashSet<>(units);
    Set<UnitId> last = Set.copyOf(units);
    while (!last.isEmpty()) {
      last = ledInto(last, day).stream().filter(known::add).collect(Collectors.toUnmodifiableSet());
    }
    units.forEach(known::remove);
    return known;
  }

  /// By one change.
  private Set<UnitId> ledInto(Set<UnitId> units, LocalDate day) {
    var from = UNIT_CHANGE_MEMBERS.as("from");
    var into = UNIT_CHANGE_MEMBERS.as("into");
    return sql.select(into.UNIT_ID)
        .from(from)
        .join(UNIT_CHANGES)
        .on(UNIT_CHANGES.ID.eq(from.CHANGE_ID))
        .join(into)
        .on(into.CHANGE_ID.eq(from.CHANGE_ID))
        .where(
            from.SIDE.eq("FROM"),
            into.SIDE.eq("INTO"),
            from.UNIT_ID.in(units.stream().map(UnitId::value).toList()),
            UNIT_CHANGES.EFFECTIVE_ON.gt(day))
        .fetchSet(row -> new UnitId(row.value1()));
  }

  private List<UnitSummary> units(Condition condition) {
    return sql.select(UNITS.ID, UNITS.KIND, UNITS.OUTSIDE, UNIT_NAMES.NAME, UNIT_NAMES.SHORT_NAME)
        .from(UNITS)
        .join(UNIT_NAMES)
        .on(UNIT_NAMES.UNIT_ID.eq(UNITS.ID))
        .where(condition)
        .orderBy(UNITS.OUTSIDE, UNITS.POSITION, UNIT_NAMES.NAME)
        .limit(MOST)
        .fetch(row ->
            new UnitSummary(
                new UnitId(row.value1()),
                UnitKind.valueOf(row.value2()),
                row.value3(),
                row.value4(),
                row.value5()));
  }

  @Override
  @Transactional(readOnly = true)
  public List<PostSummary> postsOn(LocalDate day) {
    return sql.select(POSTS.ID, POSTS.TITLE, POSTS.RANK, UNITS.ID, UNIT_NAMES.NAME)
        .from(POSTS)
        .join(UNITS)
        .on(UNITS.ID.eq(POSTS.UNIT_ID))
        .join(UNIT_NAMES)
        .on(UNIT_NAMES.UNIT_ID.eq(UNITS.ID))
        .where(
            on(POSTS.VALID_FROM, POSTS.VALID_UNTIL, day),
            on(UNIT_NAMES.VALID_FROM, UNIT_NAMES.VALID_UNTIL, day))
        .orderBy(UNITS.OUTSIDE, UNITS.POSITION, UNIT_NAMES.NAME, POSTS.POSITION, POSTS.TITLE)
        .limit(MOST)
        .fetch(row ->
            new PostSummary(
                new PostId(row.value1()),
                row.value2(),
                PostRank.valueOf(row.value3()),
                new UnitId(row.value4()),
                row.value5()));
  }

  @Override
  @Transactional(readOnly = true)
  public List<OfficerSummary> officersOn(LocalDate day) {
    return officers(on(OFFICERS.EMPLOYED_FROM, OFFICERS.EMPLOYED_UNTIL, day));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<OfficerSummary> officer(OfficerId officer) {
    return officers(OFFICERS.ID.eq(officer.value())).stream().findFirst();
  }

  private List<OfficerSummary> officers(Condition condition) {
    return sql.select(
            OFFICERS.ID,
            OFFICERS.CODE,
            OFFICERS.FULL_NAME,
            OFFICERS.EMAIL,
            OFFICERS.EMPLOYED_FROM,
            OFFICERS.EMPLOYED_UNTIL)
        .from(OFFICERS)
        .where(condition)
        .orderBy(Routines.givenName(OFFICERS.FULL_NAME), OFFICERS.FULL_NAME, OFFICERS.CODE)
        .limit(MOST)
        .fetch(row ->
            new OfficerSummary(
                new OfficerId(row.value1()),
                row.value2(),
                row.value3(),
                row.value4(),
                new Validity(row.value5(), row.value6())));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Holding> holdingsOf(OfficerId officer, LocalDate day) {
    return holdings(
        ASSIGNMENTS
            .OFFICER_ID
            .eq(officer.value())
            .and(on(ASSIGNMENTS.VALID_FROM, ASSIGNMENTS.VALID_UNTIL, day)),
        DSL.val(day),
        AssignmentKind.PRIMARY);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Holding> holding(AssignmentId assignment) {
    return holdings(
            ASSIGNMENTS.ID.eq(assignment.value()), ASSIGNMENTS.VALID_FROM, AssignmentKind.PRIMARY)
        .stream()
        .findFirst();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Holding> headsOf(UnitId unit, LocalDate day) {
    return holdings(
        POSTS
            .UNIT_ID
            .eq(unit.value())
            .and(POSTS.RANK.eq(PostRank.HEAD.name()))
            .and(on(ASSIGNMENTS.VALID_FROM, ASSIGNMENTS.VALID_UNTIL, day)),
        DSL.val(day),
        AssignmentKind.ACTING);
  }

  private List<Holding> holdings(Condition condition, Field<LocalDate> day, AssignmentKind first) {
    var absent = OFFICERS.as("absent");
    Field<String> forOfficer =
        DSL.field(
            DSL.select(absent.FULL_NAME)
                .from(LEAVES)
                .join(absent)
                .on(absent.ID.eq(LEAVES.OFFICER_ID))
                .where(LEAVES.ID.eq(ASSIGNMENTS.LEAVE_ID)));
    return sql.select(
            ASSIGNMENTS.ID,
            ASSIGNMENTS.OFFICER_ID,
            POSTS.ID,
            POSTS.TITLE,
            POSTS.RANK,
            POSTS.UNIT_ID,
            UNIT_NAMES.NAME,
            ASSIGNMENTS.KIND,
            ASSIGNMENTS.VALID_FROM,
            ASSIGNMENTS.VALID_UNTIL,
            forOfficer)
        .from(ASSIGNMENTS)
        .join(POSTS)
        .on(POSTS.ID.eq(ASSIGNMENTS.POST_ID))
        .join(UNIT_NAMES)
        .on(
            UNIT_NAMES.UNIT_ID.eq(POSTS.UNIT_ID),
            UNIT_NAMES.VALID_FROM.le(day),
            UNIT_NAMES.VALID_UNTIL.isNull().or(UNIT_NAMES.VALID_UNTIL.gt(day)))
        .where(condition)
        .orderBy(
            DSL.case_(ASSIGNMENTS.KIND).when(first.name(), 0).otherwise(1),
            POSTS.POSITION,
            ASSIGNMENTS.VALID_FROM)
        .limit(MOST)
        .fetch(row ->
            new Holding(
                new AssignmentId(row.value1()),
                new OfficerId(row.value2()),
                new PostId(row.value3()),
                row.value4(),
                PostRank.valueOf(row.value5()),
                new UnitId(row.value6()),
                row.value7(),
                AssignmentKind.valueOf(row.value8()),
                new Validity(row.value9(), row.value10()),
                row.value11()));
  }
}
