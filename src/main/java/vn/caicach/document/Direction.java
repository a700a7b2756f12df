package vn.caicach.document;

/// Which of the two registers a document is in.
public enum Direction {
  /// Văn bản đến.
  INCOMING,
  /// Văn bản đi.
  OUTGOING;

  /// Key of its words.
  public String messageKey() {
    return "document.direction." + name();
  }
}
