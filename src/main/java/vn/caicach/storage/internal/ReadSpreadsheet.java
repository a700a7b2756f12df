package vn.caicach.storage.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.caicach.organization.SpreadsheetReader;
import vn.caicach.shared.AuthorityId;
import vn.caicach.shared.RefusedException;

/// Reads the rows of an uploaded workbook in the inspecting process. What was received is erased at
/// the end in every case; when it is a state secret, the web server's copy too.
@Component
class ReadSpreadsheet implements SpreadsheetReader {

  private final ObjectStore objects;
  private final Inspector inspector;
  private final EraseUpload eraseUpload;
  private final ExplainRefusal explain;

  ReadSpreadsheet(
      ObjectStore objects, Inspector inspector, EraseUpload eraseUpload, ExplainRefusal explain) {
    this.objects = objects;
    this.inspector = inspector;
    this.eraseUpload = eraseUpload;
    this.explain = explain;
  }

  @Override
  public Sheet read(AuthorityId authority, Upload upload) {
    try (InputStream content = upload.open();
        Incoming incoming = objects.receive(authority.value(), content)) {
      return switch (inspector.rows(authority.value(), incoming.path())) {
        case Inspection.Refused refused ->
            throw refuse(refused.refusal(), refused.arguments(), upload);
        case Inspection.Passed passed ->
            new Sheet(
                passed.text().lines().map(ReadSpreadsheet::row).toList(), passed.textComplete());
      };
    } catch (UploadRefusedException e) {
      throw new RefusedException(explain.of(e.refusal(), e.arguments()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RefusedException refuse(Refusal refusal, List<Object> arguments, Upload upload)
      throws IOException {
    if (refusal.isSecrecy()) {
      eraseUpload.erase(upload::moveTo);
    }
    return new RefusedException(explain.of(refusal, arguments));
  }

  private static Row row(String line) {
    String[] cells = line.split("\t", -1);
    return new Row(Integer.parseInt(cells[0]), Arrays.asList(cells).subList(1, cells.length));
  }
}
