package vn.caicach.organization.internal;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static vn.caicach.organization.internal.UnitQueries.on;
import static vn.caicach.organization.internal.jooq.Tables.ASSIGNMENTS;
import static vn.caicach.organization.internal.jooq.Tables.OFFICERS;
import static vn.caicach.organization.internal.jooq.Tables.POSTS;
import static vn.caicach.organization.internal.jooq.Tables.UNITS;
import static vn.caicach.organization.internal.jooq.Tables.UNIT_NAMES;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.organization.AssignmentKind;
import vn.caicach.organization.PostId;
import vn.caicach.organization.PostRank;
import vn.caicach.organization.UnitId;
import vn.caicach.organization.Validity;
import vn.caicach.shared.BusinessTime;

/// Reads what the rows of an uploaded list are held against.
@Component
class ImportQueries {

  private static final int MOST = 10_000;

  private final DSLContext sql;
  private final OfficerCodes codes;
  private final BusinessTime time;

  ImportQueries(DSLContext sql, OfficerCodes codes, BusinessTime time) {
    this.sql = sql;
    this.codes = codes;
    this.time = time;
  }

  @Transactional(readOnly = true)
  OfficerSheet.Context context(LocalDate firstDay) {
    LocalDate today = time.today();
    return new OfficerSheet.Context(units(today), people(), firstDay, today, codes.highest());
  }

  private List<OfficerSheet.KnownUnit> units(LocalDate day) {
    var posts =
        multiset(
                select(
                        POSTS.ID,
                        POSTS.TITLE,
                        POSTS.SHORT_TITLE,
                        POSTS.ALIASES,
                        POSTS.RANK,
                        POSTS.VALID_FROM,
                        POSTS.VALID_UNTIL)
                    .from(POSTS)
                    .where(POSTS.UNIT_ID.eq(UNITS.ID), on(POSTS.VALID_FROM, POSTS.VALID_UNTIL, day))
                    .orderBy(POSTS.POSITION, POSTS.TITLE))
            .convertFrom(rows ->
                rows.map(row ->
                    new OfficerSheet.KnownPost(
                        new PostId(row.value1()),
                        row.value2(),
                        names(row.value2(), row.value3(), row.value4()),
                        PostRank.valueOf(row.value5()),
                        new Validity(row.value6(), row.value7()))));
    var heads =
        multiset(
                select(
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
                        POSTS.UNIT_ID.eq(UNITS.ID),
                        POSTS.RANK.eq(PostRank.HEAD.name()),
                        ASSIGNMENTS.KIND.ne(AssignmentKind.ACTING.name()))
                    .orderBy(ASSIGNMENTS.VALID_FROM))
            .convertFrom(rows ->
                rows.map(row ->
                    new OfficerSheet.KnownHead(
                        row.value1(), row.value2(), new Validity(row.value3(), row.value4()))));
    return sql.select(
            UNITS.ID,
            UNIT_NAMES.NAME,
            UNIT_NAMES.SHORT_NAME,
            UNIT_NAMES.ALIASES,
            UNITS.ESTABLISHED_ON,
            UNITS.CLOSED_ON,
            posts,
            heads)
        .from(UNITS)
        .join(UNIT_NAMES)
        .on(UNIT_NAMES.UNIT_ID.eq(UNITS.ID))
        .where(on(UNIT_NAMES.VALID_FROM, UNIT_NAMES.VALID_UNTIL, day))
        .orderBy(UNITS.POSITION)
        .limit(MOST)
        .fetch(row ->
            new OfficerSheet.KnownUnit(
                new UnitId(row.value1()),
                row.value2(),
                names(row.value2(), row.value3(), row.value4()),
                new Validity(row.value5(), row.value6()),
                row.value7(),
                row.value8()));
  }

  private static List<String> names(String name, String shortName, String[] aliases) {
    return Stream.concat(Stream.of(name, shortName), Stream.of(aliases)).distinct().toList();
  }

  private List<OfficerSheet.KnownPerson> people() {
    return sql.select(OFFICERS.CODE, OFFICERS.FULL_NAME, OFFICERS.BORN_ON)
        .from(OFFICERS)
        .orderBy(OFFICERS.ID)
        .limit(MOST)
        .fetch(row -> new OfficerSheet.KnownPerson(row.value1(), row.value2(), row.value3()));
  }
}
