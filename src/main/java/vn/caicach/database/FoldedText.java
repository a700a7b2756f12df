package vn.caicach.database;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import vn.caicach.shared.VietnameseText;

/// Searching Vietnamese text with or without accents.
public final class FoldedText {

  private FoldedText() {}

  /// Holds where the text contains the part, whatever the case and accents of both.
  public static Condition contains(Field<String> text, String part) {
    return DSL.field("shared.fold({0})", String.class, text).like(VietnameseText.within(part));
  }
}
