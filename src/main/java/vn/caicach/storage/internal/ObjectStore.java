package vn.caicach.storage.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/// Keeps bytes by their content. Which bytes belong to which record is the business of the
/// database.
public interface ObjectStore {

  /// The largest file, in bytes.
  long largest();

  /// Reads a stream to its end while it is hashed. A stream that is empty or larger than the limit,
  /// or a disk without room, throws [UploadRefusedException] and leaves nothing behind.
  Incoming receive(UUID authority, InputStream content) throws IOException;

  /// The bytes; the caller closes the stream.
  InputStream read(ObjectKey key) throws IOException;

  boolean contains(ObjectKey key) throws IOException;

  /// Whether the bytes still have the hash they are kept under; false also when they are gone.
  boolean verify(ObjectKey key) throws IOException;

  /// Removes the bytes for good. Nothing happens when they are gone already.
  void erase(ObjectKey key) throws IOException;
}
