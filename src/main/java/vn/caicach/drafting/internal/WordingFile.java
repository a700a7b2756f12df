package vn.caicach.drafting.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// A wording in a file for a word processor: a paragraph for each line of its sheet.
public final class WordingFile {

  private WordingFile() {}

  public static byte[] docx(Wording wording, WordingText text) throws IOException {
    var sheet = new WordingSheet(wording.name(), Optional.of(wording.kind()), text);
    try (var file = new XWPFDocument();
        var bytes = new ByteArrayOutputStream()) {
      for (String line : sheet.written().lines().toList()) {
        file.createParagraph().createRun().setText(line);
      }
      file.write(bytes);
      return bytes.toByteArray();
    }
  }
}
