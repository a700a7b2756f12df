package vn.caicach.storage.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import vn.caicach.storage.internal.SecrecyFinder.Place;

/// DOCX and XLSX, read as streams: a document of a hundred megabytes is never in memory whole.
final class OfficeParser {

  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final int LARGEST_CONTENT_TYPES = 4 << 20;
  private static final int HEAD_ROWS = 15;

  /// A paragraph as long as this is text of a document, not of its head.
  private static final int PROSE = 60;

  /// Rows of a list that is read row by row.
  static final int MOST_ROWS = 5_000;

  private static final Set<String> OFF = Set.of("0", "false", "off");
  private static final Set<String> FETCHED =
      Set.of("attachedTemplate", "oleObject", "frame", "subDocument");

  static {
    ZipSecureFile.setMinInflateRatio(0.005);
    ZipSecureFile.setGraceEntrySize(10L << 20);
    ZipSecureFile.setMaxFileCount(10_000);
    ZipSecureFile.setMaxTextSize(512L << 20);
  }

  private OfficeParser() {}

  /// What a zip container is, after every byte of it was read once.
  static ContentType detect(Path file) throws IOException {
    ZipGuard.checkDirectory(file);
    try (var zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry(CONTENT_TYPES);
      if (entry == null) {
        return zip.getEntry("mimetype") == null ? ContentType.ARCHIVE : ContentType.OTHER;
      }
      ContentType type;
      try (InputStream in = zip.getInputStream(entry)) {
        type = declared(in.readNBytes(LARGEST_CONTENT_TYPES));
      }
      ZipGuard.check(zip);
      return type;
    } catch (XMLStreamException | IOException | IllegalArgumentException e) {
      throw new UploadRefusedException(Refusal.CORRUPT_OFFICE);
    }
  }

