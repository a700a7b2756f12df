package vn.caicach.storage.internal;

import java.util.OptionalInt;

/// What a parser learns besides the text.
///
/// @param scan pages that are pictures without text
/// @param signed somebody signed digitally; how it stands is for others to say
record Findings(OptionalInt pages, String title, boolean scan, boolean signed) {

  static final Findings NONE = new Findings(OptionalInt.empty(), "");

  Findings(OptionalInt pages, String title) {
    this(pages, title, false, false);
  }
}
