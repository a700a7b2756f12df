package vn.caicach.plan.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Component;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.TaskId;
import vn.caicach.shared.BusinessTime;
import vn.caicach.storage.ClaimFile;
import vn.caicach.storage.FileId;

/// Opens tasks and closes them again: saved with the step that was made, its files, what the search
/// finds and who hears of it, here and in the authority that has the task too.
@Component
class TaskBook {

  private final Tasks tasks;
  private final Cooperations cooperations;
  private final JdbcAggregateOperations aggregates;
  private final TaskIndex index;
  private final ClaimFile claimFile;
  private final TellCarriers tell;

  /// Asked for when needed: the jobs themselves make steps in this book.
  private final ObjectProvider<SchedulerClient> jobs;

  private final BusinessTime time;

  TaskBook(
      Tasks tasks,
      Cooperations cooperations,
      JdbcAggregateOperations aggregates,
      TaskIndex index,
      ClaimFile claimFile,
      TellCarriers tell,
      ObjectProvider<SchedulerClient> jobs,
      BusinessTime time) {
    this.tasks = tasks;
    this.cooperations = cooperations;
    this.aggregates = aggregates;
    this.index = index;
    this.claimFile = claimFile;
    this.tell = tell;
    this.jobs = jobs;
    this.time = time;
  }

  /// The task, for a step of this transaction alone.
  ///
  /// @throws java.util.NoSuchElementException when the own authority has no such task
  Task open(TaskId id) {
    return tasks.findOneById(id).orElseThrow();
  }

  /// Those that take part in it.
  List<Cooperation> cooperations(TaskId task) {
    return cooperations.findByTaskId(task).stream().filter(Cooperation::takesPart).toList();
  }

  /// A new task with the units that take part.
  void add(Task task, List<UnitId> cooperating, Step step) {
    aggregates.insert(task);
    cooperating.stream()
        .filter(unit -> !unit.equals(task.lead()))
        .distinct()
        .forEach(unit -> aggregates.insert(Cooperation.of(task.id(), unit)));
    written(task, step, List.of());
    sendNews(task, step);
  }

  /// A task taken over from the authority above.
  void takeOver(Task task, Step step) {
    aggregates.insert(task);
    written(task, step, List.of());
  }

  /// A step made with a task.
  void keep(Task task, Step step, List<FileId> files) {
    hear(task, step, files);
    sendNews(task, step);
  }

  /// A step the other side made with a task both have.
  void hear(Task task, Step step) {
    hear(task, step, List.of());
  }

  private void hear(Task task, Step step, List<FileId> files) {
    // an update, whatever version a form sent: a version of 0 would look like a new task
    written(aggregates.update(task), step, files);
  }

  /// The units that take part from now on; those left out keep what they gave.
  void cooperate(Task task, List<UnitId> units) {
    LocalDate today = time.today();
    List<Cooperation> known = cooperations.findByTaskId(task.id());
    Set<UnitId> wanted = new LinkedHashSet<>(units);
    wanted.remove(task.lead());
    for (Cooperation one : known) {
      if (one.takesPart() && !wanted.contains(one.unitId())) {
        cooperations.save(one.ended(today));
      } else if (!one.takesPart() && wanted.contains(one.unitId())) {
        cooperations.save(one.again());
      }
    }
    Set<UnitId> there = known.stream().map(Cooperation::unitId).collect(Collectors.toSet());
    wanted.stream()
        .filter(unit -> !there.contains(unit))
        .forEach(unit -> aggregates.insert(Cooperation.of(task.id(), unit)));
  }

  void save(Cooperation cooperation) {
    cooperations.save(cooperation);
  }

  private void written(Task task, Step step, List<FileId> brought) {
    aggregates.insert(step);
    for (FileId file : new LinkedHashSet<>(brought)) {
      aggregates.insert(StepFile.of(step, file));
      claimFile.claim(file);
    }
    List<UnitId> taking = cooperations(task.id()).stream().map(Cooperation::unitId).toList();
    index.put(task, taking);
    tell.of(task, step, taking);
  }

  /// The authority on the other side hears of it right after this transaction.
  private void sendNews(Task task, Step step) {
    Stream.of(task.recipient(), task.superior())
        .filter(Objects::nonNull)
        .forEach(authority ->
            jobs.getObject()
                .scheduleIfNotExists(
                    HandingJobs.NEWS
                        .instance(step.id().toString())
                        .data(authority.toString())
                        .build(),
                    time.now()));
  }

  /// "NV 12"
  static String label(int number) {
    return "NV " + number;
  }
}
