package vn.caicach.ui;

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
public record StaleEdit(List<Difference> differences) {

  public static final StaleEdit NOTHING_DIFFERS = new StaleEdit(List.of());

  /// @param field name of the field
  /// @param label the field's words
  /// @param present what is saved now, as pages show it; empty for nothing
  public record Difference(String field, String label, String present) {}

  public StaleEdit {
    differences = List.copyOf(differences);
  }

  /// One more field, when what was typed is not what is saved.
  public StaleEdit comparing(
      String field, String label, @Nullable Object typed, @Nullable Object present) {
    if (Objects.equals(typed, present)) {
      return this;
    }
    List<Difference> more = new ArrayList<>(differences);
    more.add(new Difference(field, label, Texts.shown(present)));
    return new StaleEdit(more);
  }
}
