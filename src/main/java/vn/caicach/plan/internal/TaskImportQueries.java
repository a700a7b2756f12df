package vn.caicach.plan.internal;

import static vn.caicach.plan.internal.jooq.Tables.TASKS;
import static vn.caicach.plan.internal.jooq.document.Tables.PUBLISHED_DOCUMENTS;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.document.DocumentId;
import vn.caicach.document.DocumentKind;
import vn.caicach.document.DocumentLabel;
import vn.caicach.document.DocumentReaders;
import vn.caicach.document.ShortCitation;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.TaskOrigin;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;

/// Reads what the rows of a list of tasks are held against, and the directives they can come from.
@Component
public class TaskImportQueries {

  private static final int MOST_TASKS = 20_000;
  private static final int MOST_DOCUMENTS = 5000;
  private static final int MOST_OFFERED = 200;

  /// A directive to choose.
  public record Directive(UUID id, String label, String subject, @Nullable LocalDate issuedOn) {}

  private final DSLContext sql;
  private final TaskUnits units;
  private final BusinessTime time;

  TaskImportQueries(DSLContext sql, TaskUnits units, BusinessTime time) {
    this.sql = sql;
    this.units = units;
    this.time = time;
  }

  /// @param document null for none; its year is meant where a deadline names none
  @Transactional(readOnly = true)
  TaskSheet.Context context(TaskOrigin origin, @Nullable DocumentId document, Actor actor) {
    LocalDate today = time.today();
    LocalDate issued =
        document == null
            ? null
            : sql.select(PUBLISHED_DOCUMENTS.ISSUED_ON)
                .from(PUBLISHED_DOCUMENTS)
                .where(PUBLISHED_DOCUMENTS.ID.eq(document.value()))
                .fetchOne(PUBLISHED_DOCUMENTS.ISSUED_ON);
    return new TaskSheet.Context(
        origin,
        document,
        issued == null ? today : issued,
        today,
        units.all(),
        sql.select(TASKS.NUMBER, TASKS.TITLE, TASKS.LEAD_UNIT_ID)
            .from(TASKS)
            .where(TaskQueries.open())
            .orderBy(TASKS.NUMBER)
            .limit(MOST_TASKS)
            .fetch(row ->
                new TaskSheet.Known(
                    TaskBook.label(row.value1()), row.value2(), new UnitId(row.value3()))),
        sql.select(PUBLISHED_DOCUMENTS.ID, label())
            .from(PUBLISHED_DOCUMENTS)
            .where(DocumentReaders.include(actor, PUBLISHED_DOCUMENTS.AUDIENCE))
            .orderBy(PUBLISHED_DOCUMENTS.ISSUED_ON.desc().nullsLast(), PUBLISHED_DOCUMENTS.ID)
            .limit(MOST_DOCUMENTS)
            .fetch(row -> new TaskSheet.KnownDocument(new DocumentId(row.value1()), row.value2())));
  }

  /// The directives tasks can come from, the newest first.
  @Transactional(readOnly = true)
  public List<Directive> directives(Actor actor) {
    return directives(DocumentReaders.include(actor, PUBLISHED_DOCUMENTS.AUDIENCE));
  }

  /// The directives tasks came from, the newest first.
  @Transactional(readOnly = true)
  public List<Directive> directivesWithTasks(Actor actor) {
    return directives(
        DocumentReaders.include(actor, PUBLISHED_DOCUMENTS.AUDIENCE)
            .and(
                PUBLISHED_DOCUMENTS.ID.in(
                    DSL.select(TASKS.DOCUMENT_ID)
                        .from(TASKS)
                        .where(TASKS.DOCUMENT_ID.isNotNull(), TaskQueries.seenBy(actor)))));
  }

  private List<Directive> directives(Condition condition) {
    return sql.select(
            PUBLISHED_DOCUMENTS.ID,
            PUBLISHED_DOCUMENTS.KIND,
            PUBLISHED_DOCUMENTS.NUMBER,
            PUBLISHED_DOCUMENTS.SYMBOL,
            PUBLISHED_DOCUMENTS.SUBJECT,
            PUBLISHED_DOCUMENTS.ISSUED_ON)
        .from(PUBLISHED_DOCUMENTS)
        .where(condition)
        .orderBy(PUBLISHED_DOCUMENTS.ISSUED_ON.desc().nullsLast(), PUBLISHED_DOCUMENTS.ID)
        .limit(MOST_OFFERED)
        .fetch(row ->
            new Directive(
                row.value1(),
                ShortCitation.of(
                    DocumentKind.valueOf(row.value2()),
                    new DocumentLabel(row.value3(), row.value4())),
                row.value5(),
                row.value6()));
  }

  /// "342/UBND-VHXH"; the symbol alone for a paper without a number.
  private static Field<String> label() {
    return DSL.when(PUBLISHED_DOCUMENTS.NUMBER.eq(""), PUBLISHED_DOCUMENTS.SYMBOL)
        .otherwise(
            PUBLISHED_DOCUMENTS.NUMBER.concat(DSL.val("/")).concat(PUBLISHED_DOCUMENTS.SYMBOL));
  }
}
