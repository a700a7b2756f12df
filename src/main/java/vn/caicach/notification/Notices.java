package vn.caicach.notification;

import java.util.UUID;
import vn.caicach.ui.State;

/// Tells officers what happened and what is due: in the program at once, by mail in one digest a
/// day.
public interface Notices {

  /// @param officer who is told; must work here
  /// @param key what it is about, such as "task/<id>/due/7": an officer is told only once of a key,
  ///   later ones are dropped
  /// @param urgency how it stands: LATE, RISK, WAIT or OK
  /// @param title one sentence, already in Vietnamese
  /// @param detail more, may be empty
  /// @param href the page where something can be done about it
  record Notice(
      UUID officer, String key, State urgency, String title, String detail, String href) {}

  /// Needs a transaction.
  ///
  /// @return false when the officer was told of that key before
  boolean tell(Notice notice);

  /// How many the officer has not read.
  int unread(UUID officer);
}
