package vn.caicach.organization;

/// What a decision does to the structure.
public enum ChangeKind {
  /// Thành lập
  ESTABLISHED,
  /// Đổi tên
  RENAMED,
  /// Hợp nhất, sáp nhập
  MERGED,
  /// Chia, tách
  SPLIT,
  /// Giải thể
  CLOSED
}
