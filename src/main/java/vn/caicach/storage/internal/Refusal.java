package vn.caicach.storage.internal;

import java.util.Locale;

/// Why a file is not taken in. Each reason has its own sentence in the message files, which tells
/// how to mend it; a test holds both languages to that.
public enum Refusal {
  EMPTY_FILE,
  TOO_LARGE,
  TYPE_NOT_ADMITTED,
  LEGACY_WORD,
  LEGACY_EXCEL,
  WEB_PAGE,
  ARCHIVE,
  PROGRAM,
  CORRUPT_PDF,
  CORRUPT_OFFICE,
  CORRUPT_PICTURE,
  UNREADABLE_TEXT,
  PASSWORD_PDF,
  PASSWORD_OFFICE,
  MACRO,
  ACTIVE_PDF,
  ACTIVE_OFFICE,
  EMBEDDED_PROGRAM,
  NESTED_ARCHIVE,
  ZIP_BOMB,
  HUGE_PICTURE,
  TIME_LIMIT,
  MEMORY_LIMIT,
  INSPECTION_FAILED,
  INSPECTION_BUSY,
  SECRECY_DECLARED,
  SECRECY_FOUND,
  DISK_FULL,
  NO_WORKBOOK,
  NO_WORD_FILE;

  /// The document is a state secret; whatever is left of it is to be erased.
  public boolean isSecrecy() {
    return this == SECRECY_DECLARED || this == SECRECY_FOUND;
  }

  public String messageKey() {
    return "storage.refusal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
