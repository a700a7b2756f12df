package vn.caicach.storage;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import vn.caicach.shared.Actor;

/// Answers what the own authority has in files. Another authority's file is not there.
public interface FileDirectory {

  Optional<StoredFile> find(FileId id);

  /// The file, when the person may read it.
  Optional<StoredFile> find(FileId id, Actor actor);

  /// The text read out of the file when it came in; empty for a picture or a scan.
  Optional<String> text(FileId id);

  /// What the last look at the digital signatures of a PDF said, when the person may read the file;
  /// empty also when nobody has looked yet.
  Optional<FileSignatures> signatures(FileId id, Actor actor);

  /// The bytes as they came in; the caller closes the stream.
  ///
  /// @throws java.util.NoSuchElementException when the own authority has no such file
  InputStream open(FileId id) throws IOException;
}
