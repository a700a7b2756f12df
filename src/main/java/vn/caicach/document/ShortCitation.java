package vn.caicach.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.caicach.document.internal.Citation;

/// A document in few words, never empty: by its number and symbol, or by what else tells it apart
/// where the paper bears none. Vietnamese in every language, as [Citation].
public final class ShortCitation {

  /// Of the subject, in UTF-16 units.
  private static final int LONGEST_SUBJECT = 60;

  private ShortCitation() {}

  /// "342/UBND-VHXH", or "Giấy mời ngày 16/9/2025: Dự họp giao ban tháng 9".
  public static String of(
      DocumentKind kind, DocumentLabel label, @Nullable LocalDate issuedOn, String subject) {
    return label.isEmpty()
        ? Citation.dated(kind, issuedOn) + ": " + shortened(subject)
        : label.text();
  }

  /// Cut between two words.
  private static String shortened(String subject) {
    if (subject.length() <= LONGEST_SUBJECT) {
      return subject;
    }
    int end = subject.lastIndexOf(' ', LONGEST_SUBJECT);
    return end > 0 ? subject.substring(0, end) + "…" : subject;
  }

  /// "342/UBND-VHXH", or "Giấy mời", where day and subject stand beside it.
  public static String of(DocumentKind kind, DocumentLabel label) {
    return label.isEmpty() ? Citation.kind(kind) : label.text();
  }
}
