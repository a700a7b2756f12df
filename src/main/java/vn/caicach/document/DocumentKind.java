package vn.caicach.document;

/// Tên loại văn bản hành chính a commune meets; Điều 7 NĐ 30/2020/NĐ-CP lists 29, the rare ones are
/// KHAC here.
public enum DocumentKind {
  CONG_VAN,
  QUYET_DINH,
  KE_HOACH,
  THONG_BAO,
  BAO_CAO,
  TO_TRINH,
  NGHI_QUYET,
  CHI_THI,
  CHUONG_TRINH,
  HUONG_DAN,
  GIAY_MOI,
  BIEN_BAN,
  KHAC;

  /// Key of its words.
  public String messageKey() {
    return "document.kind." + name();
  }
}
