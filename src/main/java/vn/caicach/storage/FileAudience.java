package vn.caicach.storage;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import vn.caicach.shared.Actor;

/// A module whose records have files may say that some files are not for everybody who reads files.
/// The pages of files show a file when every module admits it.
public interface FileAudience {

  /// Part of the query that reads files: holds when the person may read the file, and for every
  /// file the module knows nothing of.
  ///
  /// @param file the column of the file's id in that query
  Condition admits(Actor actor, Field<UUID> file);
}
