package vn.caicach.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Somebody else saved while a form was being filled. The form comes back with what was typed and
/// says which fields now hold something else, so that the person decides and saves again:
///
/// ```java
/// StaleEdit.NOTHING_DIFFERS.comparing("phone", t("units.field.phone"), typed.phone(), now.phone())
/// ```
///
/// A form that also tells what it was filled with is merged: what only the other person changed is
/// taken over, what only this one changed stays, and a difference is what both changed.
///
/// @param taken the words of the fields taken over from what is saved
/// @param who saved last; empty when it is not told
/// @param at when; null when it is not told
public record StaleEdit(
    List<Difference> differences, List<String> taken, String who, @Nullable Instant at) {

  public static final StaleEdit NOTHING_DIFFERS = new StaleEdit(List.of(), List.of(), "", null);

  /// @param field name of the field
  /// @param label the field's words
  /// @param present what is saved now, as pages show it; empty for nothing
  /// @param typed what was typed, as pages show it; empty for nothing
  public record Difference(String field, String label, String present, String typed) {}

  public StaleEdit {
    differences = List.copyOf(differences);
    taken = List.copyOf(taken);
  }

  /// One more field, when what was typed is not what is saved.
  public StaleEdit comparing(
      String field, String label, @Nullable Object typed, @Nullable Object present) {
    if (Objects.equals(typed, present)) {
      return this;
    }
    List<Difference> more = new ArrayList<>(differences);
    more.add(new Difference(field, label, Texts.shown(present), Texts.shown(typed)));
    return new StaleEdit(more, taken, who, at);
  }

  /// One more field of a form that tells what it was filled with.
  public StaleEdit merging(
      String field,
      String label,
      @Nullable Object filled,
      @Nullable Object typed,
      @Nullable Object present) {
    if (Objects.equals(typed, present) || Objects.equals(filled, present)) {
      return this;
    }
    if (!Objects.equals(typed, filled)) {
      return comparing(field, label, typed, present);
    }
    List<String> more = new ArrayList<>(taken);
    more.add(label);
    return new StaleEdit(differences, more, who, at);
  }

  /// Who saved last, and when.
  public StaleEdit savedBy(String person, Instant moment) {
    return new StaleEdit(differences, taken, person, moment);
  }
}
