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
    String number = label.isEmpty() ? "" : " số " + label.text();
    return kind(kind) + number + on(issuedOn) + " của " + issuer;
  }

  /// "Giấy mời ngày 16/9/2025", for a paper without a number.
  public static String dated(DocumentKind kind, @Nullable LocalDate issuedOn) {
    return kind(kind) + on(issuedOn);
  }

  /// "Giấy mời"
  public static String kind(DocumentKind kind) {
    return kind == DocumentKind.KHAC ? "Văn bản" : Texts.in(Texts.VIETNAMESE, kind.messageKey());
  }

  private static String on(@Nullable LocalDate issuedOn) {
    return issuedOn == null ? "" : " ngày " + date(issuedOn);
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
