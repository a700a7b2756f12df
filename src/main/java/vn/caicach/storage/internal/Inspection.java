package vn.caicach.storage.internal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What the inspection of one file says.
public sealed interface Inspection {

  /// The file is what it says, can be read and holds nothing that may not come in.
  ///
  /// @param type by content
  /// @param pages pages of a PDF, pages a DOCX says it has, sheets of an XLSX; empty where nobody
  ///   counted them
  /// @param title as the file's own properties say, or empty
  /// @param text lines end with a line feed, cells of a row stand apart by tabs
  /// @param textComplete false when the text was longer than the limit
  /// @param signatures of a PDF; empty for anything else
  record Passed(
      ContentType type,
      OptionalInt pages,
      String title,
      String text,
      boolean textComplete,
      Optional<SignatureFindings> signatures)
      implements Inspection {}

  /// The file is not taken in.
  record Refused(Refusal refusal, List<Object> arguments) implements Inspection {
    static Refused because(Refusal refusal, Object... arguments) {
      return new Refused(refusal, List.of(arguments));
    }
  }
}
