package vn.caicach.document.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.caicach.document.DocumentWork.Work;
import vn.caicach.document.internal.Document;
import vn.caicach.document.internal.Passages;
import vn.caicach.storage.FileSignatures;
import vn.caicach.storage.StoredFile;

/// A document: facts, file, text and what work came of it.
///
/// @param name as people cite it
/// @param readers the units whose people read it; empty for everybody
/// @param file null when there is none
/// @param signatures of the file; null when nobody has looked at them yet
/// @param pieces the text; empty when there is none
/// @param newTask where a task of it is begun; null when the person may not
public record DocumentsShow(
    Document document,
    String name,
    List<String> readers,
    @Nullable StoredFile file,
    @Nullable FileSignatures signatures,
    List<Passages.Piece> pieces,
    List<Work> works,
    @Nullable String newTask,
    boolean manage) {

  public String path() {
    return "/documents/" + document.id().value();
  }

  /// Whether the passage of the task is in the text shown.
  public boolean shows(Work work) {
    return pieces.stream().anyMatch(piece -> piece.works().contains(work));
  }

  public boolean isPdf() {
    return file != null && file.mayBeSigned();
  }

  /// Where the signatures are looked at; null when the person may not.
  public @Nullable String check() {
    return manage ? path() + "/signature-check" : null;
  }
}
