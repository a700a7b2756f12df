package vn.caicach.plan.internal;

import static vn.caicach.shared.Verdict.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.caicach.document.DocumentId;
import vn.caicach.organization.SpreadsheetReader.Row;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.TaskOrigin;
import vn.caicach.plan.internal.TaskSheet.Line;
import vn.caicach.plan.internal.TaskSheet.Mended;
import vn.caicach.plan.internal.TaskUnits.TaskUnit;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Identifiers;
import vn.caicach.shared.RefusedException;

/// Giao nhiệm vụ từ tệp Excel: the rows read are kept as a draft, looked at and mended as often as
/// needed, and given at once.
@Component
public class ImportTasks {

  private static final Duration DRAFT_LASTS = Duration.ofDays(7);

  /// A draft with what is to be said of each row.
  public record Preview(
      UUID id,
      String fileName,
      TaskOrigin origin,
      @Nullable DocumentId document,
      TaskSheet.Result result) {}

  /// @param given how many tasks were given
  /// @param left how many lines were not
  /// @param document the directive of the list; null for none
  public record Given(int given, int left, @Nullable DocumentId document) {}

  /// What a draft holds beside its name.
  record Content(TaskOrigin origin, List<Row> rows, Map<String, Mended> mended) {}

  private final TaskImports imports;
  private final TaskImportQueries queries;
  private final AssignTask assign;
  private final JdbcAggregateOperations aggregates;
  private final BusinessTime time;
  private final JsonMapper json = JsonMapper.builder().build();

  ImportTasks(
      TaskImports imports,
      TaskImportQueries queries,
      AssignTask assign,
      JdbcAggregateOperations aggregates,
      BusinessTime time) {
    this.imports = imports;
    this.queries = queries;
    this.assign = assign;
    this.aggregates = aggregates;
    this.time = time;
  }

  /// Keeps the rows of a workbook as a draft; old ones go.
  ///
  /// @param origin of the rows that name none
  /// @param document of the rows that name none; null for none
  /// @throws RefusedException when the sheet as a whole cannot be read as a list of tasks
  @Transactional
  public UUID keep(
      String fileName,
      List<Row> rows,
      TaskOrigin origin,
      @Nullable DocumentId document,
      Actor actor) {
    TaskSheet.Remark refusal =
        TaskSheet.read(rows, Map.of(), queries.context(origin, document, actor)).refusal();
    if (refusal != null) {
      throw new RefusedException(refused(refusal.messageKey(), refusal.arguments().toArray()));
    }
    forgetOld();
    String content = json.writeValueAsString(new Content(origin, rows, Map.of()));
    var draft = new TaskImport(Identifiers.next(), fileName, document, content, time.now(), 0);
    return aggregates.insert(draft).id();
  }

  /// Empty when there is no such draft, or not any more.
  @Transactional(readOnly = true)
  public Optional<Preview> preview(UUID id, Actor actor) {
    return imports.findById(id).filter(this::lasts).map(draft -> preview(draft, actor));
  }

  private boolean lasts(TaskImport draft) {
    return !draft.uploadedAt().isBefore(oldest());
  }

  private Instant oldest() {
    return time.now().minus(DRAFT_LASTS);
  }

  private Preview preview(TaskImport draft, Actor actor) {
    Content content = content(draft);
    TaskSheet.Context context = queries.context(content.origin(), draft.documentId(), actor);
    return new Preview(
        draft.id(),
        draft.fileName(),
        content.origin(),
        draft.documentId(),
        TaskSheet.read(content.rows(), content.mended(), context));
  }

  private Content content(TaskImport draft) {
    return json.readValue(draft.rows(), Content.class);
  }

  /// Keeps what was put right on the page.
  ///
  /// @param put by the key of the line
  /// @return whether a cell differs from what was kept before, so that the rows read differently
  ///   now; empty when there is no such draft, or not any more
  @Transactional
  public Optional<Boolean> mend(UUID id, Map<String, Mended> put, Actor actor) {
    return imports.findOneById(id).filter(this::lasts).map(draft -> mend(draft, put, actor));
  }

  private boolean mend(TaskImport draft, Map<String, Mended> put, Actor actor) {
    Content content = content(draft);
    Map<String, Mended> all = new HashMap<>(content.mended());
    boolean differs = false;
    for (Line line : preview(draft, actor).result().lines()) {
      Mended typed = put.get(line.key());
      if (typed != null) {
        Mended kept = line.differing(typed);
        differs |= !kept.sameCells(line.mended());
        all.put(line.key(), kept);
      }
    }
    String mended = json.writeValueAsString(new Content(content.origin(), content.rows(), all));
    imports.save(draft.with(mended));
    return differs;
  }

  /// Gives all lines that are chosen and can be given, or none when anything fails.
  ///
  /// @return empty when there is no such draft, or not any more
  /// @throws RefusedException when a rule says no
  @Transactional
  public Optional<Given> give(UUID id, Actor actor) {
    Optional<TaskImport> found = imports.findOneById(id);
    found.filter(draft -> !lasts(draft)).ifPresent(imports::delete);
    return found.filter(this::lasts).map(draft -> give(draft, actor));
  }

  private Given give(TaskImport draft, Actor actor) {
    TaskSheet.Result result = preview(draft, actor).result();
    List<Line> taken = result.taken();
    if (taken.isEmpty()) {
      throw new RefusedException(refused("plan.import.nothing-taken"));
    }
    for (Line line : taken) {
      TaskUnit lead = Objects.requireNonNull(line.lead());
      assign.assign(assignment(line), List.of(lead.id()), actor);
    }
    imports.delete(draft);
    return new Given(taken.size(), result.lines().size() - taken.size(), draft.documentId());
  }

  private static Assignment assignment(Line line) {
    List<UnitId> cooperating = line.cooperating().stream().map(TaskUnit::id).toList();
    return new Assignment(
        line.origin(),
        line.title(),
        line.product(),
        new Passage(line.document(), null, null, ""),
        null,
        cooperating,
        line.deadline());
  }

  /// Drafts nobody gave within a week go.
  @Transactional
  public void forgetOld() {
    imports.deleteAll(imports.findByUploadedAtBefore(oldest()));
  }

  @Transactional
  public void drop(UUID id) {
    imports.findById(id).ifPresent(imports::delete);
  }
}
