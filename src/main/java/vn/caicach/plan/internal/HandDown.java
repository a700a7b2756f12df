package vn.caicach.plan.internal;

import static vn.caicach.plan.internal.jooq.organization.Tables.PUBLISHED_AUTHORITIES;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.document.DocumentDirectory;
import vn.caicach.document.DocumentDirectory.DocumentSummary;
import vn.caicach.document.DocumentId;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.Deadline;
import vn.caicach.plan.StepKind;
import vn.caicach.plan.TaskId;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Verdict;

/// Giao cho xã, phường, đặc khu: one task of the city for each commune, led by the unit that
/// watches it. The communes take theirs over after this transaction, each in a job of its own.
@Component
public class HandDown {

  private final AssignTask assign;
  private final TaskBook book;
  private final TellCarriers tell;
  private final Numbers numbers;
  private final DocumentDirectory documents;
  private final DSLContext sql;
  private final BusinessTime time;

  HandDown(
      AssignTask assign,
      TaskBook book,
      TellCarriers tell,
      Numbers numbers,
      DocumentDirectory documents,
      DSLContext sql,
      BusinessTime time) {
    this.assign = assign;
    this.book = book;
    this.tell = tell;
    this.numbers = numbers;
    this.documents = documents;
    this.sql = sql;
    this.time = time;
  }

  /// @param watching a unit of the actor's
  /// @param communes at least one, of this city
  /// @throws vn.caicach.shared.RefusedException when a rule says no
  @Transactional
  public List<TaskId> handDown(Assignment given, UnitId watching, List<UUID> communes, Actor by) {
    List<UUID> each = communes.stream().distinct().toList();
    Verdict.allOf(
            () -> TaskRules.saysSomething(given.title(), "plan.commune.rule.noTitle"),
            () -> worksIn(watching, by),
            () -> below(each, by),
            () -> once(given.deadline()),
            () -> TaskRules.notOverYet(given.deadline(), time.today()))
        .orThrow();
    UnitId verifier = assign.verifier(given, watching);
    String source = source(given.passage().document());
    List<Task> tasks = new ArrayList<>();
    for (UUID commune : each) {
      Links links = Links.downTo(commune);
      Task task = Task.give(numbers.next(), given, watching, verifier, links, time.today());
      Step step = Step.of(task.id(), StepKind.ASSIGNED, by, source, time.now()).until(task.dueOn());
      book.add(task, List.of(), step);
      if (tasks.isEmpty()) {
        tell.handedDown(task, step, each.size());
      }
      tasks.add(task);
    }
    return tasks.stream().map(Task::id).toList();
  }

  /// What the communes are told the task comes from: they cannot open the city's register.
  private String source(@org.jspecify.annotations.Nullable DocumentId document) {
    return document == null ? "" : documents.find(document).map(HandDown::cited).orElse("");
  }

  private static String cited(DocumentSummary document) {
    return document.subject().isEmpty()
        ? document.name()
        : document.name() + ": " + document.subject();
  }

  private static Verdict worksIn(UnitId unit, Actor by) {
    return by.worksIn(unit.value())
        ? Verdict.allowed()
        : Verdict.refused("plan.commune.rule.notOwnUnit");
  }

  private Verdict below(List<UUID> communes, Actor by) {
    if (communes.isEmpty()) {
      return Verdict.refused("plan.commune.rule.noCommune");
    }
    int known =
        sql.fetchCount(
            PUBLISHED_AUTHORITIES,
            PUBLISHED_AUTHORITIES.ID.in(communes),
            PUBLISHED_AUTHORITIES.PARENT_ID.eq(by.authority().value()));
    return known == communes.size()
        ? Verdict.allowed()
        : Verdict.refused("plan.commune.rule.notBelow");
  }

  /// What a commune carries for the city does not come again by itself.
  static Verdict once(Deadline deadline) {
    return deadline.kind() == Deadline.Kind.YEARLY
        ? Verdict.refused("plan.commune.rule.yearly")
        : Verdict.allowed();
  }
}
