package vn.caicach.access;

/// Carries a mail to a person; implemented by the module of notifications. The mail leaves only
/// when the transaction it is handed over in is committed.
public interface Courier {

  /// @param recipient a mail address
  /// @param subject one line
  /// @param text plain text, without secrets
  void send(String recipient, String subject, String text);
}
