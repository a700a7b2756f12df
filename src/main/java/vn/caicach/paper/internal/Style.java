package vn.caicach.paper.internal;

/// How each component looks: Phụ lục I mục II and the sample of mục V NĐ 30/2020/NĐ-CP. The lines
/// are as high as said here to the point, so that every program breaks pages at the same place.
///
/// The name of each is that of the style in the .docx.
enum Style {
  NATION("Quốc hiệu", 12, true, false, Align.CENTER, 15, 0, 0),
  MOTTO("Tiêu ngữ", 13, true, false, Align.CENTER, 16, 0, 0),
  SUPERIOR("Cơ quan chủ quản", 12, false, false, Align.CENTER, 15, 0, 0),
  ISSUER("Cơ quan ban hành", 12, true, false, Align.CENTER, 15, 0, 0),
  NUMBER("Số ký hiệu", 13, false, false, Align.CENTER, 16, 0, 0),
  PLACE("Địa danh, thời gian", 13, false, true, Align.CENTER, 16, 0, 0),
  KIND("Tên loại", 14, true, false, Align.CENTER, 18, 0, 0),
  SUBJECT("Trích yếu", 14, true, false, Align.CENTER, 18, 0, 0),
  LETTER_SUBJECT("Trích yếu công văn", 12, false, false, Align.CENTER, 15, 0, 0),
  SPEED("Độ khẩn", 13, true, false, Align.CENTER, 22.6, 0, 0),
  ADDRESSEE("Kính gửi", 14, false, false, Align.CENTER, 18, 6, 0),
  ADDRESSEES("Kính gửi nhiều nơi", 14, false, false, Align.LEFT, 18, 0, 0),
  ENACTED_BY("Thẩm quyền ban hành", 14, true, false, Align.CENTER, 18, 0, 0),
  BASIS("Căn cứ", 14, false, true, Align.JUSTIFY, 18, 6, 10),
  ENACTS("Quyết định", 14, true, false, Align.CENTER, 18, 6, 0),
  DIVISION("Phần, chương, mục", 14, true, false, Align.CENTER, 18, 6, 0),
  HEADING("Tiêu đề mục", 14, true, false, Align.JUSTIFY, 18, 6, 10),
  TITLED("Tiêu đề khoản", 14, true, false, Align.JUSTIFY, 18, 6, 10),
  BODY("Nội dung", 14, false, false, Align.JUSTIFY, 18, 6, 10),
  CELL_HEAD("Đầu bảng", 12, true, false, Align.CENTER, 15, 0, 0),
  CELL("Ô bảng", 12, false, false, Align.LEFT, 15, 0, 0),
  AUTHORITY("Quyền hạn, chức vụ", 14, true, false, Align.CENTER, 18, 0, 0),
  SIGNER("Họ tên người ký", 14, true, false, Align.CENTER, 18, 0, 0),
  RECIPIENTS("Nơi nhận", 12, true, true, Align.LEFT, 15, 0, 0),
  RECIPIENT("Danh sách nơi nhận", 11, false, false, Align.LEFT, 13.5, 0, 0),
  APPENDIX("Phụ lục", 14, true, false, Align.CENTER, 18, 0, 0),
  APPENDIX_NOTE("Chỉ dẫn phụ lục", 14, false, true, Align.CENTER, 18, 6, 0),
  PAGE_NUMBER("Số trang", 14, false, false, Align.CENTER, 16, 0, 0);

  enum Align {
    LEFT,
    CENTER,
    JUSTIFY
  }

  private final String title;
  private final int size;
  private final boolean bold;
  private final boolean italic;
  private final Align align;
  private final double line;
  private final double after;
  private final int indent;

  Style(
      String title,
      int size,
      boolean bold,
      boolean italic,
      Align align,
      double line,
      double after,
      int indent) {
    this.title = title;
    this.size = size;
    this.bold = bold;
    this.italic = italic;
    this.align = align;
    this.line = line;
    this.after = after;
    this.indent = indent;
  }

  String title() {
    return title;
  }

  /// In points.
  int size() {
    return size;
  }

  boolean bold() {
    return bold;
  }

  boolean italic() {
    return italic;
  }

  Align align() {
    return align;
  }

  /// Height of a line in points.
  double line() {
    return line;
  }

  /// Points below the paragraph.
  double after() {
    return after;
  }

  /// Of the first line, in millimetres.
  int indent() {
    return indent;
  }

  /// For a stylesheet and for the identifier of a style in a .docx.
  String key() {
    return "cc-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
