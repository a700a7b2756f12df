package vn.caicach.paper;

/// Thể thức: the parts of a paper as Điều 8 and Phụ lục I NĐ 30/2020/NĐ-CP name them.
public enum PaperComponent {
  FILE("Tệp"),
  PAGE("Trang giấy"),
  PAGE_NUMBER("Số trang"),
  NATION("Quốc hiệu"),
  MOTTO("Tiêu ngữ"),
  SUPERIOR("Cơ quan chủ quản"),
  ISSUER("Cơ quan ban hành"),
  NUMBER("Số, ký hiệu"),
  PLACE_AND_DATE("Địa danh, thời gian"),
  KIND("Tên loại"),
  SUBJECT("Trích yếu"),
  LETTER_SUBJECT("Trích yếu công văn"),
  ADDRESSEES("Kính gửi"),
  BASES("Căn cứ"),
  CONTENT("Nội dung"),
  AUTHORITY("Quyền hạn, chức vụ"),
  SIGNER("Họ tên người ký"),
  RECIPIENTS("Nơi nhận"),
  APPENDIX("Phụ lục");

  private final String title;

  PaperComponent(String title) {
    this.title = title;
  }

  /// Always Vietnamese: a term of law.
  public String title() {
    return title;
  }
}
