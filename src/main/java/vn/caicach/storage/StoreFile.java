package vn.caicach.storage;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.caicach.database.Scope;
import vn.caicach.database.Scopes;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Verdict;
import vn.caicach.storage.internal.ContentLocks;
import vn.caicach.storage.internal.ExplainRefusal;
import vn.caicach.storage.internal.Inspection;
import vn.caicach.storage.internal.Inspector;
import vn.caicach.storage.internal.ObjectStore;
import vn.caicach.storage.internal.RecordFile;
import vn.caicach.storage.internal.Refusal;
import vn.caicach.storage.internal.SafeName;
import vn.caicach.storage.internal.UploadRefusedException;

/// Takes a file in for the authority of the current scope, or says why not.
///
/// The bytes are received, looked into by a process of their own and only then kept. A document
/// that is declared or marked as a state secret is never kept; what was received of it is written
/// over.
@Component
public class StoreFile {

  /// What came of it.
  public sealed interface Outcome {

    /// The file is kept.
    ///
    /// @param already the authority had the same content before; it is that file, under its own
    ///   name
    record Kept(StoredFile file, boolean already) implements Outcome {}

    /// The file is not kept, and nothing of it is left here.
    ///
    /// @param secret it is a state secret: whoever holds another copy of the bytes erases it too
    record Refused(Verdict.Refused reason, boolean secret) implements Outcome {}
  }

  private final ObjectStore objects;
  private final Inspector inspector;
  private final RecordFile recordFile;
  private final ExplainRefusal explain;
  private final ContentLocks locks;
  private final BusinessTime time;

  StoreFile(
      ObjectStore objects,
      Inspector inspector,
      RecordFile recordFile,
      ExplainRefusal explain,
      ContentLocks locks,
      BusinessTime time) {
    this.objects = objects;
    this.inspector = inspector;
    this.recordFile = recordFile;
    this.explain = explain;
    this.locks = locks;
    this.time = time;
  }

  /// The largest file that is taken in, in bytes.
  public long largest() {
    return objects.largest();
  }

  /// Takes minutes at worst, so it must not be called within a transaction; it makes its own, short
  /// one at the end.
  ///
  /// @param content read to its end unless it is refused before; the caller closes it
  /// @param declaredName as the sender calls the file; anything at all
  /// @param declared the degree of secrecy the sender declares
  /// @throws IOException when the sender or the disk fails while the bytes come in
  public Outcome store(InputStream content, String declaredName, Secrecy declared)
      throws IOException {
    return store(content, declaredName, declared, false);
  }

  /// As [#store], for a record that is written afterwards and takes the file by [ClaimFile]. Until
  /// then the file is read by its sender alone and found by nobody.
  public Outcome storeForRecord(InputStream content, String declaredName, Secrecy declared)
      throws IOException {
    return store(content, declaredName, declared, true);
  }

  private Outcome store(
      InputStream content, String declaredName, Secrecy declared, boolean forRecord)
      throws IOException {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("a file is stored outside of transactions");
    }
    Scope scope =
        Scopes.current().orElseThrow(() -> new IllegalStateException("no scope to store for"));
    var authority =
        Optional.ofNullable(scope.authority())
            .orElseThrow(() -> new IllegalStateException("no authority to store for"));
    if (declared != Secrecy.NONE) {
      return refused(Refusal.SECRECY_DECLARED, List.of(declared.stamp()));
    }
    try (var incoming = objects.receive(authority.value(), content)) {
      return switch (inspector.inspect(authority.value(), incoming.path(), time.now())) {
        case Inspection.Refused refused -> refused(refused.refusal(), refused.arguments());
        case Inspection.Passed passed -> {
          Actor actor = scope instanceof Scope.Authority own ? own.actor() : null;
          yield locks.alone(
              incoming.sha256(),
              () -> {
                incoming.keep();
                return recordFile.record(
                    incoming.sha256(),
                    incoming.size(),
                    SafeName.of(declaredName, passed.type()),
                    passed,
                    forRecord,
                    actor,
                    time.now());
              });
        }
      };
    } catch (UploadRefusedException e) {
      return refused(e.refusal(), e.arguments());
    }
  }

  private Outcome.Refused refused(Refusal refusal, List<Object> arguments) {
    return new Outcome.Refused(explain.of(refusal, arguments), refusal.isSecrecy());
  }
}
