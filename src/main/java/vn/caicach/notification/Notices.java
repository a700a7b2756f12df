package vn.caicach.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.caicach.ui.State;

/// Tells officers what happened and what is due: in the program at once, by mail in one digest on
/// the morning of the next working day, unless it was read before.
public interface Notices {

  /// @param officer who is told; must work here
  /// @param key what it is about, such as "task/<id>/due/7": an officer is told only once of a key,
  ///   later ones are dropped until a year after the first was read
  /// @param urgency how it stands: LATE, RISK, WAIT or OK
  /// @param title one sentence, already in Vietnamese
  /// @param detail more, may be empty
  /// @param href the page of this program where something can be done about it, such as "/tasks/…"
  record Notice(UUID officer, String key, State urgency, String title, String detail, String href) {

    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])\\P{Cntrl}*");

    public Notice {
      if (key.isBlank() || title.isBlank()) {
        throw new IllegalArgumentException("a notice has a key and a title");
      }
      if (urgency == State.REST) {
        throw new IllegalArgumentException("what rests is nobody's notice: " + key);
      }
      if (!LOCAL.matcher(href).matches()) {
        throw new IllegalArgumentException("not a page of this program: " + href);
      }
    }
  }

  /// Needs a transaction.
  ///
  /// @return false when the officer was told of that key before
  boolean tell(Notice notice);

  /// As [#tell] for each of them, at once however many they are.
  ///
  /// @return how many were not told before
  int tellAll(List<Notice> notices);

  /// Counts what was told before the moment as read, by everybody it was told: it is a story by now
  /// and needs no mail.
  void settle(Instant moment);
}
