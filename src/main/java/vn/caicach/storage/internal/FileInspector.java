package vn.caicach.storage.internal;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.caicach.storage.Examination;
import vn.caicach.storage.internal.SecrecyFinder.Mark;
import vn.caicach.storage.internal.signature.SignatureVerifier;

/// Looks into one file. Runs in the process that [InspectionProcess] starts, never in the program
/// itself.
final class FileInspector {

  /// What goes back to the program; the text lies in the file beside.
  sealed interface Report {
    record Passed(
        ContentType type,
        OptionalInt pages,
        String title,
        boolean textComplete,
        Optional<SignatureFindings> signatures)
        implements Report {}

    record Refused(Refusal refusal, List<String> arguments) implements Report {}
  }

  private final SecrecyRules rules = SecrecyRules.load();
  private final ContentDetector detector = new ContentDetector();

  /// Of workbooks whose rows are wanted, the text is the rows of the first sheet that is not empty,
  /// a row a line, its number before its cells.
  Report inspect(Frames.Request request) throws IOException {
    try {
      return parse(request);
    } catch (UploadRefusedException e) {
      return new Report.Refused(e.refusal(), e.arguments().stream().map(String::valueOf).toList());
    }
  }

  private Report parse(Frames.Request request) throws IOException {
    Path file = Path.of(request.file());
    boolean rows = request.wanted() == Wanted.ROWS;
    ContentType type = detector.detect(file);
    if (type.refusal().isPresent()) {
      throw new UploadRefusedException(type.refusal().get());
    }
    if (rows && type != ContentType.XLSX) {
      throw new UploadRefusedException(Refusal.NO_WORKBOOK);
    }
    boolean examined = request.wanted() == Wanted.EXAMINATION;
    if (examined && type != ContentType.DOCX) {
      throw new UploadRefusedException(Refusal.NO_WORD_FILE);
    }
    var finder = new SecrecyFinder(rules);
    try (Writer out =
        Files.newBufferedWriter(
            Path.of(request.textFile()),
            StandardCharsets.UTF_8,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS)) {
      var sink =
          new TextSink(
              out,
              finder,
              examined || request.wanted() == Wanted.SIGNATURES ? 0 : request.textCharacters());
      Findings findings =
          switch (type) {
            case PDF -> PdfParser.parse(file, sink);
            case DOCX -> OfficeParser.parse(file, type, sink, false);
            case XLSX -> OfficeParser.parse(file, type, sink, rows);
            case TEXT -> PlainText.parse(file, sink);
            case PNG, JPEG -> PictureParser.parse(file, type);
            case DOC, XLS, MACRO_OFFICE, ENCRYPTED_OFFICE, HTML, ARCHIVE, PROGRAM, OTHER ->
                throw new UploadRefusedException(Refusal.TYPE_NOT_ADMITTED);
          };
      Optional<Mark> mark = finder.found();
      // What was taken in before was searched then, by the rules of that day.
      if (mark.isPresent() && request.wanted() != Wanted.SIGNATURES) {
        throw new UploadRefusedException(
            Refusal.SECRECY_FOUND, mark.get().degree().stamp(), Math.max(mark.get().page(), 1));
      }
      if (examined) {
        out.write(Examination.ofThisProgram().examine(file, copyBeside(request.textFile())));
      }
      return new Report.Passed(
          type,
          findings.pages(),
          findings.title(),
          sink.complete(),
          type == ContentType.PDF ? Optional.of(signatures(request, findings)) : Optional.empty());
    }
  }

  /// Where an examination writes a changed copy.
  static Path copyBeside(String textFile) {
    return Path.of(textFile + "-copy");
  }

  private static SignatureFindings signatures(Frames.Request request, Findings findings) {
    return new SignatureFindings(
        findings.scan(),
        findings.signed()
            ? SignatureVerifier.verify(
                Path.of(request.file()), Path.of(request.trust()), request.receivedAt())
            : List.of());
  }
}
