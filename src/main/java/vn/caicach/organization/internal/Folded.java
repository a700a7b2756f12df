package vn.caicach.organization.internal;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import vn.caicach.shared.VietnameseText;

/// Searching Vietnamese text with or without accents.
final class Folded {

  private Folded() {}

  static Condition contains(Field<String> text, String part) {
    return DSL.condition("{0} like {1}", folded(text), DSL.val(VietnameseText.within(part)));
  }

  private static Field<String> folded(Field<String> text) {
    return DSL.field("shared.fold({0})", String.class, text);
  }
}
