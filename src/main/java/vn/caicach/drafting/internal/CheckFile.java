package vn.caicach.drafting.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.caicach.paper.FormatReport;
import vn.caicach.storage.ExamineFile;
import vn.caicach.storage.FileId;

/// Holds a kept Word file against the form of NĐ 30/2020/NĐ-CP.
@Component
public class CheckFile {

  /// @param mended a copy in which what can be mended by itself is mended; null when nothing can
  public record Checked(FormatReport report, byte @Nullable [] mended) {}

  private final ExamineFile examine;

  CheckFile(ExamineFile examine) {
    this.examine = examine;
  }

  /// Takes up to a minute; outside of transactions.
  ///
  /// @throws vn.caicach.shared.RefusedException when the file cannot be read
  public Checked check(FileId file) {
    ExamineFile.Examined found = examine.examine(file);
    return new Checked(CheckForm.read(found.text()), found.copy());
  }
}
