package vn.caicach.organization;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import vn.caicach.shared.AuthorityId;

/// Reads an uploaded workbook. The module that keeps files implements it, since a file of a
/// stranger is parsed in a process of its own and never here.
public interface SpreadsheetReader {

  /// The rows of the first sheet that is not empty. Nothing of the file is kept.
  ///
  /// @param authority whose file it is
  /// @throws vn.caicach.shared.RefusedException when the file is not taken in; says why
  Sheet read(AuthorityId authority, Upload upload);

  /// A file as the web server received it.
  interface Upload {

    /// Its bytes from the beginning.
    InputStream open() throws IOException;

    /// Takes it out of the web server's hands, so that no copy of it is left there.
    void moveTo(Path target) throws IOException;
  }

  /// @param complete false when the sheet was longer than what is read
  record Sheet(List<Row> rows, boolean complete) {
    public Sheet {
      rows = List.copyOf(rows);
    }
  }

  /// @param number as Excel shows it, from 1; an empty row keeps its number
  /// @param cells from column A on, as shown; dates as 25/9/2025
  record Row(int number, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }
}
