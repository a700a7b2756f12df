package vn.caicach.organization;

/// How an officer holds a post.
public enum AssignmentKind {
  /// Chức vụ chính: one at a time.
  PRIMARY,
  /// Kiêm nhiệm: beside the primary post.
  CONCURRENT,
  /// Tạm thời phụ trách: in the place of an officer who is on leave, within the days of that leave.
  ACTING,
  /// Biệt phái: lent by another unit or authority, for a time with an end.
  SECONDED
}
