package vn.caicach.storage.internal.signature;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// What was added to a file after a signature: the signed revision is read as a document of its own
/// and compared with the file as it is now, by what it shows and not by its bytes.
///
/// Later signatures, time stamps and what proves them (DSS) may be added; nothing else. That is
/// less than ISO 32000 lets a signer allow, on purpose: a document of an office is not filled in or
/// commented after it was signed.
enum LaterChanges {
  /// Nothing, or time stamps and proofs alone.
  NONE,
  /// Others signed; the pages are the same.
  SIGNATURES,
  /// Something else.
  CHANGED;

  /// Kept for proofs, properties and the reading aloud: not shown on a page.
  private static final Set<COSName> UNSEEN =
      names("Pages", "AcroForm", "DSS", "Extensions", "Perms", "Metadata", "Version", "Type");

  private static final Set<COSName> ALSO_UNSEEN =
      names("StructTreeRoot", "MarkInfo", "LastModified", "PieceInfo");
  private static final Set<COSName> FREE_IN_FORM = names("Fields", "SigFlags", "DR", "DA");
  private static final Set<COSName> HANDED_DOWN =
      Set.of(COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE);
  private static final Set<COSName> OF_THE_PAGE = names("Parent", "Annots", "LastModified");

  /// A later signature's box as a part of the page: a larger one covers what was signed.
  private static final float LARGEST_BOX = 0.25f;

  /// All later boxes of a page together.
  private static final float LARGEST_BOXES = 0.4f;

  /// @param now the whole file
  /// @param good the dictionaries, in `now`, of signatures that are intact
  static LaterChanges since(SignedRange range, PDDocument now, Set<COSBase> good)
      throws IOException {
    if (range.reachesTheEnd()) {
      return NONE;
    }
    if (now.getDocument().getStartXref() < range.end()) {
      // What was added is no revision: one program reads over it, another one shows it.
      return CHANGED;
    }
    try (var signed = new FileBeginning(range.file(), range.end());
        PDDocument then = Loader.loadPDF(signed)) {
      return new Comparison(then, now, good).outcome();
    }
  }

  private static Set<COSName> names(String... names) {
    var set = new HashSet<COSName>();
    for (String name : names) {
      set.add(COSName.getPDFName(name));
    }
    return Set.copyOf(set);
  }

  private static final class Comparison {

    private final PDDocument then;
    private final PDDocument now;
    private final Set<COSBase> good;
    private final List<COSDictionary> pagesThen;
    private final List<COSDictionary> pagesNow;
    private final Map<String, SignatureField> fieldsThen;
    private final Map<String, SignatureField> fieldsNow;
    private final SameObjects objects;
    private final Set<COSBase> added = identities();
    private boolean signed;

    Comparison(PDDocument then, PDDocument now, Set<COSBase> good) {
      this.then = then;
      this.now = now;
      this.good = good;
      this.pagesThen = pages(then);
      this.pagesNow = pages(now);
      this.fieldsThen = SignatureField.of(then);
      this.fieldsNow = SignatureField.of(now);
      Set<COSBase> empty = identities();
      for (SignatureField field : fieldsThen.values()) {
        if (field.isForSignature() && field.value() == null) {
          empty.add(field.dictionary());
          empty.addAll(field.widgets());
        }
      }
      this.objects = new SameObjects(numbered(pagesThen), numbered(pagesNow), empty);
    }

    LaterChanges outcome() throws IOException {
      boolean same = sameFields() && sameCatalog() && samePages();
      return !same ? CHANGED : signed ? SIGNATURES : NONE;
    }

    private boolean sameCatalog() throws IOException {
      COSDictionary one = then.getDocumentCatalog().getCOSObject();
      COSDictionary other = now.getDocumentCatalog().getCOSObject();
      for (COSName key : keys(one, other, UNSEEN, ALSO_UNSEEN)) {
        if (!objects.same(one.getItem(key), other.getItem(key))) {
          return false;
        }
      }
      COSDictionary formThen = form(one);
      COSDictionary formNow = form(other);
      for (COSName key : keys(formThen, formNow, FREE_IN_FORM)) {
        if (!objects.same(formThen.getItem(key), formNow.getItem(key))) {
          return false;
        }
      }
      return true;
    }

    private static COSDictionary form(COSDictionary catalog) {
      return catalog.getDictionaryObject(COSName.ACRO_FORM) instanceof COSDictionary form
          ? form
          : new COSDictionary();
    }

