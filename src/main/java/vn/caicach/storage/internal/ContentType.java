package vn.caicach.storage.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// What a file is by its content. Which of them may be kept, and as which media type, is the
/// versioned data of `storage/file-types.csv`.
public enum ContentType {
  PDF,
  DOCX,
  XLSX,
  TEXT,
  PNG,
  JPEG,
  /// Word and Excel of before 2007.
  DOC,
  XLS,
  /// Word or Excel with a program inside.
  MACRO_OFFICE,
  /// Word or Excel closed with a password.
  ENCRYPTED_OFFICE,
  HTML,
  ARCHIVE,
  PROGRAM,
  OTHER;

  private record Row(String mediaType, String extension, Optional<Refusal> refusal) {}

  private static final Map<ContentType, Row> TABLE = load();

  public String mediaType() {
    return row().mediaType();
  }

  public String extension() {
    return row().extension();
  }

  /// Why a file of this type is not taken; empty when it is.
  public Optional<Refusal> refusal() {
    return row().refusal();
  }

  private Row row() {
    Row row = TABLE.get(this);
    if (row == null) {
      throw new IllegalStateException("storage/file-types.csv lacks " + name());
    }
    return row;
  }

  private static Map<ContentType, Row> load() {
    var table = new EnumMap<ContentType, Row>(ContentType.class);
    try (InputStream in = ContentType.class.getResourceAsStream("/storage/file-types.csv")) {
      if (in == null) {
        throw new IllegalStateException("storage/file-types.csv is missing");
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line : reader.lines().toList()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] cells = line.split(";", -1);
        boolean admitted = cells[3].equals("yes");
        table.put(
            valueOf(cells[0]),
            new Row(
                cells[1],
                cells[2],
                admitted ? Optional.empty() : Optional.of(Refusal.valueOf(cells[4]))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }
}
