package vn.caicach.plan.internal;

import static vn.caicach.plan.TaskState.ACCEPTED;
import static vn.caicach.plan.TaskState.ASSIGNED;
import static vn.caicach.plan.TaskState.QUESTIONED;
import static vn.caicach.plan.TaskState.RETURNED;
import static vn.caicach.plan.TaskState.SUBMITTED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.caicach.organization.OfficerId;
import vn.caicach.plan.TaskState;
import vn.caicach.shared.Actor;
import vn.caicach.shared.Verdict;

/// What can be done with a task: by whom, in which states, and what has to be said with it.
public enum TaskAct {
  ACCEPT("acceptance", Who.HEAD, List.of(ASSIGNED)),
  QUESTION("question", Who.HEAD, List.of(ASSIGNED)),
  HAND("handing", Who.HEAD, List.of(ASSIGNED, ACCEPTED, RETURNED)),
  REPORT("progress", Who.CARRIER, List.of(ASSIGNED, ACCEPTED, RETURNED)),
  SUBMIT("product", Who.CARRIER, List.of(ASSIGNED, ACCEPTED, RETURNED)),
  ASK_EXTENSION("extension-request", Who.CARRIER, List.of(ASSIGNED, ACCEPTED, RETURNED)),
  CONTRIBUTE(
      "contribution", Who.PARTNER, List.of(ASSIGNED, QUESTIONED, ACCEPTED, SUBMITTED, RETURNED)),
  VERIFY("verification", Who.VERIFIER, List.of(SUBMITTED)),
  GIVE_BACK("return", Who.VERIFIER, List.of(SUBMITTED)),
  ANSWER("answer", Who.GIVER, List.of(QUESTIONED)),
  EXTEND("extension", Who.GIVER_ELSEWHERE, List.of(ASSIGNED, QUESTIONED, ACCEPTED, RETURNED)),
  REFUSE_EXTENSION(
      "extension-refusal", Who.GIVER_ELSEWHERE, List.of(ASSIGNED, QUESTIONED, ACCEPTED, RETURNED)),
  CHANGE("edit", Who.GIVER, List.copyOf(TaskState.OPEN)),
  MOVE("move", Who.GIVER_ELSEWHERE, List.copyOf(TaskState.OPEN)),
  SPLIT("split", Who.GIVER_ELSEWHERE, List.of(ASSIGNED, QUESTIONED, ACCEPTED, RETURNED)),
  WITHDRAW("withdrawal", Who.GIVER_ELSEWHERE, List.copyOf(TaskState.OPEN));

  /// Who gives tasks also answers, extends, moves, splits and withdraws them.
  public static final String ASSIGN = "tasks:assign";

  /// What a commune does with a task its city handed down, in its own register: here it follows.
  private static final Set<TaskAct> DONE_BELOW =
      EnumSet.of(ACCEPT, QUESTION, HAND, REPORT, SUBMIT, ASK_EXTENSION, CONTRIBUTE);

  /// What would tear a task handed down from the one its commune carries.
  private static final Set<TaskAct> KEPT_WHOLE = EnumSet.of(MOVE, SPLIT);

  /// What the city alone decides of a task it handed down.
  private static final Set<TaskAct> DECIDED_ABOVE =
      EnumSet.of(WITHDRAW, SPLIT, EXTEND, ASK_EXTENSION);

  private enum Who {
    /// Head or deputy of the lead unit.
    HEAD,
    /// The officer it was handed to, or a head.
    CARRIER,
    /// Somebody of a unit that takes part; which unit is asked by the use case.
    PARTNER,
    /// Who decides in the verifying unit, and did not carry the task.
    VERIFIER,
    GIVER,
    /// Who gives tasks and does not work in the lead unit: what a unit owes is not put off, passed
    /// on or split up by its own people.
    GIVER_ELSEWHERE
  }

  private final String path;
  private final Who who;
  private final List<TaskState> states;

  TaskAct(String path, Who who, List<TaskState> states) {
    this.path = path;
    this.who = who;
    this.states = states;
  }

