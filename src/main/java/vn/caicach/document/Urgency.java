package vn.caicach.document;

/// Độ khẩn, in rising order; Phụ lục I NĐ 30/2020/NĐ-CP.
public enum Urgency {
  THUONG,
  KHAN,
  THUONG_KHAN,
  HOA_TOC;

  /// Key of its words.
  public String messageKey() {
    return "document.urgency." + name();
  }
}
