package vn.caicach.plan.web;

import static vn.caicach.ui.Texts.t;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.Deadline;
import vn.caicach.plan.internal.ChangeTask;
import vn.caicach.plan.internal.TaskQueries;
import vn.caicach.plan.internal.TaskRules;
import vn.caicach.shared.VietnameseText;
import vn.caicach.ui.FormErrors;

/// What is typed to split a task.
public record SplitForm(
    @Valid @Nullable List<Part> parts, @Nullable @Size(max = 1000) String reason) {

  /// Parts one form offers.
  static final int MOST_PARTS = 5;

  /// @param day null for the deadline of the whole
  public record Part(
      @Nullable @Size(max = 1000) String title,
      @Nullable @Size(max = 500) String product,
      @Nullable UUID lead,
      @Nullable LocalDate day) {

    private static final Part BLANK = new Part("", "", null, null);

    String titleText() {
      return title == null ? "" : VietnameseText.tidy(title);
    }

    String productText() {
      return VietnameseText.tidy(Objects.requireNonNullElse(product, ""));
    }

    boolean isBlank() {
      return titleText().isEmpty() && productText().isEmpty() && lead == null && day == null;
    }

    Deadline deadline(TaskQueries.Show whole) {
      return day == null ? whole.deadline() : Deadline.on(Deadline.Bound.BY, day);
    }
  }

  static final SplitForm BLANK = new SplitForm(List.of(), "");

  /// As many parts as the form shows, empty ones at the end.
  public List<Part> shown() {
    List<Part> all = new ArrayList<>(parts == null ? List.of() : parts);
    while (all.size() < MOST_PARTS) {
      all.add(Part.BLANK);
    }
    return all;
  }

  /// What is wrong in the parts that were begun.
  FormErrors check(FormErrors errors, TaskQueries.Show whole, LocalDate today) {
    FormErrors found = errors;
    List<Part> all = shown();
    int begun = 0;
    for (int i = 0; i < all.size(); i++) {
      Part part = all.get(i);
      String at = "parts[" + i + "].";
      if (part.isBlank() && !errors.has(at + "day")) {
        continue;
      }
      begun++;
      if (part.titleText().isEmpty()) {
        found = found.at(at + "title", t("plan.field.parts.title", i + 1), "plan.split.noTitle");
      }
      if (part.lead() == null) {
        found = found.at(at + "lead", t("plan.field.parts.lead", i + 1), "plan.split.noLead");
      }
      if (part.day() != null) {
        found =
            found.at(
                at + "day",
                t("plan.field.parts.day", i + 1),
                TaskRules.notOverYet(part.deadline(whole), today));
      }
    }
    return begun < 2 ? found.and("plan.rule.onePart") : found;
  }

  List<ChangeTask.Part> order(TaskQueries.Show whole) {
    return shown().stream()
        .filter(part -> !part.isBlank())
        .map(part ->
            new ChangeTask.Part(
                part.titleText(),
                part.productText(),
                new UnitId(Objects.requireNonNull(part.lead())),
                part.deadline(whole)))
        .toList();
  }

  String reasonText() {
    return reason == null ? "" : VietnameseText.tidy(reason);
  }
}
