package vn.caicach.plan.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.document.DocumentDirectory;
import vn.caicach.document.DocumentDirectory.DocumentSummary;
import vn.caicach.document.DocumentId;
import vn.caicach.plan.Deadline;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.VietnameseText;

/// Reads the passages tasks are made of.
@Component
public class DocumentPassages {

  private static final int LONGEST = 4000;

  private final DocumentDirectory documents;
  private final BusinessTime time;

  DocumentPassages(DocumentDirectory documents, BusinessTime time) {
    this.documents = documents;
    this.time = time;
  }

  /// The document, when the actor may read it.
  @Transactional(readOnly = true)
  public Optional<DocumentSummary> document(DocumentId id, Actor actor) {
    return documents.find(id, actor);
  }

  /// The words of a passage as they stand in the text; empty when there is no such passage.
  @Transactional(readOnly = true)
  public String words(DocumentId id, @Nullable Integer from, @Nullable Integer to) {
    if (from == null || to == null || from < 0 || to <= from || to - from > LONGEST) {
      return "";
    }
    return documents
        .text(id)
        .filter(text -> to <= text.length())
        .map(text -> text.substring(from, to))
        .orElse("");
  }

  /// Where a task of the document is written: the document as a whole where its text has no such
  /// passage, whatever a form sent.
  @Transactional(readOnly = true)
  public Passage passage(@Nullable DocumentId id, @Nullable Integer from, @Nullable Integer to) {
    if (id == null) {
      return Passage.NOWHERE;
    }
    String words = words(id, from, to);
    return words.isEmpty() ? new Passage(id, null, null, "") : new Passage(id, from, to, words);
  }

  /// The deadline a passage seems to name, to be looked at by whoever gives the task.
  public Optional<Deadline> deadline(String passage, @Nullable LocalDate issuedOn) {
    LocalDate reference = issuedOn == null ? time.today() : issuedOn;
    return DeadlineText.within(VietnameseText.tidy(passage), reference);
  }
}
