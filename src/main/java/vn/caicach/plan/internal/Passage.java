package vn.caicach.plan.internal;

import org.jspecify.annotations.Nullable;
import vn.caicach.document.DocumentId;

/// Where in which document a task is written.
///
/// @param document null for a task nobody wrote down
/// @param from where the passage begins in the document's text, in UTF-16 units; null for the
///   document as a whole
/// @param to where it ends, exclusive
/// @param words as they stood there
public record Passage(
    @Nullable DocumentId document, @Nullable Integer from, @Nullable Integer to, String words) {

  public static final Passage NOWHERE = new Passage(null, null, null, "");
}
