package vn.caicach.organization.internal;

import static vn.caicach.shared.Verdict.refused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.caicach.organization.PostId;
import vn.caicach.organization.SpreadsheetReader.Row;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Identifiers;
import vn.caicach.shared.RefusedException;

/// Nhập cán bộ từ tệp Excel: the rows read are kept as a draft, looked at again with each view, and
/// taken over at once.
@Component
public class ImportOfficers {

  private static final Duration DRAFT_LASTS = Duration.ofDays(1);

  /// A draft with what is to be said of each row.
  public record Preview(UUID id, String fileName, LocalDate firstDay, OfficerSheet.Result result) {}

  /// @param registered how many people were registered
  /// @param left how many rows were not taken over
  public record Taken(int registered, int left) {}

  private final OfficerImports imports;
  private final ImportQueries queries;
  private final RegisterOfficer register;
  private final JdbcAggregateOperations aggregates;
  private final BusinessTime time;
  private final JsonMapper json = JsonMapper.builder().build();

  ImportOfficers(
      OfficerImports imports,
      ImportQueries queries,
      RegisterOfficer register,
      JdbcAggregateOperations aggregates,
      BusinessTime time) {
    this.imports = imports;
    this.queries = queries;
    this.register = register;
    this.aggregates = aggregates;
    this.time = time;
  }

  /// Keeps the rows of a workbook as a draft; old ones go.
  ///
  /// @param firstDay since when those work here whose row does not say
  /// @throws RefusedException when the sheet as a whole cannot be read as a list of officers
  @Transactional
  public UUID keep(String fileName, List<Row> rows, LocalDate firstDay) {
    OfficerSheet.Result result = OfficerSheet.read(rows, queries.context(firstDay));
    if (!result.problems().isEmpty()) {
      OfficerSheet.Problem problem = result.problems().getFirst();
      throw new RefusedException(refused(problem.messageKey(), problem.arguments().toArray()));
    }
    forgetOld();
    var draft =
        new OfficerImport(
            Identifiers.next(), fileName, firstDay, json.writeValueAsString(rows), time.now(), 0);
    return aggregates.insert(draft).id();
  }

  /// Empty when there is no such draft, or not any more.
  @Transactional(readOnly = true)
  public Optional<Preview> preview(UUID id) {
    return imports.findById(id).filter(this::lasts).map(this::preview);
  }

  private boolean lasts(OfficerImport draft) {
    return !draft.uploadedAt().isBefore(oldest());
  }

  private Instant oldest() {
    return time.now().minus(DRAFT_LASTS);
  }

  private Preview preview(OfficerImport draft) {
    List<Row> rows = json.readValue(draft.rows(), new TypeReference<List<Row>>() {});
    return new Preview(
        draft.id(),
        draft.fileName(),
        draft.defaultDay(),
        OfficerSheet.read(rows, queries.context(draft.defaultDay())));
  }

  /// Takes all good rows over, or none when anything fails. A draft that has grown old goes.
  ///
  /// @return empty when there is no such draft, or not any more
  /// @throws RefusedException when a rule says no
  @Transactional
  public Optional<Taken> takeOver(UUID id, String legalBasis) {
    Optional<OfficerImport> found = imports.findOneById(id);
    found.filter(draft -> !lasts(draft)).ifPresent(imports::delete);
    return found.filter(this::lasts).map(draft -> takeOver(draft, legalBasis));
  }

  private Taken takeOver(OfficerImport draft, String legalBasis) {
    OfficerSheet.Result result = preview(draft).result();
    List<OfficerSheet.Line> good = result.good();
    if (good.isEmpty()) {
      throw new RefusedException(refused("organization.import.nothing-good"));
    }
    for (OfficerSheet.Line line : good) {
      OfficerDetails details = line.details();
      if (details != null) {
        PostId post = line.post();
        if (post == null) {
          register.register(details);
        } else {
          register.register(details, post, legalBasis);
        }
      }
    }
    imports.delete(draft);
    return new Taken(good.size(), result.bad().size());
  }

  /// Drafts that nobody confirmed within a day go.
  @Transactional
  public void forgetOld() {
    imports.deleteAll(imports.findByUploadedAtBefore(oldest()));
  }

  @Transactional
  public void drop(UUID id) {
    imports.findById(id).ifPresent(imports::delete);
  }
}
