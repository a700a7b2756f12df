package vn.caicach.paper;

/// Tên loại văn bản hành chính and its abbreviation (Điều 7 and Phụ lục III mục I NĐ
/// 30/2020/NĐ-CP). A công văn and a thư công have none.
public enum PaperKind {
  NGHI_QUYET("Nghị quyết", "NQ"),
  QUYET_DINH("Quyết định", "QĐ"),
  CHI_THI("Chỉ thị", "CT"),
  QUY_CHE("Quy chế", "QC"),
  QUY_DINH("Quy định", "QyĐ"),
  THONG_CAO("Thông cáo", "TC"),
  THONG_BAO("Thông báo", "TB"),
  HUONG_DAN("Hướng dẫn", "HD"),
  CHUONG_TRINH("Chương trình", "CTr"),
  KE_HOACH("Kế hoạch", "KH"),
  PHUONG_AN("Phương án", "PA"),
  DE_AN("Đề án", "ĐA"),
  DU_AN("Dự án", "DA"),
  BAO_CAO("Báo cáo", "BC"),
  BIEN_BAN("Biên bản", "BB"),
  TO_TRINH("Tờ trình", "TTr"),
  HOP_DONG("Hợp đồng", "HĐ"),
  CONG_VAN("Công văn", ""),
  CONG_DIEN("Công điện", "CĐ"),
  BAN_GHI_NHO("Bản ghi nhớ", "BGN"),
  BAN_THOA_THUAN("Bản thỏa thuận", "BTT"),
  GIAY_UY_QUYEN("Giấy ủy quyền", "GUQ"),
  GIAY_MOI("Giấy mời", "GM"),
  GIAY_GIOI_THIEU("Giấy giới thiệu", "GGT"),
  GIAY_NGHI_PHEP("Giấy nghỉ phép", "GNP"),
  PHIEU_GUI("Phiếu gửi", "PG"),
  PHIEU_CHUYEN("Phiếu chuyển", "PC"),
  PHIEU_BAO("Phiếu báo", "PB"),
  THU_CONG("Thư công", "");

  private final String title;
  private final String abbreviation;

  PaperKind(String title, String abbreviation) {
    this.title = title;
    this.abbreviation = abbreviation;
  }

  /// "Báo cáo", always Vietnamese: it is a term of law and is printed.
  public String title() {
    return title;
  }

  /// "BC"; empty for a công văn and a thư công.
  public String abbreviation() {
    return abbreviation;
  }

  /// Whether its name stands above the subject; a công văn has the subject below its number.
  public boolean isNamed() {
    return this != CONG_VAN;
  }

  /// Whether its bases are followed by the decision: those of mẫu 1.1 to 1.3, Phụ lục III.
  public boolean isEnacted() {
    return this == QUYET_DINH || this == NGHI_QUYET;
  }
}
