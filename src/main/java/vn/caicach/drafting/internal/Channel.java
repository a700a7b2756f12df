package vn.caicach.drafting.internal;

/// How a paper goes to its recipient.
public enum Channel {
  /// The document system between authorities (trục liên thông).
  SYSTEM,
  MAIL,
  POST,
  HAND
}
