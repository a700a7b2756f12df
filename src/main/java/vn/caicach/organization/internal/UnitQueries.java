package vn.caicach.organization.internal;

import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static vn.caicach.organization.internal.jooq.Tables.ASSIGNMENTS;
import static vn.caicach.organization.internal.jooq.Tables.OFFICERS;
import static vn.caicach.organization.internal.jooq.Tables.POSTS;
import static vn.caicach.organization.internal.jooq.Tables.UNITS;
import static vn.caicach.organization.internal.jooq.Tables.UNIT_CHANGES;
import static vn.caicach.organization.internal.jooq.Tables.UNIT_CHANGE_MEMBERS;
import static vn.caicach.organization.internal.jooq.Tables.UNIT_NAMES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.database.FoldedText;
import vn.caicach.organization.AssignmentId;
import vn.caicach.organization.AssignmentKind;
import vn.caicach.organization.ChangeKind;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.PostId;
import vn.caicach.organization.PostRank;
import vn.caicach.organization.UnitChangeId;
import vn.caicach.organization.UnitId;
import vn.caicach.organization.UnitKind;
import vn.caicach.organization.Validity;
import vn.caicach.ui.Sorting;

/// Reads the structure of the authority as it is on a day.
@Component
public class UnitQueries {

  /// Units of one authority a page or a file can hold.
  public static final int MOST = 1000;

  /// A unit on a day.
  ///
  /// @param depth how far below the top
  /// @param heads names of those who lead it that day
  /// @param people how many hold a post in it that day
  public record Row(
      UnitId id,
      @Nullable UnitId parent,
      UnitKind kind,
      boolean outside,
      String name,
      String shortName,
      Validity validity,
      int depth,
      List<String> heads,
      int people) {

    Row at(int level) {
      return new Row(id, parent, kind, outside, name, shortName, validity, level, heads, people);
    }
  }

  /// A unit through all its days.
  public record Show(
      UnitId id,
      UnitKind kind,
      boolean outside,
      @Nullable UnitId parent,
      @Nullable String parentName,
      Validity validity,
      long version,
      List<Named> names,
      List<Change> changes,
      List<PostRow> posts) {

    /// The name on that day; the first one before its days, the last one after.
    public Named on(LocalDate day) {
      for (Named name : names) {
        if (name.validity().includes(day)) {
          return name;
        }
      }
      return day.isBefore(validity.from()) ? names.getFirst() : names.getLast();
    }
  }

  public record Named(String name, String shortName, Validity validity) {}

  /// @param from the units it came from, with the name each bore the day before
  /// @param into the units it led into, with the name each bore that day
  public record Change(
      UnitChangeId id,
      ChangeKind kind,
      LocalDate effectiveOn,
      String legalBasis,
      List<Ref> from,
      List<Ref> into) {}

  public record Ref(UnitId id, String name) {}

  /// A post with all who ever held it, last first.
  public record PostRow(
      PostId id, String title, PostRank rank, Validity validity, List<Holder> holders) {}

  public record Holder(
      AssignmentId assignment,
      OfficerId officer,
      String name,
      AssignmentKind kind,
      Validity validity) {}

  /// A post to choose.
  public record PostChoice(PostId id, String title, UnitId unit, String unitName) {}

  private final DSLContext sql;

  UnitQueries(DSLContext sql) {
    this.sql = sql;
  }

  /// The units of the day as a tree, each after its parent; flat, by name, when a text is searched
  /// for.
  ///
  /// @param text part of a name, with or without accents; empty for all
  /// @param ended whether units that ended before the day, or begin after it, are listed as well
  @Transactional(readOnly = true)
  public List<Row> list(LocalDate day, String text, boolean ended) {
    return list(day, text, ended, Sorting.by("structure"));
  }

