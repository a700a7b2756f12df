package vn.caicach.plan.web;

import static vn.caicach.ui.Texts.t;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.caicach.plan.internal.TaskRules;
import vn.caicach.shared.VietnameseText;
import vn.caicach.ui.FormErrors;

/// What is typed to move a task to another unit.
public record MoveForm(@NotNull @Nullable UUID lead, @Nullable @Size(max = 1000) String reason) {

  static final MoveForm BLANK = new MoveForm(null, "");

  /// What is wrong beside single fields.
  FormErrors check(FormErrors errors) {
    return errors.at(
        "reason",
        t("plan.field.reason"),
        TaskRules.saysSomething(reasonText(), "plan.rule.reasonMissing"));
  }

  String reasonText() {
    return reason == null ? "" : VietnameseText.tidy(reason);
  }
}
