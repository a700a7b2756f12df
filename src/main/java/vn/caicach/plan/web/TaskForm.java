package vn.caicach.plan.web;

import static vn.caicach.ui.Texts.t;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.Deadline;
import vn.caicach.plan.Deadline.Bound;
import vn.caicach.plan.TaskOrigin;
import vn.caicach.plan.internal.Assignment;
import vn.caicach.plan.internal.Passage;
import vn.caicach.plan.internal.TaskQueries;
import vn.caicach.plan.internal.TaskRules;
import vn.caicach.shared.VietnameseText;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.Option;
import vn.caicach.ui.StaleEdit;

/// A task as it is typed, to be given or changed.
///
/// @param version the one the form was filled from; 0 for a new task
/// @param document null for a task nobody wrote down
/// @param from where its passage begins in the document's text; null for none
/// @param leads one or more for a new task, each with a task of its own; not asked for a change
/// @param verifier null for the office the rules name
/// @param until NONE, BEFORE or BY
/// @param day the day the directive names; null without one
/// @param reason why it is changed; not asked for a new task
/// @param was what the form was filled with; null for a new task
public record TaskForm(
    long version,
    @NotNull TaskOrigin origin,
    @NotBlank @Size(max = LONGEST_TITLE) String title,
    @Nullable @Size(max = 500) String product,
    @Nullable UUID document,
    @Nullable Integer from,
    @Nullable Integer to,
    @Nullable List<UUID> leads,
    @Nullable UUID verifier,
    @Nullable List<UUID> cooperating,
    @NotNull Until until,
    @Nullable LocalDate day,
    @Nullable Boolean yearly,
    @Nullable @Size(max = 1000) String reason,
    @Nullable Filled was) {

  /// What the form of a change showed at first: tells what its person changed from what somebody
  /// else did meanwhile.
  public record Filled(
      @Nullable TaskOrigin origin,
      @Nullable String title,
      @Nullable String product,
      @Nullable UUID verifier,
      @Nullable List<UUID> cooperating,
      @Nullable Until until,
      @Nullable LocalDate day,
      @Nullable Boolean yearly) {

    static Filled with(TaskQueries.Show task) {
      return new Filled(
          task.origin(),
          task.title(),
          task.product(),
          task.verifier().id(),
          task.cooperating().stream().map(TaskQueries.Part::unit).toList(),
          TaskForm.until(task.deadline()),
          task.deadline().namedOn(),
          task.deadline().kind() == Deadline.Kind.YEARLY);
    }
  }

  /// How the deadline is worded.
  public enum Until {
    NONE,
    BEFORE,
    BY
  }

  private static final int LONGEST_TITLE = 1000;
  private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

  static TaskForm blank(
      @Nullable UUID document,
      @Nullable Integer from,
      @Nullable Integer to,
      String passage,
      Optional<Deadline> proposed) {
    Deadline deadline = proposed.orElse(Deadline.NONE);
    return new TaskForm(
        0,
        TaskOrigin.CHAIR,
        passage.length() > LONGEST_TITLE ? passage.substring(0, LONGEST_TITLE) : passage,
        "",
        document,
        from,
        to,
        List.of(),
        null,
        List.of(),
        until(deadline),
        deadline.namedOn(),
        deadline.kind() == Deadline.Kind.YEARLY,
        "",
        null);
  }

  static TaskForm of(TaskQueries.Show task) {
    Filled filled = Filled.with(task);
    return new TaskForm(
        task.version(),
        task.origin(),
        task.title(),
        filled.product(),
        task.source() == null ? null : task.source().id(),
        task.passage().from(),
        task.passage().to(),
        List.of(task.lead().id()),
        filled.verifier(),
        filled.cooperating(),
        until(task.deadline()),
        filled.day(),
        filled.yearly(),
        "",
        filled);
  }

  private static Until until(Deadline deadline) {
    return deadline.bound() == null ? Until.NONE : Until.valueOf(deadline.bound().name());
  }

  /// What is wrong beside single fields.
  ///
  /// @param task the one to be changed; null for a new one
  FormErrors check(FormErrors errors, TaskQueries.@Nullable Show task, LocalDate today) {
    FormErrors found = errors;
    List<UnitId> leading = task == null ? leadUnits() : List.of(new UnitId(task.lead().id()));
    if (leading.isEmpty()) {
      found = found.at("leads", t("plan.field.leads"), "plan.form.leads.missing");
    }
    if (leading.size() == 1 && verifier != null) {
      found =
          found.at(
              "verifier",
              t("plan.field.verifier"),
              TaskRules.verifiedByAnother(leading.getFirst(), new UnitId(verifier)));
    }
    if (until != Until.NONE && day == null && !errors.has("day")) {
      found = found.at("day", t("plan.field.day"), "plan.form.day.missing");
    }
    if (until == Until.NONE && (day != null || isYearly())) {
      found = found.at("until", t("plan.field.deadline"), "plan.form.until.open", day);
    }
    if (until != Until.NONE && isYearly() && day != null && MonthDay.from(day).equals(LEAP_DAY)) {
      return found.at("day", t("plan.field.day"), "plan.form.day.leap");
    }
    if (task == null || !deadline().equals(task.deadline())) {
      found = found.at("day", t("plan.field.day"), TaskRules.notOverYet(deadline(), today));
    }
    return found;
  }

  Deadline deadline() {
    return deadline(until, day, yearly);
  }

  private static Deadline deadline(
      @Nullable Until until, @Nullable LocalDate named, @Nullable Boolean yearly) {
    if (until == null || until == Until.NONE || named == null) {
      return Deadline.NONE;
    }
    return new Deadline(
        Boolean.TRUE.equals(yearly) ? Deadline.Kind.YEARLY : Deadline.Kind.DATE,
        Bound.valueOf(until.name()),
        named);
  }

  /// @param passage where it is written: looked up, not as the form says
  Assignment assignment(Passage passage) {
    return new Assignment(
        origin,
        VietnameseText.tidy(title),
        tidy(product),
        passage,
        verifier == null ? null : new UnitId(verifier),
        units(cooperating),
        deadline());
  }

  /// Whether the day comes again every year.
  public boolean isYearly() {
    return Boolean.TRUE.equals(yearly);
  }

  /// Whether the chosen verifier leads one of several tasks, which another one then looks at.
  boolean verifierLeads() {
    return verifier != null && leadUnits().contains(new UnitId(verifier));
  }

  List<UnitId> leadUnits() {
    return units(leads);
  }

  private static List<UnitId> units(@Nullable List<UUID> ids) {
    return ids == null ? List.of() : ids.stream().map(UnitId::new).toList();
  }

  String reasonText() {
    return tidy(reason);
  }

  private static String tidy(@Nullable String text) {
    return text == null ? "" : VietnameseText.tidy(text);
  }

  /// What somebody else saved meanwhile, field by field.
  ///
  /// @param units names for those typed
  StaleEdit comparedWith(TaskQueries.Show now, List<Option> units) {
    TaskForm present = of(now);
    TaskForm filled = was == null ? this : with(was);
    StaleEdit stale = StaleEdit.NOTHING_DIFFERS;
    for (Compared field : COMPARED) {
      String label = t("plan.field." + field.label());
      String typed = field.words().apply(this, units);
      String saved = field.words().apply(present, units);
      stale =
          was == null
              ? stale.comparing(field.name(), label, typed, saved)
              : stale.merging(
                  field.name(), label, field.words().apply(filled, units), typed, saved);
    }
    return stale;
  }

  /// A field that two may change at once.
  ///
  /// @param words what it holds, as pages show it
  private record Compared(
      String name, String label, BiFunction<TaskForm, List<Option>, String> words) {}

  private static final List<Compared> COMPARED =
      List.of(
          new Compared("title", "title", (form, _) -> tidy(form.title)),
          new Compared("product", "product", (form, _) -> tidy(form.product)),
          new Compared("origin", "origin", (form, _) -> t("plan.origin." + form.origin)),
          new Compared("until", "deadline", (form, _) -> Words.of(form.deadline())),
          new Compared(
              "cooperating",
              "cooperating",
              (form, units) ->
                  names(units, Objects.requireNonNullElse(form.cooperating, List.of()))),
          new Compared(
              "verifier",
              "verifier",
              (form, units) ->
                  form.verifier == null
                      ? t("plan.field.verifier.rule")
                      : names(units, List.of(form.verifier))));

  private TaskForm with(Filled filled) {
    return new TaskForm(
        version,
        filled.origin() == null ? origin : filled.origin(),
        tidy(filled.title()),
        filled.product(),
        document,
        from,
        to,
        leads,
        filled.verifier(),
        filled.cooperating(),
        filled.until() == null ? Until.NONE : filled.until(),
        filled.day(),
        filled.yearly(),
        reason,
        filled);
  }

  /// In the order of the form.
  private static String names(List<Option> units, List<UUID> chosen) {
    List<String> ids = Words.texts(chosen);
    return units.stream()
        .filter(unit -> ids.contains(unit.value()))
        .map(Option::text)
        .collect(Collectors.joining("; "));
  }

  /// To be saved over what somebody else saved meanwhile: what this form left as it was filled is
  /// taken from there.
  TaskForm over(TaskQueries.Show now) {
    TaskForm present = of(now);
    TaskForm filled = was == null ? null : with(was);
    boolean sameDeadline = filled != null && deadline().equals(filled.deadline());
    return new TaskForm(
        now.version(),
        filled != null && origin == filled.origin ? present.origin : origin,
        filled != null && tidy(title).equals(filled.title) ? present.title : title,
        filled != null && tidy(product).equals(tidy(filled.product)) ? present.product : product,
        document,
        from,
        to,
        leads,
        filled != null && Objects.equals(verifier, filled.verifier) ? present.verifier : verifier,
        filled != null && set(cooperating).equals(set(filled.cooperating))
            ? present.cooperating
            : cooperating,
        sameDeadline ? present.until : until,
        sameDeadline ? present.day : day,
        sameDeadline ? present.yearly : yearly,
        reason,
        present.was);
  }

  private static Set<UUID> set(@Nullable List<UUID> units) {
    return units == null ? Set.of() : new HashSet<>(units);
  }
}
