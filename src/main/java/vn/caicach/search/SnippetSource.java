package vn.caicach.search;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.DSL;

/// A module whose records hold long texts gives them back, so that a result shows the passage that
/// was found. The index itself keeps words only.
public interface SnippetSource {

  /// As much of a text as is looked through for a passage, in characters.
  int LONGEST = 20_000;

  /// The beginnings of the texts of those records that are this module's own, at most [#LONGEST]
  /// characters each. Asked only for records the searcher may see, up to 200 at a time.
  Map<UUID, String> texts(Set<UUID> ids);

  /// The beginning of a text. To cut one takes the database longer than to hand it over, so a short
  /// one goes as it is.
  static Field<String> beginning(Field<String> text) {
    return DSL.when(DSL.octetLength(text).le(LONGEST), text).otherwise(DSL.left(text, LONGEST));
  }
}
