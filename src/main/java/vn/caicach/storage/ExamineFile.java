package vn.caicach.storage;

import java.io.IOException;
import java.io.InputStream;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.caicach.database.Scopes;
import vn.caicach.shared.AuthorityId;
import vn.caicach.shared.RefusedException;
import vn.caicach.shared.Verdict;
import vn.caicach.storage.internal.ExplainRefusal;
import vn.caicach.storage.internal.Incoming;
import vn.caicach.storage.internal.Inspection;
import vn.caicach.storage.internal.Inspector;
import vn.caicach.storage.internal.ObjectStore;
import vn.caicach.storage.internal.UploadRefusedException;

/// Has a kept Word file examined by another module's [Examination], in the process that looks into
/// uploads.
@Component
public class ExamineFile {

  /// @param text what the examination says
  /// @param copy the changed copy; null when there is none
  public record Examined(String text, byte @Nullable [] copy) {}

  private final FileDirectory files;
  private final ObjectStore objects;
  private final Inspector inspector;
  private final ExplainRefusal explain;

  ExamineFile(
      FileDirectory files, ObjectStore objects, Inspector inspector, ExplainRefusal explain) {
    this.files = files;
    this.objects = objects;
    this.inspector = inspector;
    this.explain = explain;
  }

  /// Takes up to a minute, so it must not be called within a transaction.
  ///
  /// @param id a file the person may read
  /// @throws NoSuchElementException when the own authority has no such file
  /// @throws RefusedException when it is no Word file, its bytes are gone or it cannot be read
  public Examined examine(FileId id) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("files are examined outside of transactions");
    }
    AuthorityId authority =
        Scopes.current()
            .flatMap(scope -> Optional.ofNullable(scope.authority()))
            .orElseThrow(() -> new IllegalStateException("no authority to examine for"));
    if (files.find(id).isEmpty()) {
      throw new NoSuchElementException("no such file");
    }
    try (InputStream bytes = files.open(id);
        Incoming received = objects.receive(authority.value(), bytes)) {
      Inspector.Examined found = inspector.examine(authority.value(), received.path());
      return switch (found.inspection()) {
        case Inspection.Refused refused ->
            throw new RefusedException(explain.of(refused.refusal(), refused.arguments()));
        case Inspection.Passed passed -> new Examined(passed.text(), found.copy());
      };
    } catch (UploadRefusedException e) {
      throw new RefusedException(explain.of(e.refusal(), e.arguments()));
    } catch (IOException e) {
      throw new RefusedException(Verdict.refused("storage.signature.gone"));
    }
  }
}