  private static ContentType declared(byte[] contentTypes) throws XMLStreamException {
    var types = new HashSet<String>();
    XMLStreamReader xml =
        XMLHelper.newXMLInputFactory()
            .createXMLStreamReader(new ByteArrayInputStream(contentTypes));
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD) {
        throw new UploadRefusedException(Refusal.CORRUPT_OFFICE);
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        String type = xml.getAttributeValue(null, "ContentType");
        if (type != null) {
          types.add(type.toLowerCase(Locale.ROOT));
        }
      }
    }
    if (types.stream()
        .anyMatch(t ->
            t.contains("macroenabled") || t.contains("vbaproject") || t.contains("macrosheet"))) {
      return ContentType.MACRO_OFFICE;
    }
    if (types.contains(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")) {
      return ContentType.DOCX;
    }
    if (types.contains(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")) {
      return ContentType.XLSX;
    }
    return ContentType.OTHER;
  }

  /// @param rowsOnly keeps the rows of the first sheet that is not empty as rows, not as text
  static Findings parse(Path file, ContentType type, TextSink sink, boolean rowsOnly)
      throws IOException {
    try (OPCPackage container = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      refuseFetching(container);
      OptionalInt pages =
          type == ContentType.DOCX
              ? document(container, sink)
              : OptionalInt.of(workbook(container, sink, rowsOnly));
      String title = container.getPackageProperties().getTitleProperty().orElse("");
      return new Findings(pages, title);
    } catch (XMLStreamException | SAXException | OpenXML4JException | OpenXML4JRuntimeException e) {
      throw refusal(e);
    } catch (IOException | RuntimeException e) {
      if (e instanceof UploadRefusedException refused) {
        throw refused;
      }
      throw refusal(e);
    }
  }

  private static UploadRefusedException refusal(Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String message = cause.getMessage();
      if (message != null && message.contains("Zip bomb")) {
        return new UploadRefusedException(Refusal.ZIP_BOMB);
      }
    }
    return new UploadRefusedException(Refusal.CORRUPT_OFFICE);
  }

  /// A document that fetches its template or an object from elsewhere when it is opened.
  private static void refuseFetching(OPCPackage container) throws OpenXML4JException {
    for (PackagePart part : container.getParts()) {
      if (part.isRelationshipPart()) {
        continue;
      }
      PackageRelationshipCollection relationships = part.getRelationships();
      for (PackageRelationship relationship : relationships) {
        String kind = relationship.getRelationshipType();
        if (relationship.getTargetMode() == TargetMode.EXTERNAL
            && FETCHED.contains(kind.substring(kind.lastIndexOf('/') + 1))
            && isElsewhere(relationship.getTargetURI())) {
          throw new UploadRefusedException(Refusal.ACTIVE_OFFICE);
        }
      }
    }
  }

  private static boolean isElsewhere(URI target) {
    String scheme = target.getScheme() == null ? "" : target.getScheme().toLowerCase(Locale.ROOT);
    boolean onServer = target.getAuthority() != null && !target.getAuthority().isEmpty();
    return scheme.startsWith("http")
        || scheme.equals("ftp")
        || onServer
        || target.toString().startsWith("\\\\");
  }

  // --- Word ---

  private static OptionalInt document(OPCPackage container, TextSink sink)
      throws OpenXML4JException, IOException, XMLStreamException {
    boolean read = false;
    for (PackagePart part : container.getParts()) {
      String type = part.getContentType();
      if (type.endsWith("wordprocessingml.header+xml")
          || type.endsWith("wordprocessingml.footer+xml")) {
        words(part, sink, Place.MARGIN);
      }
    }
    for (PackagePart part : container.getParts()) {
      if (part.getContentType().endsWith("wordprocessingml.document.main+xml")) {
        words(part, sink, Place.BODY);
        read = true;
      }
    }
    for (PackagePart part : container.getParts()) {
      String type = part.getContentType();
      if (type.endsWith("wordprocessingml.footnotes+xml")
          || type.endsWith("wordprocessingml.endnotes+xml")) {
        words(part, sink, Place.TABLE);
      }
    }
    if (!read) {
      throw new UploadRefusedException(Refusal.CORRUPT_OFFICE);
    }
    return pages(container);
  }

  /// One part of a document with its paragraphs, tables and text boxes, however they lie within
  /// each other.
  private static void words(PackagePart part, TextSink sink, Place place)
      throws IOException, XMLStreamException {
    try (InputStream in = part.getInputStream()) {
      XMLStreamReader xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(in);
      Deque<StringBuilder> paragraphs = new ArrayDeque<>();
      Deque<Boolean> capitals = new ArrayDeque<>();
      List<List<String>> rows = new ArrayList<>();
      int tables = 0;
      int paragraphMarks = 0;
      boolean prose = false;
      int depth = 0;
      int boxes = 0;
      int stops = 0;
      int fallback = 0;
      int page = 1;
      boolean text = false;
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
          throw new UploadRefusedException(Refusal.CORRUPT_OFFICE);
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
          switch (xml.getLocalName()) {
            case "Fallback" -> fallback++;
            case "p" -> paragraphs.push(new StringBuilder());
            case "pPr" -> paragraphMarks++;
            case "r" -> capitals.push(false);
            case "rPr" -> {
              String form = xml.getAttributeValue(null, "cap"); // of a drawing
              if (paragraphMarks == 0 && form != null && !form.equals("none")) {
                capitalize(capitals);
              }
            }
            case "caps", "smallCaps" -> {
              String value = xml.getAttributeValue(xml.getNamespaceURI(), "val");
              if (paragraphMarks == 0 && (value == null || !OFF.contains(value))) {
                capitalize(capitals);
              }
            }
            case "t" -> text = fallback == 0;
            case "tabs" -> stops++;
            case "tab" -> append(paragraphs, stops == 0 ? "\t" : "", fallback);
            case "br", "cr" -> {
              if ("page".equals(xml.getAttributeValue(xml.getNamespaceURI(), "type"))) {
                page++;
              }
              append(paragraphs, "\n", fallback);
            }
            case "noBreakHyphen" -> append(paragraphs, "-", fallback);
            case "lastRenderedPageBreak" -> page++;
            case "txbxContent" -> boxes++;
            case "tbl" -> {
              depth++;
              if (depth == 1) {
                tables++;
              }
            }
            case "tr" -> rows.add(new ArrayList<>());
            case "tc" -> {
              if (!rows.isEmpty()) {
                rows.getLast().add("");
              }
            }
            case "textpath" -> {
              String stamp = xml.getAttributeValue(null, "string");
              if (stamp != null) {
                sink.look(page, stamp, Place.MARGIN);
              }
            }
            default -> {}
          }
        } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
          if (text) {
            // As the reader sees it: a stamp typed "Mật" is shown in capital letters.
            boolean shown = Boolean.TRUE.equals(capitals.peek());
            append(paragraphs, shown ? xml.getText().toUpperCase(Locale.ROOT) : xml.getText(), 0);
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          switch (xml.getLocalName()) {
            case "Fallback" -> fallback--;
            case "pPr" -> paragraphMarks--;
            case "r" -> capitals.poll();
            case "t" -> text = false;
            case "tabs" -> stops--;
            case "txbxContent" -> boxes--;
            case "tbl" -> depth--;
            case "tr" -> {
              String row = String.join("\t", rows.removeLast());
              if (rows.isEmpty()) {
                sink.keep(row);
              } else if (!rows.getLast().isEmpty()) {
                addToCell(rows.getLast(), row);
              }
            }
            case "p" -> {
              if (paragraphs.isEmpty()) {
                continue;
              }
              String paragraph = paragraphs.pop().toString();
              if (fallback > 0 || paragraph.isBlank()) {
                continue;
              }
              boolean cell = !rows.isEmpty();
              Place where =
                  boxes > 0 ? Place.MARGIN : cell && place == Place.BODY ? Place.TABLE : place;
              prose |= where == Place.BODY && paragraph.length() >= PROSE;
              // The head of an official document is a table without borders, or two of them; a
              // stamp in it is a paragraph of a cell.
              // Tables below the first text are about other things.
              boolean searched =
                  where != Place.TABLE || (place == Place.BODY && (tables == 1 || !prose));
              for (String line : paragraph.split("\n")) {
                if (searched) {
                  sink.look(page, line, where);
                }
                if (!cell) {
                  sink.keep(line);
                } else if (!rows.getLast().isEmpty()) {
                  addToCell(rows.getLast(), line);
                }
              }
            }
            default -> {}
          }
        }
      }
    }
  }

  private static void append(Deque<StringBuilder> paragraphs, String text, int fallback) {
    if (fallback == 0 && paragraphs.peek() instanceof StringBuilder paragraph) {
      paragraph.append(text);
    }
  }

  private static void capitalize(Deque<Boolean> runs) {
    if (!runs.isEmpty()) {
      runs.pop();
      runs.push(true);
    }
  }

  private static void addToCell(List<String> row, String text) {
    String cell = row.getLast();
    row.set(row.size() - 1, cell.isEmpty() ? text : cell + " " + text);
  }

  /// As the program that wrote the document counted them.
  private static OptionalInt pages(OPCPackage container)
      throws IOException, XMLStreamException, OpenXML4JException {
    for (PackagePart part : container.getParts()) {
      if (!part.getContentType().endsWith("extended-properties+xml")) {
        continue;
      }
      try (InputStream in = part.getInputStream()) {
        XMLStreamReader xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(in);
        while (xml.hasNext()) {
          if (xml.next() == XMLStreamConstants.START_ELEMENT
              && xml.getLocalName().equals("Pages")) {
            int pages = Integer.parseInt(xml.getElementText().strip());
            return pages > 0 ? OptionalInt.of(pages) : OptionalInt.empty();
          }
        }
      } catch (NumberFormatException e) {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  // --- Excel ---

  private static int workbook(OPCPackage container, TextSink sink, boolean rowsOnly)
      throws IOException, OpenXML4JException, SAXException, XMLStreamException {
    for (PackagePart part : container.getParts()) {
      String type = part.getContentType();
      if (type.endsWith("drawing+xml")) {
        words(part, sink, Place.MARGIN);
      }
    }
    var reader = new XSSFReader(container);
    var strings = new ReadOnlySharedStringsTable(container);
    DataFormatter formatter =
        rowsOnly ? new CellTexts() : new DataFormatter(Locale.forLanguageTag("vi-VN"));
    var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
    int count = 0;
    boolean found = false;
    while (sheets.hasNext()) {
      count++;
      try (InputStream in = sheets.next()) {
        if (!rowsOnly) {
          sink.keep(sheets.getSheetName());
        }
        XMLReader xml = XMLHelper.newXMLReader();
        Keeping keeping = !rowsOnly ? Keeping.TEXT : found ? Keeping.NOTHING : Keeping.ROWS;
        var rows = new Rows(sink, count, keeping);
        xml.setContentHandler(
            new XSSFSheetXMLHandler(
                reader.getStylesTable(), null, strings, rows, formatter, false));
        xml.parse(new InputSource(in));
        rows.rethrow();
        found |= rows.kept > 0;
      } catch (javax.xml.parsers.ParserConfigurationException e) {
        throw new IllegalStateException(e);
      }
    }
    if (count == 0) {
      throw new UploadRefusedException(Refusal.CORRUPT_OFFICE);
    }
    return count;
  }

  /// What is kept of a sheet; all of it is searched for marks of secrecy.
  private enum Keeping {
    TEXT,
    ROWS,
    NOTHING
  }

  private static final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {

    private final TextSink sink;
    private final int sheet;
    private final Keeping keeping;
    private final StringBuilder row = new StringBuilder();
    private int cells;
    private int column;
    private int kept;
    private @Nullable IOException failure;

    Rows(TextSink sink, int sheet, Keeping keeping) {
      this.sink = sink;
      this.sheet = sheet;
      this.keeping = keeping;
    }

    @Override
    public void startRow(int number) {
      row.setLength(0);
      cells = 0;
      column = 0;
    }

    @Override
    public void cell(
        @Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
      if (value == null || value.isEmpty()) {
        return;
      }
      int target = reference == null ? column + 1 : new CellReference(reference).getCol();
      for (int tabs = Math.min(target - column, 50); tabs > 0; tabs--) {
        row.append('\t');
      }
      column = target;
      row.append(value.replace('\n', ' ').replace('\t', ' '));
      cells++;
    }

    @Override
    public void endRow(int number) {
      if (cells == 0) {
        return;
      }
      String line = row.toString();
      if (number < HEAD_ROWS) {
        // In the head of a sheet a cell alone in its row is a heading or a stamp.
        sink.look(1, line.strip(), cells == 1 ? Place.BODY : Place.TABLE);
      }
      try {
        switch (keeping) {
          case TEXT -> sink.keep(line);
          case ROWS -> {
            if (kept < MOST_ROWS) {
              sink.keep((number + 1) + "\t" + line);
            } else {
              sink.cut();
            }
          }
          case NOTHING -> {}
        }
        kept++;
      } catch (IOException e) {
        failure = e;
      }
    }

    @Override
    public void headerFooter(String text, boolean header, String tag) {
      sink.look(sheet, text.replaceAll("&[LCR]|&\"[^\"]*\"|&[0-9]+|&[A-Z]", "\t"), Place.MARGIN);
    }

    void rethrow() throws IOException {
      if (failure != null) {
        throw failure;
      }
    }
  }
}
