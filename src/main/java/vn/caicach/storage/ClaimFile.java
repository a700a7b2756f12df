package vn.caicach.storage;

/// A record takes a file that was received for it. From then on the module of the record says who
/// reads the file.
public interface ClaimFile {

  /// Called in the transaction that writes the record; nothing happens to a file that waits for
  /// none.
  void claim(FileId file);
}
