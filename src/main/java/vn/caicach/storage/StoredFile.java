package vn.caicach.storage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.caicach.shared.AccountId;

/// What is known of a file besides its bytes and its text.
///
/// @param size in bytes
/// @param mediaType by content, such as `application/pdf`
/// @param name as it is shown and downloaded; never a path
/// @param title as the file's own properties say, or empty
/// @param pages of a PDF or DOCX, sheets of an XLSX; null where nobody counted them
/// @param textComplete false when only the beginning of a very long text is kept
/// @param uploadedBy null for what the program itself brought in
/// @param uploadedByName the person's name on that day
public record StoredFile(
    FileId id,
    Sha256 sha256,
    long size,
    String mediaType,
    String name,
    String title,
    @Nullable Integer pages,
    boolean textComplete,
    Instant uploadedAt,
    @Nullable AccountId uploadedBy,
    String uploadedByName) {

  private static final String PDF = "application/pdf";

  /// Whether it is of a kind whose digital signatures are looked at.
  public boolean mayBeSigned() {
    return mediaType.equals(PDF);
  }
}
