package vn.caicach.drafting.internal;

import static vn.caicach.drafting.internal.jooq.Tables.DRAFTS;
import static vn.caicach.drafting.internal.jooq.Tables.NUMBERS;
import static vn.caicach.drafting.internal.jooq.Tables.NUMBER_BOOKS;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.drafting.DraftState;
import vn.caicach.organization.UnitId;
import vn.caicach.paper.PaperKind;

/// Numbers drafts, and the papers of those kinds the program's own register numbers: one sequence
/// an issuer, year and kind, without gaps (Điều 15 NĐ 30/2020/NĐ-CP). Others who ask for a number
/// of the same sequence wait for the end of the transaction, so one that fails leaves no gap.
@Component
public class PaperNumbers {

  private final DSLContext sql;

  PaperNumbers(DSLContext sql) {
    this.sql = sql;
  }

  /// Of the next draft.
  @Transactional(propagation = Propagation.MANDATORY)
  int nextDraft() {
    lock("drafting.drafts");
    Integer last = sql.select(DSL.max(DRAFTS.NUMBER)).from(DRAFTS).fetchOne(0, Integer.class);
    return last == null ? 1 : last + 1;
  }

  /// The next number of a paper.
  @Transactional(propagation = Propagation.MANDATORY)
  int nextPaper(UnitId issuer, PaperKind kind, int year) {
    await(issuer, kind, year);
    int begins =
        sql.select(NUMBER_BOOKS.BEGINS_AFTER)
            .from(NUMBER_BOOKS)
            .where(book(issuer, kind), NUMBER_BOOKS.YEAR.eq(year))
            .fetchOptional(NUMBER_BOOKS.BEGINS_AFTER)
            .orElse(0);
    return Math.max(lastGiven(issuer, kind, year), begins) + 1;
  }

  /// Waits for others who number papers of that sequence; what is read from here on they have done.
  @Transactional(propagation = Propagation.MANDATORY)
  void await(UnitId issuer, PaperKind kind, int year) {
    lock("drafting.numbers " + issuer.value() + " " + kind + " " + year);
  }

  /// The highest number of that sequence, given here or typed; 0 for none.
  private int lastGiven(UnitId issuer, PaperKind kind, int year) {
    Integer given =
        sql.select(DSL.max(NUMBERS.NUMBER))
            .from(NUMBERS)
            .where(
                NUMBERS.ISSUER_UNIT_ID.eq(issuer.value()),
                NUMBERS.KIND.eq(kind.name()),
                NUMBERS.YEAR.eq(year))
            .fetchOne(0, Integer.class);
    Integer typed =
        sql.select(DSL.max(DRAFTS.PAPER_NUMBER))
            .from(DRAFTS)
            .where(
                DRAFTS.ISSUER_UNIT_ID.eq(issuer.value()),
                DRAFTS.KIND.eq(kind.name()),
                DSL.year(DRAFTS.PAPER_DATE).eq(year),
                DRAFTS.STATE.ne(DraftState.WITHDRAWN.name()))
            .fetchOne(0, Integer.class);
    return Math.max(given == null ? 0 : given, typed == null ? 0 : typed);
  }

  /// Whether the program itself numbers papers of that kind in that year: as switched for the year,
  /// or for the last year before it.
  @Transactional(readOnly = true)
  public boolean ownRegister(UnitId issuer, PaperKind kind, int year) {
    return sql.select(NUMBER_BOOKS.OWN)
        .from(NUMBER_BOOKS)
        .where(book(issuer, kind), NUMBER_BOOKS.YEAR.le(year))
        .orderBy(NUMBER_BOOKS.YEAR.desc())
        .limit(1)
        .fetchOptional(NUMBER_BOOKS.OWN)
        .orElse(false);
  }

  /// A draft that bears this number already, "DT 12": one that is not withdrawn, or got it from the
  /// own register.
  ///
  /// @param except the draft that is to bear it
  @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
  Optional<String> bearer(Draft except, int number, LocalDate date) {
    Condition own =
        DRAFTS.ID.in(
            DSL.select(NUMBERS.DRAFT_ID)
                .from(NUMBERS)
                .where(
                    NUMBERS.ISSUER_UNIT_ID.eq(except.issuer().value()),
                    NUMBERS.KIND.eq(except.kind().name()),
                    NUMBERS.YEAR.eq(date.getYear()),
                    NUMBERS.NUMBER.eq(number)));
    Condition bears =
        DRAFTS
            .PAPER_NUMBER
            .eq(number)
            .and(DSL.year(DRAFTS.PAPER_DATE).eq(date.getYear()))
            .and(DRAFTS.STATE.ne(DraftState.WITHDRAWN.name()));
    return sql.select(DRAFTS.NUMBER)
        .from(DRAFTS)
        .where(
            DRAFTS.ISSUER_UNIT_ID.eq(except.issuer().value()),
            DRAFTS.KIND.eq(except.kind().name()),
            DRAFTS.ID.ne(except.id().value()),
            own.or(bears))
        .limit(1)
        .fetchOptional(row -> "DT " + row.value1());
  }

  /// Whether the own register numbered it: such a number is not mended.
  @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
  boolean isOwn(Draft draft) {
    return sql.fetchExists(NUMBERS, NUMBERS.DRAFT_ID.eq(draft.id().value()));
  }

  private static Condition book(UnitId issuer, PaperKind kind) {
    return NUMBER_BOOKS.ISSUER_UNIT_ID.eq(issuer.value()).and(NUMBER_BOOKS.KIND.eq(kind.name()));
  }

  private void lock(String sequence) {
    sql.execute(
        "select pg_advisory_xact_lock(hashtextextended({0} || ' ' || shared.app_scope(), 0))",
        DSL.val(sequence));
  }
}
