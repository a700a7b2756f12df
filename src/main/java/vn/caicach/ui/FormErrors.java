package vn.caicach.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import vn.caicach.shared.Verdict;

/// What is wrong with a form: sentences for the summary at the top and for the field they belong
/// to, and what was typed there, so that nothing is lost.
public record FormErrors(List<Entry> entries) {

  public static final FormErrors NONE = new FormErrors(List.of());

  private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

  /// @param field name of the field; empty for the form as a whole
  /// @param label the field's words; empty when unknown
  /// @param text the sentence
  /// @param typed what was typed when it could not be read; null otherwise
  /// @param legalBasis the article a rule comes from; null otherwise
  public record Entry(
      String field,
      String label,
      String text,
      @Nullable String typed,
      @Nullable String legalBasis) {}

  public FormErrors {
    entries = List.copyOf(entries);
  }

  /// @param labels prefix of the keys of the fields' words: `units.field` finds `units.field.name`
  ///   for the field `name`, and `units.field.parts.name` for `parts[1].name`, whose words may name
  ///   the part by its number: `{0}` is 2
  public static FormErrors of(BindingResult result, String labels) {
    List<Entry> entries = new ArrayList<>();
    for (ObjectError error : result.getAllErrors()) {
      if (error instanceof FieldError field) {
        Matcher index = INDEX.matcher(field.getField());
        Integer number = index.find() ? Integer.parseInt(index.group(1)) + 1 : null;
        String key = labels + "." + index.replaceAll("");
        Object rejected = field.getRejectedValue();
        entries.add(
            new Entry(
                field.getField(),
                Texts.has(key) ? Texts.t(key, number) : "",
                sentence(field),
                rejected instanceof String text ? text : null,
                null));
      } else {
        entries.add(new Entry("", "", sentence(error), null, null));
      }
    }
    return new FormErrors(entries);
  }

  /// The refusal of a rule, for the form as a whole.
  public static FormErrors of(Verdict.Refused refused) {
    return NONE.and(refused);
  }

  /// One more sentence for the whole form.
  public FormErrors and(String key, @Nullable Object... arguments) {
    return with(new Entry("", "", Texts.t(key, arguments), null, null));
  }

  /// One more refusal.
  public FormErrors and(Verdict.Refused refused) {
    return with(
        new Entry(
            "",
            "",
            Texts.t(refused.messageKey(), refused.arguments().toArray()),
            null,
            refused.legalBasis()));
  }

  /// One more sentence at a field.
  public FormErrors at(String field, String label, String key, @Nullable Object... arguments) {
    return with(new Entry(field, label, Texts.t(key, arguments), null, null));
  }

  /// At a field, what a rule says no to.
  public FormErrors at(String field, String label, Verdict verdict) {
    return verdict instanceof Verdict.Refused refused
        ? with(
            new Entry(
                field,
                label,
                Texts.t(refused.messageKey(), refused.arguments().toArray()),
                null,
                refused.legalBasis()))
        : this;
  }

  public boolean any() {
    return !entries.isEmpty();
  }

  public boolean has(String field) {
    return entries.stream().anyMatch(entry -> entry.field().equals(field));
  }

  /// The sentences at a field, as one text; empty when it is right.
  public String text(String field) {
    return String.join(
        " ",
        entries.stream().filter(entry -> entry.field().equals(field)).map(Entry::text).toList());
  }

  /// What stands in the field: what was typed if it could not be read, else the value.
  public String typed(String field, String value) {
    return entries.stream()
        .filter(entry -> entry.field().equals(field))
        .map(Entry::typed)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(value);
  }

  /// Id of the field's control, for the links of the summary.
  public static String id(String field) {
    return "f-" + field.replaceAll("[^A-Za-z0-9_-]+", "-");
  }

  /// Ids of what describes the control, for `aria-describedby`; null when nothing does.
  public static @Nullable String describedBy(String field, String hint, FormErrors errors) {
    String id = id(field);
    List<String> parts = new ArrayList<>();
    if (!hint.isEmpty()) {
      parts.add(id + "-hint");
    }
    if (errors.has(field)) {
      parts.add(id + "-error");
    }
    return parts.isEmpty() ? null : String.join(" ", parts);
  }

  private FormErrors with(Entry entry) {
    List<Entry> more = new ArrayList<>(entries);
    more.add(entry);
    return new FormErrors(more);
  }

  private static String sentence(ObjectError error) {
    String[] codes = error.getCodes();
    if (codes != null) {
      for (String code : codes) {
        if (Texts.has(code)) {
          return Texts.t(code, arguments(error));
        }
      }
    }
    return Objects.requireNonNullElseGet(
        error.getDefaultMessage(), () -> Texts.t("ui.form.invalid"));
  }

  private static @Nullable Object[] arguments(ObjectError error) {
    Object[] all = error.getArguments();
    if (all == null) {
      return new Object[0];
    }
    List<Object> plain = new ArrayList<>();
    for (Object argument : all) {
      // The first is Spring's name of the field itself; the sentence stands at the field.
      if (!(argument instanceof DefaultMessageSourceResolvable)) {
        plain.add(argument);
      }
    }
    return plain.toArray();
  }
}
