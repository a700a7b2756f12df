package vn.caicach.storage.internal;

import java.io.IOException;
import java.nio.file.Path;
import vn.caicach.storage.Sha256;

/// A file that was received whole and not yet taken in. Either [#keep()] is called, or the bytes
/// are erased at the end.
///
/// ```java
/// try (Incoming incoming = objects.receive(authority, stream)) {
///   inspect(incoming.path());
///   incoming.keep();
/// }
/// ```
public interface Incoming extends AutoCloseable {

  /// A local copy, for the inspection to read.
  Path path();

  Sha256 sha256();

  /// In bytes, at least one.
  long size();

  /// Makes the bytes durable under their key; when the same content is there already, that one
  /// stays and this one goes.
  ObjectKey keep() throws IOException;

  /// Erases the bytes unless they were kept.
  @Override
  void close() throws IOException;
}
