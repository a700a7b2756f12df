package vn.caicach.plan.internal;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.document.DocumentDirectory;
import vn.caicach.document.DocumentId;
import vn.caicach.shared.Actor;

/// Reads the passage a task is begun from, when the actor may read its document.
@Component
public class ReadSource {

  private static final String READ_ALL = "documents:readAll";

  private final DocumentDirectory documents;

  ReadSource(DocumentDirectory documents) {
    this.documents = documents;
  }

  /// @param from where the passage begins in the text, in UTF-16 units; null for the whole document
  @Transactional(readOnly = true)
  public HandedSource read(
      @Nullable UUID document, @Nullable Integer from, @Nullable Integer to, Actor actor) {
    if (document == null) {
      return HandedSource.NOWHERE;
    }
    var id = new DocumentId(document);
    return documents
        .find(id)
        .filter(found -> mayRead(found.audience(), actor))
        .map(found -> new HandedSource(passage(id, from, to), found.name()))
        .orElse(HandedSource.NOWHERE);
  }

  private Passage passage(DocumentId id, @Nullable Integer from, @Nullable Integer to) {
    String text = documents.text(id).orElse("");
    if (from == null || to == null || from < 0 || to <= from || to > text.length()) {
      return new Passage(id, null, null, "");
    }
    return new Passage(id, from, to, text.substring(from, to));
  }

  private static boolean mayRead(@Nullable Set<UUID> audience, Actor actor) {
    return audience == null
        || actor.may(READ_ALL)
        || actor.units().stream().anyMatch(audience::contains);
  }
}
