package vn.caicach.storage.internal;

/// What the program wants to know of a file.
enum Wanted {
  /// Everything: may it come in, its text, its signatures.
  TEXT,
  /// The rows of a workbook.
  ROWS,
  /// The signatures of a PDF that was taken in before.
  SIGNATURES,
  /// What an examination of another module says of a Word file.
  EXAMINATION
}