    /// Every field is still there as it was; an empty one may have been signed, and signed ones
    /// added.
    private boolean sameFields() throws IOException {
      for (SignatureField field : fieldsThen.values()) {
        SignatureField later = fieldsNow.get(field.name());
        if (later == null || !objects.same(field.dictionary(), later.dictionary())) {
          return false;
        }
        boolean filled = field.isForSignature() && field.value() == null && later.value() != null;
        if (filled && !isGood(later)) {
          return false;
        }
      }
      for (SignatureField field : fieldsNow.values()) {
        if (!fieldsThen.containsKey(field.name())) {
          if (!isGood(field)) {
            return false;
          }
          added.addAll(field.widgets());
        }
      }
      return true;
    }

    private boolean isGood(SignatureField field) {
      COSDictionary value = field.value();
      if (value == null || !good.contains(value)) {
        return false;
      }
      signed |= !PdfSignature.isTimeStamp(value);
      return true;
    }

    private boolean samePages() throws IOException {
      if (pagesThen.size() != pagesNow.size()) {
        return false;
      }
      for (int i = 0; i < pagesThen.size(); i++) {
        if (!samePage(pagesThen.get(i), pagesNow.get(i))) {
          return false;
        }
      }
      return true;
    }

    private boolean samePage(COSDictionary one, COSDictionary other) throws IOException {
      for (COSName key : HANDED_DOWN) {
        if (!objects.same(
            PDPageTree.getInheritableAttribute(one, key),
            PDPageTree.getInheritableAttribute(other, key))) {
          return false;
        }
      }
      for (COSName key : keys(one, other, HANDED_DOWN, OF_THE_PAGE)) {
        if (!objects.same(one.getItem(key), other.getItem(key))) {
          return false;
        }
      }
      return sameAnnotations(one, other);
    }

    /// Those that were there, in their order; between them places of added signatures alone.
    private boolean sameAnnotations(COSDictionary one, COSDictionary other) throws IOException {
      List<COSBase> before = annotations(one);
      int next = 0;
      float covered = 0;
      for (COSBase annotation : annotations(other)) {
        if (added.contains(annotation)) {
          float part = part((COSDictionary) annotation, other);
          covered += part;
          if (part > LARGEST_BOX || covered > LARGEST_BOXES) {
            return false;
          }
        } else if (next >= before.size() || !objects.same(before.get(next++), annotation)) {
          return false;
        }
      }
      return next == before.size();
    }

    private static List<COSBase> annotations(COSDictionary page) {
      List<COSBase> list = new ArrayList<>();
      if (page.getDictionaryObject(COSName.ANNOTS) instanceof COSArray array) {
        for (int i = 0; i < array.size(); i++) {
          COSBase annotation = array.getObject(i);
          if (annotation != null) {
            list.add(annotation);
          }
        }
      }
      return list;
    }

    /// The part of the page that lies under the box of a signature.
    private static float part(COSDictionary widget, COSDictionary page) {
      if (!(widget.getDictionaryObject(COSName.RECT) instanceof COSArray array)
          || array.size() != 4) {
        return 0;
      }
      var box = new PDRectangle(array);
      PDRectangle whole = new PDPage(page).getMediaBox();
      return Math.abs(box.getWidth() * box.getHeight())
          / Math.max(1, Math.abs(whole.getWidth() * whole.getHeight()));
    }

    @SafeVarargs
    private static Set<COSName> keys(
        COSDictionary one, COSDictionary other, Set<COSName>... without) {
      Set<COSName> keys = new HashSet<>(one.keySet());
      keys.addAll(other.keySet());
      for (Set<COSName> left : without) {
        keys.removeAll(left);
      }
      return keys;
    }

    private static List<COSDictionary> pages(PDDocument document) {
      List<COSDictionary> pages = new ArrayList<>();
      for (PDPage page : document.getPages()) {
        pages.add(page.getCOSObject());
      }
      return pages;
    }

    private static Map<COSBase, Integer> numbered(List<COSDictionary> pages) {
      Map<COSBase, Integer> numbers = new IdentityHashMap<>();
      for (int i = 0; i < pages.size(); i++) {
        numbers.put(pages.get(i), i);
      }
      return numbers;
    }

    private static Set<COSBase> identities() {
      return Collections.newSetFromMap(new IdentityHashMap<>());
    }
  }
}
