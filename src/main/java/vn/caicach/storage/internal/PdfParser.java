package vn.caicach.storage.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import vn.caicach.storage.internal.SecrecyFinder.Place;
import vn.caicach.storage.internal.signature.SignatureVerifier;

/// PDF: opened without a password, without a program inside, every page read.
final class PdfParser {

  private static final Set<String> RUNNING =
      Set.of("JavaScript", "Launch", "ImportData", "Rendition");
  private static final int DEEPEST = 64;
  private static final int DEEPEST_PICTURE = 3;

  private PdfParser() {}

  static Findings parse(Path file, TextSink sink) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      if (document.getNumberOfPages() < 1) {
        throw new UploadRefusedException(Refusal.CORRUPT_PDF);
      }
      refusePrograms(document);
      var lines = new Lines(sink);
      int pages = document.getNumberOfPages();
      for (int page = 1; page <= pages; page++) {
        refusePrograms(document.getPage(page - 1));
        lines.read(document, page);
      }
      String title = document.getDocumentInformation().getTitle();
      return new Findings(
          OptionalInt.of(pages),
          title == null ? "" : title,
          !lines.found() && hasPagePicture(document),
          SignatureVerifier.isSigned(document));
    } catch (InvalidPasswordException e) {
      throw new UploadRefusedException(Refusal.PASSWORD_PDF);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      if (e instanceof UploadRefusedException refused) {
        throw refused;
      }
      if (e instanceof UncheckedIOException) {
        throw e;
      }
      throw new UploadRefusedException(Refusal.CORRUPT_PDF);
    }
  }

  /// A page that shows a picture. Of a page with text nobody asks.
  private static boolean hasPagePicture(PDDocument document) {
    for (PDPage page : document.getPages()) {
      if (hasPicture(page.getResources(), 0)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasPicture(@Nullable PDResources resources, int depth) {
    if (resources == null || depth > DEEPEST_PICTURE) {
      return false;
    }
    for (COSName name : resources.getXObjectNames()) {
      if (resources.isImageXObject(name) || hasPicture(inside(resources, name), depth + 1)) {
        return true;
      }
    }
    return false;
  }

  /// What a page within the page draws on; null where there is none or it cannot be read.
  private static @Nullable PDResources inside(PDResources resources, COSName name) {
    try {
      return resources.getXObject(name) instanceof PDFormXObject form ? form.getResources() : null;
    } catch (IOException e) {
      return null;
    }
  }

  // --- what a reader's program would run ---

  private static void refusePrograms(PDDocument document) throws IOException {
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    var seen = Collections.<COSBase>newSetFromMap(new IdentityHashMap<>());
    action(catalog.getDictionaryObject(COSName.OPEN_ACTION), seen, 0);
    actions(catalog.getDictionaryObject(COSName.AA), seen);
    if (catalog.getDictionaryObject(COSName.NAMES) instanceof COSDictionary names) {
      if (names.getDictionaryObject(COSName.getPDFName("JavaScript")) != null) {
        throw new UploadRefusedException(Refusal.ACTIVE_PDF);
      }
      embedded(names.getDictionaryObject(COSName.EMBEDDED_FILES), seen, 0);
    }
    if (catalog.getDictionaryObject(COSName.ACRO_FORM) instanceof COSDictionary form) {
      fields(form.getDictionaryObject(COSName.FIELDS), seen, 0);
    }
  }

  private static void refusePrograms(PDPage page) throws IOException {
    var seen = Collections.<COSBase>newSetFromMap(new IdentityHashMap<>());
    COSDictionary dictionary = page.getCOSObject();
    actions(dictionary.getDictionaryObject(COSName.AA), seen);
    if (dictionary.getDictionaryObject(COSName.ANNOTS) instanceof COSArray annotations) {
      for (int i = 0; i < annotations.size(); i++) {
        if (annotations.getObject(i) instanceof COSDictionary annotation) {
          action(annotation.getDictionaryObject(COSName.A), seen, 0);
          actions(annotation.getDictionaryObject(COSName.AA), seen);
          fileSpecification(annotation.getDictionaryObject(COSName.FS));
        }
      }
    }
  }

  private static void actions(@Nullable COSBase additional, Set<COSBase> seen) {
    if (additional instanceof COSDictionary dictionary) {
      for (COSName key : dictionary.keySet()) {
        action(dictionary.getDictionaryObject(key), seen, 0);
      }
    }
  }

  private static void action(@Nullable COSBase base, Set<COSBase> seen, int depth) {
    if (!(base instanceof COSDictionary action) || !seen.add(action)) {
      return;
    }
    String kind = action.getNameAsString(COSName.S);
    if ((kind != null && RUNNING.contains(kind))
        || action.containsKey(COSName.JS)
        || depth > DEEPEST) {
      throw new UploadRefusedException(Refusal.ACTIVE_PDF);
    }
    COSBase next = action.getDictionaryObject(COSName.NEXT);
    if (next instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        action(array.getObject(i), seen, depth + 1);
      }
    } else {
      action(next, seen, depth + 1);
    }
  }

  private static void fields(@Nullable COSBase base, Set<COSBase> seen, int depth) {
    if (!(base instanceof COSArray fields) || depth > DEEPEST) {
      return;
    }
    for (int i = 0; i < fields.size(); i++) {
      if (fields.getObject(i) instanceof COSDictionary field && seen.add(field)) {
        action(field.getDictionaryObject(COSName.A), seen, 0);
        actions(field.getDictionaryObject(COSName.AA), seen);
        fields(field.getDictionaryObject(COSName.KIDS), seen, depth + 1);
      }
    }
  }

  private static void embedded(@Nullable COSBase base, Set<COSBase> seen, int depth)
      throws IOException {
    if (!(base instanceof COSDictionary node) || !seen.add(node) || depth > DEEPEST) {
      return;
    }
    if (node.getDictionaryObject(COSName.NAMES) instanceof COSArray names) {
      for (int i = 1; i < names.size(); i += 2) {
        fileSpecification(names.getObject(i));
      }
    }
    if (node.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
      for (int i = 0; i < kids.size(); i++) {
        embedded(kids.getObject(i), seen, depth + 1);
      }
    }
  }

  private static void fileSpecification(@Nullable COSBase base) throws IOException {
    if (!(base instanceof COSDictionary specification)) {
      return;
    }
    for (COSName key : List.of(COSName.F, COSName.UF)) {
      String name = specification.getString(key);
      if (name != null && Programs.isNamed(name)) {
        throw new UploadRefusedException(Refusal.EMBEDDED_PROGRAM);
      }
    }
    if (specification.getDictionaryObject(COSName.EF) instanceof COSDictionary files) {
      for (Map.Entry<COSName, COSBase> file : files.entrySet()) {
        if (files.getDictionaryObject(file.getKey()) instanceof COSStream stream) {
          try (InputStream in = stream.createInputStream()) {
            if (Programs.begins(in.readNBytes(8))) {
              throw new UploadRefusedException(Refusal.EMBEDDED_PROGRAM);
            }
          }
        }
      }
    }
  }

  // --- text ---

  /// Reads a page line by line. Words far apart are set apart by a tab, so that a stamp beside the
  /// date is seen; what stands in stamps and notes laid over the page is read after it.
  private static final class Lines extends PDFTextStripper {

    private final TextSink sink;
    private final StringBuilder line = new StringBuilder();
    private int page;
    private float lastEnd = Float.NaN;
    private boolean overlay;
    private boolean found;

    Lines(TextSink sink) {
      this.sink = sink;
      setSortByPosition(true);
      setSuppressDuplicateOverlappingText(true);
    }

    void read(PDDocument document, int number) throws IOException {
      page = number;
      setStartPage(number);
      setEndPage(number);
      overlay = false;
      writeText(document, java.io.Writer.nullWriter());
      endLine();
      overlay = true;
      PDPage one = document.getPage(number - 1);
      for (PDAnnotation annotation : one.getAnnotations()) {
        if (annotation.isHidden()) {
          continue;
        }
        String contents = annotation.getContents();
        if (contents != null) {
          contents.lines().forEach(text -> sink.look(page, text, Place.MARGIN));
        }
        String value = annotation.getCOSObject().getString(COSName.V);
        if (value != null) {
          value.lines().forEach(text -> sink.look(page, text, Place.MARGIN));
        }
        laidOver(document, annotation);
      }
    }

    /// Whether any page has text of its own; what is laid over it does not count.
    boolean found() {
      return found;
    }

    /// The appearance of a note or a stamp is a small page of its own.
    private void laidOver(PDDocument document, PDAnnotation annotation) throws IOException {
      var appearance = annotation.getNormalAppearanceStream();
      if (appearance == null) {
        return;
      }
      PDRectangle box = appearance.getBBox();
      var sheet = new PDPage(box == null ? PDRectangle.A4 : box);
      sheet.setContents(new org.apache.pdfbox.pdmodel.common.PDStream(appearance.getCOSObject()));
      if (appearance.getResources() != null) {
        sheet.setResources(appearance.getResources());
      }
      try (var single = new PDDocument()) {
        single.addPage(sheet);
        setStartPage(1);
        setEndPage(1);
        writeText(single, java.io.Writer.nullWriter());
        endLine();
      }
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) throws IOException {
      if (!positions.isEmpty()) {
        TextPosition first = positions.getFirst();
        float gap = first.getXDirAdj() - lastEnd;
        float letter = Math.max(first.getHeightDir(), first.getFontSizeInPt() * 0.5f);
        if (!line.isEmpty() && gap > letter * 3 && line.charAt(line.length() - 1) == ' ') {
          line.setCharAt(line.length() - 1, '\t');
        }
        TextPosition last = positions.getLast();
        lastEnd = last.getXDirAdj() + last.getWidthDirAdj();
      }
      line.append(text);
    }

    @Override
    protected void writeWordSeparator() {
      line.append(' ');
    }

    @Override
    protected void writeLineSeparator() throws IOException {
      endLine();
    }

    private void endLine() throws IOException {
      String text = line.toString();
      line.setLength(0);
      lastEnd = Float.NaN;
      if (text.isBlank()) {
        return;
      }
      if (overlay) {
        sink.look(page, text, Place.MARGIN);
      } else {
        found = true;
        sink.line(page, text, Place.BODY);
      }
    }
  }
}
