package vn.caicach.drafting.internal;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static vn.caicach.drafting.internal.jooq.Tables.DRAFTS;
import static vn.caicach.drafting.internal.jooq.Tables.STEPS;
import static vn.caicach.ui.Texts.t;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.drafting.DraftState;
import vn.caicach.paper.PaperKind;
import vn.caicach.shared.Actor;
import vn.caicach.ui.WorkSource;

/// The drafts that wait for a person, each with the one thing to be done next.
@Component
class DraftWork implements WorkSource {

  private final DSLContext sql;

  DraftWork(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  @Transactional(readOnly = true)
  public List<WorkItem> work(Actor actor, int most) {
    if (actor.officer() == null || !actor.may("drafts:read")) {
      return List.of();
    }
    Field<String> act = act(actor);
    return sql.select(
            DRAFTS.ID, DRAFTS.NUMBER, DRAFTS.KIND, DRAFTS.SUBJECT, DRAFTS.STATE, act.as("act"))
        .from(DRAFTS)
        .where(
            DRAFTS.STATE.notIn(DraftState.ISSUED.name(), DraftState.WITHDRAWN.name()),
            act.isNotNull())
        .orderBy(DRAFTS.NUMBER)
        .limit(most)
        .fetch(row -> {
          DraftState state = DraftState.valueOf(row.value5());
          return new WorkItem(
              null,
              state.look(),
              t(state.messageKey()),
              t("drafting.work." + row.value6()),
              row.value4().isEmpty() ? t("drafting.untitled") : row.value4(),
              "DT " + row.value2() + ", " + PaperKind.valueOf(row.value3()).title(),
              "/drafts/" + row.value1());
        });
  }

  /// The first that holds; null for nothing.
  private static Field<String> act(Actor actor) {
    Condition clerk = actor.may(DraftAct.ISSUES) ? trueCondition() : falseCondition();
    return when(
            is(DraftState.SUBMITTED).and(DRAFTS.SIGNER_ID.eq(actor.officer())), inline("approve"))
        .when(is(DraftState.APPROVED).and(clerk), inline("number"))
        .when(is(DraftState.NUMBERED).and(clerk), inline("takeSigned"))
        .when(is(DraftState.SIGNED).and(clerk), inline("issue"))
        .when(is(DraftState.ASKED).and(isAskedOf(actor)), inline("comment"))
        .when(
            is(DraftState.DRAFTING)
                .or(is(DraftState.ASKED))
                .and(DRAFTS.AUTHOR_ID.eq(actor.officer())),
            inline("write"));
  }

  private static Condition is(DraftState state) {
    return DRAFTS.STATE.eq(state.name());
  }

  /// A unit the person leads is asked and has said nothing yet.
  private static Condition isAskedOf(Actor actor) {
    if (actor.led().isEmpty()) {
      return falseCondition();
    }
    UUID[] led = actor.led().toArray(UUID[]::new);
    return condition("{0} && {1}", DRAFTS.ASKED_UNITS, val(led))
        .and(
            notExists(
                selectOne()
                    .from(STEPS)
                    .where(
                        STEPS.DRAFT_ID.eq(DRAFTS.ID),
                        STEPS.KIND.eq(StepKind.COMMENTED.name()),
                        STEPS.UNIT_ID.in(led))));
  }
}
