package vn.caicach.storage;

/// The degree of secrecy of a document, as declared by the person who uploads it or as marked on
/// it. Declared in rising order, so `compareTo` tells the higher one.
public enum Secrecy {
  /// Not a state secret.
  NONE(""),
  /// MẬT.
  CONFIDENTIAL("MẬT"),
  /// TỐI MẬT.
  SECRET("TỐI MẬT"),
  /// TUYỆT MẬT.
  TOP_SECRET("TUYỆT MẬT");

  private final String stamp;

  Secrecy(String stamp) {
    this.stamp = stamp;
  }

  /// The words of the stamp, the same in every language; empty where there is none.
  public String stamp() {
    return stamp;
  }

  /// The key of the degree's name in the message files.
  public String messageKey() {
    return "storage.secrecy." + name();
  }
}
