package vn.caicach.storage.internal;

import java.util.OptionalInt;

/// What a parser learns besides the text.
record Findings(OptionalInt pages, String title) {
  static final Findings NONE = new Findings(OptionalInt.empty(), "");
}
