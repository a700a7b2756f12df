package vn.caicach.paper.internal.check;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import vn.caicach.paper.FormatRule;

/// The parts of a .docx. Those that were not asked for go into the copy byte by byte.
public final class DocxParts {

  /// Of the file, in bytes.
  public static final int MOST_BYTES = 64 << 20;

  /// Of all parts unpacked, of the text alone, and how many.
  private static final long MOST_UNPACKED = 256L << 20;

  private static final int MOST_TEXT = 24 << 20;
  private static final int MOST_PARTS = 4000;
  private static final int MOST_DEPTH = 180;

  /// Of a part; five hundred pages of runs cut small have a million.
  private static final int MOST_TAGS = 1_500_000;

  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final String MAIN = "word/document.xml";

  private final Map<String, byte[]> parts;
  private final Map<String, Document> read = new LinkedHashMap<>();

  private DocxParts(Map<String, byte[]> parts) {
    this.parts = parts;
  }

  static DocxParts open(byte[] file) throws Unreadable {
    if (begins(file, OLE)) {
      throw new Unreadable(
          holds(file, "EncryptedPackage") ? FormatRule.ENCRYPTED : FormatRule.OLD_WORD);
    }
    if (!begins(file, new byte[] {'P', 'K'})) {
      throw new Unreadable(FormatRule.NOT_DOCX);
    }
    if (file.length > MOST_BYTES) {
      throw new Unreadable(FormatRule.TOO_LONG, "500");
    }
    var parts = new DocxParts(unpack(file));
    parts.mustBeDocx();
    return parts;
  }

  private static Map<String, byte[]> unpack(byte[] file) throws Unreadable {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    long room = MOST_UNPACKED;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.isDirectory()) {
          continue;
        }
        byte[] part = zip.readNBytes((int) Math.min(room + 1, MOST_TEXT * 2L));
        room -= part.length;
        if (room < 0 || zip.read() >= 0 || parts.size() >= MOST_PARTS) {
          throw new Unreadable(FormatRule.TOO_LONG, "500");
        }
        parts.put(entry.getName(), part);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new Unreadable(FormatRule.BROKEN);
    }
    return parts;
  }

  private void mustBeDocx() throws Unreadable {
    byte[] types = parts.get("[Content_Types].xml");
    if (types == null) {
      throw new Unreadable(parts.isEmpty() ? FormatRule.BROKEN : FormatRule.NOT_DOCX);
    }
    String declared = new String(types, StandardCharsets.UTF_8);
    if (parts.containsKey("word/vbaProject.bin") || declared.contains("macroEnabled")) {
      throw new Unreadable(FormatRule.MACRO);
    }
    byte[] main = parts.get(MAIN);
    if (main == null) {
      throw new Unreadable(
          declared.contains("wordprocessingml.document.main")
              ? FormatRule.BROKEN
              : FormatRule.NOT_DOCX);
    }
    if (main.length > MOST_TEXT) {
      throw new Unreadable(FormatRule.TOO_LONG, "500");
    }
  }

  private static boolean begins(byte[] file, byte[] with) {
    for (int i = 0; i < with.length; i++) {
      if (file.length <= i || file[i] != with[i]) {
        return false;
      }
    }
    return true;
  }

  /// Names within an old container are kept in UTF-16.
  private static boolean holds(byte[] file, String name) {
    return new String(file, 0, Math.min(file.length, 1 << 20), StandardCharsets.ISO_8859_1)
            .contains(
                new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1))
        || new String(
                file,
                Math.max(0, file.length - (1 << 20)),
                Math.min(file.length, 1 << 20),
                StandardCharsets.ISO_8859_1)
            .contains(
                new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
  }

  Element main() throws Unreadable {
    Element found = root(MAIN);
    if (found == null) {
      throw new Unreadable(FormatRule.BROKEN);
    }
    return found;
  }

  /// Of a part, or null where there is none.
  @Nullable Element root(String name) throws Unreadable {
    Document known = read.get(name);
    if (known == null) {
      byte[] part = parts.get(name);
      if (part == null) {
        return null;
      }
      known = parse(part);
      read.put(name, known);
    }
    return known.getDocumentElement();
  }

  /// A part that a mended copy gets.
  void add(String name, String xml) {
    parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
  }

  boolean has(String name) {
    return parts.containsKey(name);
  }

  private static Document parse(byte[] part) throws Unreadable {
    mustBeShort(part);
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
      factory.setAttribute("jdk.xml.maxElementDepth", MOST_DEPTH);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Strict());
      return builder.parse(new ByteArrayInputStream(part));
    } catch (SAXException | IOException e) {
      throw new Unreadable(FormatRule.BROKEN);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void mustBeShort(byte[] part) throws Unreadable {
    int tags = 0;
    for (byte letter : part) {
      tags += letter == '<' ? 1 : 0;
    }
    if (tags > MOST_TAGS) {
      throw new Unreadable(FormatRule.TOO_LONG, "500");
    }
  }

  /// Says nothing on the console.
  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }

  /// The file again, parts that were looked at written from what became of them.
  byte[] bytes() {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        Document changed = read.get(part.getKey());
        zip.write(changed == null ? part.getValue() : written(changed));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] written(Document document) {
    var out = new ByteArrayOutputStream();
    try {
      document.setXmlStandalone(true);
      var writer = TransformerFactory.newDefaultInstance().newTransformer();
      writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      writer.setOutputProperty(OutputKeys.INDENT, "no");
      writer.transform(new DOMSource(document), new StreamResult(out));
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }
}
