package vn.caicach.drafting.internal;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;
import static vn.caicach.drafting.internal.jooq.Tables.DRAFTS;
import static vn.caicach.drafting.internal.jooq.Tables.STEPS;
import static vn.caicach.drafting.internal.jooq.organization.Tables.PUBLISHED_UNIT_NAMES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.database.FoldedText;
import vn.caicach.drafting.DraftId;
import vn.caicach.drafting.DraftState;
import vn.caicach.paper.PaperKind;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.VietnameseText;
import vn.caicach.ui.ListRequest;
import vn.caicach.ui.Listing;

/// Reads drafts for lists and pages.
@Component
public class DraftQueries {

  private static final int MOST_WORDS = 10;
  private static final int MOST_STEPS = 500;

  /// @param paper number as printed: "05/QĐ-UBND"; empty while there is none
  public record Row(
      DraftId id,
      int number,
      PaperKind kind,
      String subject,
      String unit,
      String author,
      DraftState state,
      String paper,
      LocalDate movedOn) {

    public String label() {
      return "DT " + number;
    }
  }

  /// @param unit the asked unit it was said for; empty for none
  public record Done(
      StepKind kind, Instant at, String byName, String byPost, String unit, String note) {}

  private final DSLContext sql;
  private final PaperDrafts drafts;
  private final BusinessTime time;

  DraftQueries(DSLContext sql, PaperDrafts drafts, BusinessTime time) {
    this.sql = sql;
    this.drafts = drafts;
    this.time = time;
  }

  /// Who reads a draft: its unit, those asked, its signer, and who reads all.
  static Condition readableBy(Actor actor) {
    if (actor.may("drafts:readAll")) {
      return trueCondition();
    }
    Condition signs =
        actor.officer() == null ? falseCondition() : DRAFTS.SIGNER_ID.eq(actor.officer());
    Collection<UUID> units = actor.units();
    if (units.isEmpty()) {
      return signs;
    }
    UUID[] own = units.toArray(UUID[]::new);
    return condition("{0} && {1}", DRAFTS.WRITING_UNITS, val(own))
        .or(signs)
        .or(condition("{0} && {1}", DRAFTS.ASKED_UNITS, val(own)));
  }

  @Transactional(readOnly = true)
  public Listing<Row> list(ListRequest request, Actor actor) {
    Condition which = readableBy(actor).and(conditionOf(request));
    long total = sql.fetchCount(DSL.selectOne().from(DRAFTS).where(which));
    return Listing.of(request, rows(which, request, request.offset(), request.size()), total);
  }

  @Transactional(readOnly = true)
  public List<Row> all(ListRequest request, Actor actor, int most) {
    return rows(readableBy(actor).and(conditionOf(request)), request, 0, most);
  }

  private List<Row> rows(Condition which, ListRequest request, int offset, int limit) {
    boolean down = request.sorting().descending();
    Field<?> by =
        switch (request.sorting().column()) {
          case "subject" -> DRAFTS.FOLDED_SUBJECT;
          case "moved" -> DRAFTS.MOVED_ON;
          default -> DRAFTS.NUMBER;
        };
    return sql.select(
            DRAFTS.ID,
            DRAFTS.NUMBER,
            DRAFTS.KIND,
            DRAFTS.SUBJECT,
            unitName(DRAFTS.DRAFTING_UNIT_ID),
            DRAFTS.AUTHOR_NAME,
            DRAFTS.STATE,
            DRAFTS.PAPER_NUMBER,
            DRAFTS.SYMBOL,
            DRAFTS.MOVED_ON)
        .from(DRAFTS)
        .where(which)
        .orderBy(down ? by.desc() : by.asc(), down ? DRAFTS.NUMBER.desc() : DRAFTS.NUMBER.asc())
        .offset(offset)
        .limit(limit)
        .fetch(row ->
            new Row(
                new DraftId(row.value1()),
                row.value2(),
                PaperKind.valueOf(row.value3()),
                row.value4(),
                row.value5(),
                row.value6(),
                DraftState.valueOf(row.value7()),
                row.value8() == null ? "" : "%02d/%s".formatted(row.value8(), row.value9()),
                row.value10()));
  }

  private static Condition conditionOf(ListRequest request) {
    String state = request.filter("state");
    Condition ofState =
        switch (state) {
          case "" -> noCondition();
          case "open" -> DRAFTS.STATE.notIn(DraftState.ISSUED.name(), DraftState.WITHDRAWN.name());
          default -> DRAFTS.STATE.eq(state);
        };
    String kind = request.filter("kind");
    return ofState
        .and(kind.isEmpty() ? noCondition() : DRAFTS.KIND.eq(kind))
        .and(words(request.filter("q")));
  }

  private static Condition words(String typed) {
    // "05" and "5" are the same number.
    Field<String> paper =
        DSL.coalesce(val("0").concat(DRAFTS.PAPER_NUMBER.cast(String.class)), val(""))
            .concat(val("/"))
            .concat(DSL.translate(DSL.lower(DRAFTS.SYMBOL), "đ", "d"));
    Field<String> text =
        DRAFTS
            .FOLDED_SUBJECT
            .concat(val(" "))
            .concat(paper)
            .concat(val(" dt "))
            .concat(DRAFTS.NUMBER.cast(String.class));
    return DSL.and(
        Arrays.stream(VietnameseText.fold(VietnameseText.tidy(typed)).split(" "))
            .filter(word -> !word.isEmpty())
            .limit(MOST_WORDS)
            .map(word -> FoldedText.within(text, word))
            .toList());
  }

  /// Empty also when the person may not read it.
  @Transactional(readOnly = true)
  public Optional<Draft> read(DraftId id, Actor actor) {
    return drafts.findById(id).filter(draft -> draft.isReadableBy(actor));
  }

  /// What happened to it, in order; of a very long story the end.
  @Transactional(readOnly = true)
  public List<Done> steps(DraftId id) {
    return sql.select(
            STEPS.KIND,
            STEPS.HAPPENED_AT,
            STEPS.BY_NAME,
            STEPS.BY_POST,
            unitName(STEPS.UNIT_ID),
            STEPS.NOTE)
        .from(STEPS)
        .where(STEPS.DRAFT_ID.eq(id.value()))
        .orderBy(STEPS.HAPPENED_AT.desc(), STEPS.ID.desc())
        .limit(MOST_STEPS)
        .fetch(row ->
            new Done(
                StepKind.valueOf(row.value1()),
                row.value2().toInstant(),
                row.value3(),
                row.value4(),
                row.value5() == null ? "" : row.value5(),
                row.value6()))
        .reversed();
  }

  /// Short; of a unit that is no more the last one.
  private Field<String> unitName(Field<UUID> unit) {
    LocalDate today = time.today();
    var names = PUBLISHED_UNIT_NAMES.as("unit_names");
    return DSL.field(
        DSL.select(names.SHORT_NAME)
            .from(names)
            .where(names.UNIT_ID.eq(unit), names.VALID_FROM.le(today))
            .orderBy(names.VALID_FROM.desc())
            .limit(1));
  }
}
