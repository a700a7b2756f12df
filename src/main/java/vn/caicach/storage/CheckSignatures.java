package vn.caicach.storage;

import java.io.IOException;
import java.io.InputStream;
import java.util.NoSuchElementException;
import java.util.Optional;
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
import vn.caicach.storage.internal.KeepSignatures;
import vn.caicach.storage.internal.ObjectStore;
import vn.caicach.storage.internal.UploadRefusedException;

/// Looks at the signatures of a kept PDF anew: the operator may have put in trust anchors or lists
/// of revoked certificates meanwhile.
@Component
public class CheckSignatures {

  private final FileDirectory files;
  private final ObjectStore objects;
  private final Inspector inspector;
  private final KeepSignatures keep;
  private final ExplainRefusal explain;

  CheckSignatures(
      FileDirectory files,
      ObjectStore objects,
      Inspector inspector,
      KeepSignatures keep,
      ExplainRefusal explain) {
    this.files = files;
    this.objects = objects;
    this.inspector = inspector;
    this.keep = keep;
    this.explain = explain;
  }

  /// Takes up to a minute, so it must not be called within a transaction.
  ///
  /// @param id a file the person may read
  /// @throws NoSuchElementException when the own authority has no such file
  /// @throws RefusedException when it is no PDF, its bytes are gone or it cannot be looked into
  public FileSignatures check(FileId id) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("signatures are checked outside of transactions");
    }
    AuthorityId authority =
        Scopes.current()
            .flatMap(scope -> Optional.ofNullable(scope.authority()))
            .orElseThrow(() -> new IllegalStateException("no authority to check for"));
    StoredFile file = files.find(id).orElseThrow(() -> new NoSuchElementException("no such file"));
    if (!file.mayBeSigned()) {
      throw new RefusedException(Verdict.refused("storage.signature.noPdf"));
    }
    try (InputStream bytes = files.open(id);
        Incoming copy = objects.receive(authority.value(), bytes)) {
      return switch (inspector.signatures(authority.value(), copy.path(), file.uploadedAt())) {
        case Inspection.Refused refused ->
            throw new RefusedException(explain.of(refused.refusal(), refused.arguments()));
        case Inspection.Passed passed -> keep.keep(id, passed.signatures().orElseThrow());
      };
    } catch (UploadRefusedException e) {
      throw new RefusedException(explain.of(e.refusal(), e.arguments()));
    } catch (IOException e) {
      throw new RefusedException(Verdict.refused("storage.signature.gone"));
    }
  }
}