  /// Last part of its address.
  public String path() {
    return path;
  }

  public static Optional<TaskAct> at(String path) {
    return Arrays.stream(values()).filter(act -> act.path.equals(path)).findFirst();
  }

  /// Whether it is done by those who give tasks.
  public boolean isGivers() {
    return who == Who.GIVER || who == Who.GIVER_ELSEWHERE;
  }

  /// Whether the actor may do it with the task as it is now.
  Verdict may(Carried task, Actor actor) {
    return Verdict.allOf(() -> isHere(task), () -> allows(task, actor), () -> fits(task));
  }

  /// Whether it is this authority's to do: of a task between a city and a commune, the commune
  /// carries it out and the city decides what is to be done until when.
  private Verdict isHere(Carried task) {
    if (task.recipient() != null && DONE_BELOW.contains(this)) {
      return Verdict.refused("plan.rule.doneBelow");
    }
    if (task.recipient() != null && KEPT_WHOLE.contains(this)) {
      return Verdict.refused("plan.rule.keptWhole");
    }
    return task.superior() != null && DECIDED_ABOVE.contains(this)
        ? Verdict.refused("plan.rule.decidedAbove." + this)
        : Verdict.allowed();
  }

  private Verdict fits(Carried task) {
    return states.contains(task.state())
        ? Verdict.allowed()
        : Verdict.refused("plan.rule.state." + this, new StateWord(task.state()));
  }

  private Verdict allows(Carried task, Actor actor) {
    boolean decides = actor.decidesFor(task.lead().value());
    return switch (who) {
      case HEAD -> decides ? Verdict.allowed() : Verdict.refused("plan.rule.notHead");
      case CARRIER ->
          decides || carries(task, actor)
              ? Verdict.allowed()
              : Verdict.refused("plan.rule.notCarrier");
      case PARTNER -> Verdict.allowed();
      case VERIFIER -> verifies(task, actor, decides);
      case GIVER -> gives(actor);
      case GIVER_ELSEWHERE ->
          waitsToBePassedOn(task)
              ? gives(actor)
              : Verdict.allOf(() -> isElsewhere(task, actor), () -> gives(actor));
    };
  }

  /// The actor does not work in the unit that owes the task.
  static Verdict isElsewhere(Carried task, Actor actor) {
    return actor.worksIn(task.lead().value())
        ? Verdict.refused("plan.rule.ownUnitTask")
        : Verdict.allowed();
  }

  /// What came from the city waits at Văn phòng, whose people pass it on to the unit it is for.
  private boolean waitsToBePassedOn(Carried task) {
    return this == MOVE && task.superior() != null && task.state() == ASSIGNED;
  }

  private static Verdict gives(Actor actor) {
    return actor.may(ASSIGN) ? Verdict.allowed() : Verdict.refused("plan.rule.notGiver");
  }

  private static boolean carries(Carried task, Actor actor) {
    OfficerId officer = task.officer();
    return officer != null && officer.value().equals(actor.officer());
  }

  private static Verdict verifies(Carried task, Actor actor, boolean decidesForLead) {
    if (carries(task, actor) || decidesForLead) {
      return Verdict.refused("plan.rule.ownProduct");
    }
    return decidesIn(task.verifier().value(), actor)
        ? Verdict.allowed()
        : Verdict.refused("plan.rule.notVerifier");
  }

  /// A head or deputy of the unit, or somebody in it who gives tasks.
  static boolean decidesIn(UUID unit, Actor actor) {
    return actor.decidesFor(unit) || (actor.worksIn(unit) && actor.may(ASSIGN));
  }

  /// The units the actor decides in.
  static Set<UUID> judged(Actor actor) {
    return actor.units().stream()
        .filter(unit -> decidesIn(unit, actor))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// A state in a sentence, in its own words.
  private record StateWord(TaskState state) {
    @Override
    public String toString() {
      return vn.caicach.ui.Texts.t("plan.state." + state);
    }
  }
}
