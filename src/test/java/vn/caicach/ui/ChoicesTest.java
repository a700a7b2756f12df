package vn.caicach.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What assistive programs are told of a set of choices.
class ChoicesTest {

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, TemplateEngine.class.getClassLoader(), "vn.caicach.templates");

  private static final FormErrors WRONG = FormErrors.NONE.at("role", "Vai trò", "ui.form.invalid");

  @Test
  void eachBoxOfAWrongSetIsInvalid() {
    assertThat(choices(false, WRONG))
        .containsSubsequence("type=\"checkbox\"", "aria-invalid=\"true\"", "type=\"checkbox\"")
        .doesNotContain("radiogroup");
    assertThat(choices(false, FormErrors.NONE)).doesNotContain("aria-invalid");
  }

  @Test
  void radiosAreInvalidAsAGroup() {
    assertThat(choices(true, WRONG))
        .contains("role=\"radiogroup\" aria-invalid=\"true\"")
        .containsOnlyOnce("aria-invalid");
    assertThat(choices(true, FormErrors.NONE)).doesNotContain("aria-invalid");
  }

  private static String choices(boolean one, FormErrors errors) {
    var html = new StringOutput();
    TEMPLATES.render(
        "ui/choices.jte",
        Map.of(
            "name",
            "role",
            "label",
            "Vai trò",
            "options",
            List.of(Option.of("A", "Một"), Option.of("B", "Hai")),
            "one",
            one,
            "errors",
            errors),
        html);
    return html.toString();
  }
}
