package vn.caicach.document.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.caicach.document.DocumentKind;
import vn.caicach.document.DocumentLabel;
import vn.caicach.ui.Texts;

/// A document as official papers cite it: "Công văn số 342/UBND-VHXH ngày 16/9/2025 của UBND xã
/// Ninh Giang". Vietnamese in every language: it is the name of a Vietnamese paper.
public final class Citation {

  private Citation() {}

  public static String of(
      DocumentKind kind, DocumentLabel label, @Nullable LocalDate issuedOn, String issuer) {
    var text =
        new StringBuilder(
            kind == DocumentKind.KHAC ? "Văn bản" : Texts.in(Texts.VIETNAMESE, kind.messageKey()));
    if (!label.isEmpty()) {
      text.append(" số ").append(label.text());
    }
    if (issuedOn != null) {
      text.append(" ngày ").append(date(issuedOn));
    }
    return text.append(" của ").append(issuer).toString();
  }

  public static String of(Document document) {
    return of(document.kind(), document.label(), document.issuedOn(), document.issuer());
  }

  /// Days below 10 and the months 1 and 2 have a zero in front (Phụ lục I NĐ 30/2020/NĐ-CP).
  private static String date(LocalDate day) {
    int month = day.getMonthValue();
    return "%02d/%s%d/%d"
        .formatted(day.getDayOfMonth(), month <= 2 ? "0" : "", month, day.getYear());
  }
}
