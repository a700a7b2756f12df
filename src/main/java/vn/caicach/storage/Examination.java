package vn.caicach.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ServiceLoader;

/// What another module finds out about a Word file, within the process that looks into uploads:
/// files are hostile, so nothing of them is parsed in the program itself. Named in
/// `META-INF/services`; has no Spring, no database and no network around it.
public interface Examination {

  /// @param file one that may come in
  /// @param copy where a changed copy may be written; there is no such file yet
  /// @return what goes back to the program, as a text of at most a million characters
  String examine(Path file, Path copy) throws IOException;

  /// The examination of this program.
  static Examination ofThisProgram() {
    return ServiceLoader.load(Examination.class).findFirst().orElseThrow();
  }
}
