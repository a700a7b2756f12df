package vn.caicach.storage;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import vn.caicach.shared.Actor;

/// A module whose records have files says who reads those. A file is read by everybody who reads
/// files while no module knows it (by its sender while it waits for its record), and by whom one of
/// those modules admits that know it.
public interface FileAudience {

  /// Part of the query that reads files: holds for a file of the module's records.
  ///
  /// @param file the column of the file's id in that query
  Condition knows(Field<UUID> file);

  /// Holds for a file of those records which the person may read.
  Condition admits(Actor actor, Field<UUID> file);
}