  /// As [#list(LocalDate, String, boolean)], flat when sorted by `name`, `people` or `since`.
  @Transactional(readOnly = true)
  public List<Row> list(LocalDate day, String text, boolean ended, Sorting sorting) {
    Condition wanted = text.isBlank() ? org.jooq.impl.DSL.noCondition() : matches(text);
    Condition when =
        ended
            ? UNIT_NAMES.ID.eq(
                field(
                    select(LAST_NAMES.ID)
                        .from(LAST_NAMES)
                        .where(LAST_NAMES.UNIT_ID.eq(UNITS.ID))
                        .orderBy(LAST_NAMES.VALID_FROM.desc())
                        .limit(1)))
            : on(UNIT_NAMES.VALID_FROM, UNIT_NAMES.VALID_UNTIL, day);
    Field<String[]> heads =
        field(
            select(arrayAgg(OFFICERS.FULL_NAME).orderBy(ASSIGNMENTS.KIND))
                .from(POSTS)
                .join(ASSIGNMENTS)
                .on(ASSIGNMENTS.POST_ID.eq(POSTS.ID))
                .join(OFFICERS)
                .on(OFFICERS.ID.eq(ASSIGNMENTS.OFFICER_ID))
                .where(
                    POSTS.UNIT_ID.eq(UNITS.ID),
                    POSTS.RANK.eq(PostRank.HEAD.name()),
                    on(ASSIGNMENTS.VALID_FROM, ASSIGNMENTS.VALID_UNTIL, day)));
    Field<Integer> people =
        field(
            select(countDistinct(ASSIGNMENTS.OFFICER_ID))
                .from(POSTS)
                .join(ASSIGNMENTS)
                .on(ASSIGNMENTS.POST_ID.eq(POSTS.ID))
                .where(
                    POSTS.UNIT_ID.eq(UNITS.ID),
                    on(ASSIGNMENTS.VALID_FROM, ASSIGNMENTS.VALID_UNTIL, day)));
    List<Row> found =
        sql.select(
                UNITS.ID,
                UNITS.PARENT_ID,
                UNITS.KIND,
                UNITS.OUTSIDE,
                UNIT_NAMES.NAME,
                UNIT_NAMES.SHORT_NAME,
                UNITS.ESTABLISHED_ON,
                UNITS.CLOSED_ON,
                heads,
                people)
            .from(UNITS)
            .join(UNIT_NAMES)
            .on(UNIT_NAMES.UNIT_ID.eq(UNITS.ID))
            .where(when, wanted)
            .orderBy(order(sorting, people))
            .limit(MOST)
            .fetch(row ->
                new Row(
                    new UnitId(row.value1()),
                    unitId(row.value2()),
                    UnitKind.valueOf(row.value3()),
                    row.value4(),
                    row.value5(),
                    row.value6(),
                    new Validity(row.value7(), row.value8()),
                    0,
                    row.value9() == null ? List.of() : List.of(row.value9()),
                    row.value10()));
    boolean tree = text.isBlank() && sorting.column().equals("structure");
    return tree ? asTree(found) : found;
  }

  private static List<OrderField<?>> order(Sorting sorting, Field<Integer> people) {
    Field<?> first =
        switch (sorting.column()) {
          case "name" -> UNIT_NAMES.NAME;
          case "people" -> people;
          case "since" -> UNITS.ESTABLISHED_ON;
          default -> UNITS.OUTSIDE;
        };
    return List.of(
        sorting.descending() ? first.desc() : first.asc(), UNITS.POSITION, UNIT_NAMES.NAME);
  }

  private static final vn.caicach.organization.internal.jooq.tables.UnitNames LAST_NAMES =
      UNIT_NAMES.as("last_names");

  private static List<Row> asTree(List<Row> rows) {
    Map<UnitId, List<Row>> below = new HashMap<>();
    Map<UnitId, Row> all = new LinkedHashMap<>();
    rows.forEach(row -> all.put(row.id(), row));
    List<Row> tree = new ArrayList<>();
    for (Row row : rows) {
      if (row.parent() != null && all.containsKey(row.parent())) {
        below.computeIfAbsent(row.parent(), parent -> new ArrayList<>()).add(row);
      }
    }
    for (Row row : rows) {
      if (row.parent() == null || !all.containsKey(row.parent())) {
        addWithBelow(row, 0, below, tree);
      }
    }
    return tree;
  }

  private static void addWithBelow(
      Row row, int depth, Map<UnitId, List<Row>> below, List<Row> tree) {
    tree.add(row.at(depth));
    for (Row child : below.getOrDefault(row.id(), List.of())) {
      addWithBelow(child, depth + 1, below, tree);
    }
  }

  @Transactional(readOnly = true)
  public Optional<Show> find(UnitId id) {
    var parents = UNIT_NAMES.as("parents");
    Field<String> parentName =
        field(
            select(parents.NAME)
                .from(parents)
                .where(parents.UNIT_ID.eq(UNITS.PARENT_ID))
                .orderBy(parents.VALID_FROM.desc())
                .limit(1));
    var names =
        multiset(
                select(
                        UNIT_NAMES.NAME,
                        UNIT_NAMES.SHORT_NAME,
                        UNIT_NAMES.VALID_FROM,
                        UNIT_NAMES.VALID_UNTIL)
                    .from(UNIT_NAMES)
                    .where(UNIT_NAMES.UNIT_ID.eq(UNITS.ID))
                    .orderBy(UNIT_NAMES.VALID_FROM))
            .convertFrom(rows ->
                rows.map(row ->
                    new Named(
                        row.value1(), row.value2(), new Validity(row.value3(), row.value4()))));
    return sql.select(
            UNITS.KIND,
            UNITS.OUTSIDE,
            UNITS.PARENT_ID,
            parentName,
            UNITS.ESTABLISHED_ON,
            UNITS.CLOSED_ON,
            UNITS.VERSION,
            names)
        .from(UNITS)
        .where(UNITS.ID.eq(id.value()))
        .fetchOptional(row ->
            new Show(
                id,
                UnitKind.valueOf(row.value1()),
                row.value2(),
                unitId(row.value3()),
                row.value4(),
                new Validity(row.value5(), row.value6()),
                row.value7(),
                row.value8(),
                changesOf(id),
                postsOf(id)));
  }

