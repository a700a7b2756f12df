package vn.caicach.plan.web;

import static vn.caicach.ui.Texts.t;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.caicach.plan.TaskOrigin;
import vn.caicach.plan.internal.TaskImportQueries.Directive;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.Formats;
import vn.caicach.ui.Option;

/// The form to upload a list of tasks.
public record TaskImportsNew(
    @Nullable TaskOrigin origin,
    @Nullable UUID document,
    List<Directive> directives,
    FormErrors errors) {

  public String originText() {
    return origin == null ? "" : origin.name();
  }

  public String documentText() {
    return Words.text(document);
  }

  public List<Option> origins() {
    return Arrays.stream(TaskOrigin.values())
        .map(one -> Option.of(one.name(), t("plan.origin." + one)))
        .toList();
  }

  public List<Option> documents() {
    return options(directives);
  }

  /// "342/UBND-VHXH, 16/9/2025: Về việc …"
  static List<Option> options(List<Directive> directives) {
    return directives.stream()
        .map(one ->
            Option.of(
                one.id().toString(),
                t(
                    "plan.import.directive",
                    one.label(),
                    Formats.date(one.issuedOn()),
                    one.subject())))
        .toList();
  }
}
