package vn.caicach.ui;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.caicach.shared.Actor;

/// A module whose records wait for people puts them on the home page of those people.
public interface WorkSource {

  /// Something that waits for the person.
  ///
  /// @param due until when; null for no day
  /// @param state how the record stands, with the words of it
  /// @param action what is to be done, such as "Nhận việc"
  /// @param title the record
  /// @param detail more about it, may be empty
  /// @param href where it is done
  record WorkItem(
      @Nullable LocalDate due,
      State state,
      String stateText,
      String action,
      String title,
      String detail,
      String href) {}

  /// What waits for the actor, by due date, the ones without a day last; one query.
  ///
  /// @param most items at most
  List<WorkItem> work(Actor actor, int most);
}