  private List<Change> changesOf(UnitId id) {
    var members = UNIT_CHANGE_MEMBERS.as("members");
    Field<String> name =
        field(
            select(UNIT_NAMES.NAME)
                .from(UNIT_NAMES)
                .where(
                    UNIT_NAMES.UNIT_ID.eq(members.UNIT_ID),
                    members
                        .SIDE
                        .eq("FROM")
                        .and(UNIT_NAMES.VALID_FROM.lt(UNIT_CHANGES.EFFECTIVE_ON))
                        .or(
                            members
                                .SIDE
                                .eq("INTO")
                                .and(UNIT_NAMES.VALID_FROM.le(UNIT_CHANGES.EFFECTIVE_ON))))
                .orderBy(UNIT_NAMES.VALID_FROM.desc())
                .limit(1));
    var taking =
        multiset(
            select(members.UNIT_ID, members.SIDE, name)
                .from(members)
                .where(members.CHANGE_ID.eq(UNIT_CHANGES.ID))
                .orderBy(name));
    return sql.select(
            UNIT_CHANGES.ID,
            UNIT_CHANGES.KIND,
            UNIT_CHANGES.EFFECTIVE_ON,
            UNIT_CHANGES.LEGAL_BASIS,
            taking)
        .from(UNIT_CHANGES)
        .where(
            UNIT_CHANGES.ID.in(
                selectDistinct(UNIT_CHANGE_MEMBERS.CHANGE_ID)
                    .from(UNIT_CHANGE_MEMBERS)
                    .where(UNIT_CHANGE_MEMBERS.UNIT_ID.eq(id.value()))))
        .orderBy(UNIT_CHANGES.EFFECTIVE_ON.desc(), UNIT_CHANGES.ID.desc())
        .fetch(row ->
            new Change(
                new UnitChangeId(row.value1()),
                ChangeKind.valueOf(row.value2()),
                row.value3(),
                row.value4(),
                row.value5().stream()
                    .filter(member -> member.value2().equals("FROM"))
                    .map(member -> new Ref(new UnitId(member.value1()), member.value3()))
                    .toList(),
                row.value5().stream()
                    .filter(member -> member.value2().equals("INTO"))
                    .map(member -> new Ref(new UnitId(member.value1()), member.value3()))
                    .toList()));
  }

  private List<PostRow> postsOf(UnitId id) {
    var holders =
        multiset(
                select(
                        ASSIGNMENTS.ID,
                        OFFICERS.ID,
                        OFFICERS.FULL_NAME,
                        ASSIGNMENTS.KIND,
                        ASSIGNMENTS.VALID_FROM,
                        ASSIGNMENTS.VALID_UNTIL)
                    .from(ASSIGNMENTS)
                    .join(OFFICERS)
                    .on(OFFICERS.ID.eq(ASSIGNMENTS.OFFICER_ID))
                    .where(ASSIGNMENTS.POST_ID.eq(POSTS.ID))
                    .orderBy(ASSIGNMENTS.VALID_FROM.desc(), OFFICERS.FULL_NAME)
                    .limit(200))
            .convertFrom(rows ->
                rows.map(row ->
                    new Holder(
                        new AssignmentId(row.value1()),
                        new OfficerId(row.value2()),
                        row.value3(),
                        AssignmentKind.valueOf(row.value4()),
                        new Validity(row.value5(), row.value6()))));
    return sql.select(
            POSTS.ID, POSTS.TITLE, POSTS.RANK, POSTS.VALID_FROM, POSTS.VALID_UNTIL, holders)
        .from(POSTS)
        .where(POSTS.UNIT_ID.eq(id.value()))
        .orderBy(POSTS.POSITION, POSTS.TITLE)
        .fetch(row ->
            new PostRow(
                new PostId(row.value1()),
                row.value2(),
                PostRank.valueOf(row.value3()),
                new Validity(row.value4(), row.value5()),
                row.value6()));
  }

