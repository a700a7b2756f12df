package vn.caicach.search;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// A module whose records hold long texts gives them back, so that a result shows the passage that
/// was found. The index itself keeps words only.
public interface SnippetSource {

  /// As much of a text as is looked through for a passage, in characters.
  int LONGEST = 20_000;

  /// The beginnings of the texts of those records that are this module's own, at most [#LONGEST]
  /// characters each. Asked only for records the searcher may see, up to 200 at a time.
  Map<UUID, String> texts(Set<UUID> ids);
}
