package vn.caicach.document;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.caicach.shared.Actor;

/// Answers what the register of the own authority holds.
public interface DocumentDirectory {

  /// @param label as [ShortCitation]: "342/UBND-VHXH", never empty
  /// @param name as people cite it: "Công văn số 342/UBND-VHXH ngày 16/9/2025 của UBND xã Ninh
  ///   Giang"
  /// @param subject trích yếu
  /// @param issuedOn null when the paper bears no date
  /// @param audience units whose people may read it; null for everybody who reads documents
  record DocumentSummary(
      DocumentId id,
      String label,
      String name,
      String subject,
      String issuer,
      @Nullable LocalDate issuedOn,
      @Nullable Set<UUID> audience) {}

  Optional<DocumentSummary> find(DocumentId id);

  /// The document, when the person may read it.
  Optional<DocumentSummary> find(DocumentId id, Actor actor);

  /// Whether nothing is registered yet.
  boolean isEmpty();

  /// The text as it is shown beside the file; passages count in it, in UTF-16 units. Empty when
  /// there is no file or nothing could be read out of it.
  Optional<String> text(DocumentId id);
}
