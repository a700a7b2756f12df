package vn.caicach.plan.internal;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static vn.caicach.plan.internal.jooq.Tables.COOPERATIONS;
import static vn.caicach.plan.internal.jooq.Tables.STEP_FILES;
import static vn.caicach.plan.internal.jooq.Tables.TASKS;
import static vn.caicach.plan.internal.jooq.document.Tables.PUBLISHED_DOCUMENTS;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.TaskId;
import vn.caicach.search.SearchIndex;
import vn.caicach.shared.BusinessTime;
import vn.caicach.storage.FileDirectory;
import vn.caicach.storage.FileId;
import vn.caicach.storage.StoredFile;

/// Lets a task be found by those who see it, and each file of its steps by those who see one of the
/// tasks that hold it.
@Component
class TaskIndex {

  /// A task that holds a file, with the units whose people see it.
  private record Holder(UUID task, int number, Set<UUID> audience) {}

  private final SearchIndex index;
  private final FileDirectory files;
  private final DSLContext sql;
  private final BusinessTime time;

  TaskIndex(SearchIndex index, FileDirectory files, DSLContext sql, BusinessTime time) {
    this.index = index;
    this.files = files;
    this.sql = sql;
    this.time = time;
  }

  /// Called after everything of the step is written.
  ///
  /// @param taking units that take part
  void put(Task task, List<UnitId> taking) {
    Set<UUID> audience =
        audience(
            task.lead().value(),
            task.verifier().value(),
            taking.stream().map(UnitId::value).collect(Collectors.toSet()));
    index.put(
        new SearchIndex.Entry(
            task.id().value(),
            SearchIndex.Kind.TASK,
            task.title(),
            TaskBook.label(task.number()),
            task.product() + "\n" + task.passage().words(),
            "/tasks/" + task.id().value(),
            "tasks:read",
            audience,
            "tasks:readAll",
            time.today()));
    putFiles(task.id());
  }

  private void putFiles(TaskId task) {
    var held = STEP_FILES.as("held");
    var taking =
        multiset(
                select(COOPERATIONS.UNIT_ID)
                    .from(COOPERATIONS)
                    .where(COOPERATIONS.TASK_ID.eq(TASKS.ID), COOPERATIONS.ENDED_ON.isNull()))
            .convertFrom(rows -> Set.copyOf(rows.getValues(COOPERATIONS.UNIT_ID)));
    sql.select(
            STEP_FILES.FILE_ID,
            TASKS.ID,
            TASKS.NUMBER,
            TASKS.LEAD_UNIT_ID,
            TASKS.VERIFIER_UNIT_ID,
            taking)
        .from(STEP_FILES)
        .join(TASKS)
        .on(TASKS.ID.eq(STEP_FILES.TASK_ID))
        .where(
            STEP_FILES.FILE_ID.in(
                select(held.FILE_ID).from(held).where(held.TASK_ID.eq(task.value()))),
            // found as the document, by its readers
            notExists(
                selectOne()
                    .from(PUBLISHED_DOCUMENTS)
                    .where(PUBLISHED_DOCUMENTS.FILE_ID.eq(STEP_FILES.FILE_ID))))
        .orderBy(STEP_FILES.FILE_ID)
        .fetchGroups(
            STEP_FILES.FILE_ID,
            row ->
                new Holder(
                    row.value2(), row.value3(), audience(row.value4(), row.value5(), row.value6())))
        .forEach((file, holders) -> putFile(new FileId(file), Set.copyOf(holders)));
  }

  private void putFile(FileId id, Set<Holder> holders) {
    StoredFile file = files.find(id).orElseThrow();
    Holder only = holders.size() == 1 ? holders.iterator().next() : null;
    index.put(
        new SearchIndex.Entry(
            id.value(),
            SearchIndex.Kind.FILE,
            file.name(),
            only == null ? "" : TaskBook.label(only.number()),
            file.title() + "\n" + files.text(id).orElse(""),
            only == null ? "/files/" + id.value() : "/tasks/" + only.task(),
            only == null ? "files:read" : "tasks:read",
            holders.stream()
                .flatMap(holder -> holder.audience().stream())
                .collect(Collectors.toSet()),
            "tasks:readAll",
            time.today()));
  }

  private static Set<UUID> audience(UUID lead, UUID verifier, Set<UUID> taking) {
    Set<UUID> units = new HashSet<>(taking);
    units.add(lead);
    units.add(verifier);
    return units;
  }
}