  /// Posts that can be taken up on that day, unit by unit.
  @Transactional(readOnly = true)
  public List<PostChoice> postsOn(LocalDate day) {
    return sql.select(POSTS.ID, POSTS.TITLE, UNITS.ID, UNIT_NAMES.NAME)
        .from(POSTS)
        .join(UNITS)
        .on(UNITS.ID.eq(POSTS.UNIT_ID))
        .join(UNIT_NAMES)
        .on(UNIT_NAMES.UNIT_ID.eq(UNITS.ID))
        .where(
            on(POSTS.VALID_FROM, POSTS.VALID_UNTIL, day),
            on(UNIT_NAMES.VALID_FROM, UNIT_NAMES.VALID_UNTIL, day))
        .orderBy(UNITS.OUTSIDE, UNITS.POSITION, UNIT_NAMES.NAME, POSTS.POSITION, POSTS.TITLE)
        .limit(5 * MOST)
        .fetch(row ->
            new PostChoice(
                new PostId(row.value1()), row.value2(), new UnitId(row.value3()), row.value4()));
  }

  /// Names borne on that day or after it by units other than those.
  @Transactional(readOnly = true)
  public List<String> namesFrom(LocalDate day, Collection<UnitId> but) {
    return sql.select(UNIT_NAMES.NAME)
        .from(UNIT_NAMES)
        .where(
            UNIT_NAMES.VALID_UNTIL.isNull().or(UNIT_NAMES.VALID_UNTIL.gt(day)),
            UNIT_NAMES.UNIT_ID.notIn(but.stream().map(UnitId::value).toList()))
        .fetch(UNIT_NAMES.NAME);
  }

  /// Names of the units below it that exist on that day or after it.
  @Transactional(readOnly = true)
  public List<String> namesBelow(UnitId id, LocalDate day) {
    return sql.selectDistinct(UNIT_NAMES.NAME)
        .from(UNITS)
        .join(UNIT_NAMES)
        .on(UNIT_NAMES.UNIT_ID.eq(UNITS.ID))
        .where(
            UNITS.PARENT_ID.eq(id.value()),
            UNITS.CLOSED_ON.isNull().or(UNITS.CLOSED_ON.gt(day)),
            UNIT_NAMES.VALID_UNTIL.isNull().or(UNIT_NAMES.VALID_UNTIL.gt(day)))
        .orderBy(UNIT_NAMES.NAME)
        .fetch(UNIT_NAMES.NAME);
  }

  /// Names of those who hold a post of the unit on that day or after it.
  @Transactional(readOnly = true)
  public List<String> peopleFrom(UnitId id, LocalDate day) {
    return sql.selectDistinct(OFFICERS.FULL_NAME)
        .from(POSTS)
        .join(ASSIGNMENTS)
        .on(ASSIGNMENTS.POST_ID.eq(POSTS.ID))
        .join(OFFICERS)
        .on(OFFICERS.ID.eq(ASSIGNMENTS.OFFICER_ID))
        .where(
            POSTS.UNIT_ID.eq(id.value()),
            ASSIGNMENTS.VALID_UNTIL.isNull().or(ASSIGNMENTS.VALID_UNTIL.gt(day)))
        .orderBy(OFFICERS.FULL_NAME)
        .fetch(OFFICERS.FULL_NAME);
  }

  /// Those who lead the unit on that day or after it, other than by acting.
  @Transactional(readOnly = true)
  public List<AssignmentRules.Head> headsFrom(UnitId id, LocalDate day) {
    return sql.select(
            OFFICERS.ID,
            OFFICERS.FULL_NAME,
            POSTS.TITLE,
            ASSIGNMENTS.VALID_FROM,
            ASSIGNMENTS.VALID_UNTIL)
        .from(POSTS)
        .join(ASSIGNMENTS)
        .on(ASSIGNMENTS.POST_ID.eq(POSTS.ID))
        .join(OFFICERS)
        .on(OFFICERS.ID.eq(ASSIGNMENTS.OFFICER_ID))
        .where(
            POSTS.UNIT_ID.eq(id.value()),
            POSTS.RANK.eq(PostRank.HEAD.name()),
            ASSIGNMENTS.KIND.ne(AssignmentKind.ACTING.name()),
            ASSIGNMENTS.VALID_UNTIL.isNull().or(ASSIGNMENTS.VALID_UNTIL.gt(day)))
        .orderBy(ASSIGNMENTS.VALID_FROM)
        .limit(MOST)
        .fetch(row ->
            new AssignmentRules.Head(
                new OfficerId(row.value1()),
                row.value2(),
                row.value3(),
                new Validity(row.value4(), row.value5())));
  }

  static Condition on(
      TableField<?, LocalDate> from, TableField<?, LocalDate> until, LocalDate day) {
    return from.le(day).and(until.isNull().or(until.gt(day)));
  }

  private static Condition matches(String text) {
    return FoldedText.contains(UNIT_NAMES.NAME, text)
        .or(FoldedText.contains(UNIT_NAMES.SHORT_NAME, text));
  }

  private static @Nullable UnitId unitId(@Nullable UUID value) {
    return value == null ? null : new UnitId(value);
  }
}
