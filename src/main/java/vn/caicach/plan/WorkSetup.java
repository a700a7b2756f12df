package vn.caicach.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.caicach.document.DocumentId;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.UnitId;
import vn.caicach.shared.Actor;
import vn.caicach.shared.AuthorityId;
import vn.caicach.storage.FileId;

/// Gives tasks and takes them from hand to hand for somebody who is not signed in: for a sample, a
/// benchmark. Within a transaction in the scope of the authority; the same rules hold as on the
/// pages.
///
/// Each method throws [vn.caicach.shared.RefusedException] when a rule says no.
public interface WorkSetup {

  /// A task to give.
  ///
  /// @param product what shall come of it; may be empty
  /// @param document it is written in; null for none
  /// @param from where its passage begins in the text of the document, in UTF-16 units; null for
  ///   the document as a whole
  /// @param to where the passage ends, exclusive
  /// @param verifier null for the office the rules name
  record Given(
      TaskOrigin origin,
      String title,
      String product,
      @Nullable DocumentId document,
      @Nullable Integer from,
      @Nullable Integer to,
      @Nullable UnitId verifier,
      List<UnitId> cooperating,
      Deadline deadline) {}

  /// A part of a task that is split.
  record Part(String title, String product, UnitId lead, Deadline deadline) {}

  /// Puts a vice-chair in charge of a unit from that day on.
  void charge(OfficerId viceChair, UnitId unit, LocalDate from);

  /// @param leads each of them leads a task of its own
  /// @return the tasks in the order of `leads`
  List<TaskId> assign(Given given, List<UnitId> leads, Actor by);

  /// Gives a task of the city to communes; they take it over after the transaction.
  ///
  /// @param watching the unit of the city that follows it
  void handDown(Given given, UnitId watching, List<AuthorityId> communes, Actor by);

  void accept(TaskId task, String note, Actor by);

  void question(TaskId task, String question, Actor by);

  void answer(TaskId task, String answer, Actor by);

  void hand(TaskId task, OfficerId officer, String note, Actor by);

  /// @param percent 0 to 99
  void report(TaskId task, int percent, String note, List<FileId> files, Actor by);

  void contribute(TaskId task, UnitId unit, String note, List<FileId> files, Actor by);

  void submit(TaskId task, String note, List<FileId> files, Actor by);

  void giveBack(TaskId task, String reason, Actor by);

  /// @return the task of the next year; empty when it does not come again
  Optional<TaskId> verify(TaskId task, String note, Actor by);

  void askExtension(TaskId task, LocalDate until, String reason, Actor by);

  void extend(TaskId task, LocalDate until, String note, Actor by);

  void move(TaskId task, UnitId lead, String reason, Actor by);

  /// @return the tasks of the parts, in their order
  List<TaskId> split(TaskId task, List<Part> parts, String reason, Actor by);

  void withdraw(TaskId task, String reason, Actor by);

  /// Báo cáo kiểm điểm of a task whose last day was missed: its head sends it.
  void explain(TaskId task, String cause, String responsible, String remedy, Actor by);

  /// Nhận báo cáo kiểm điểm.
  void receiveReview(TaskId task, String remark, Actor by);

  /// Opens the review reports of all days that were missed, as every morning does.
  void openReviews();
}
