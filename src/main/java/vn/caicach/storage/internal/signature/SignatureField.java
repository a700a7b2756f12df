package vn.caicach.storage.internal.signature;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/// A field of a form as the file has it; most are read for their signature.
///
/// @param name with the names of the fields above it
/// @param dictionary the field itself
/// @param widgets its places on pages; often the field itself
record SignatureField(String name, COSDictionary dictionary, List<COSDictionary> widgets) {

  private static final int DEEPEST = 32;
  private static final int MOST = 10_000;

  /// The signature, when somebody signed.
  @Nullable COSDictionary value() {
    return isForSignature() && dictionary.getDictionaryObject(COSName.V) instanceof COSDictionary v
        ? v
        : null;
  }

  boolean isForSignature() {
    return COSName.SIG.equals(inherited(dictionary));
  }

  private static @Nullable COSBase inherited(COSDictionary field) {
    COSDictionary at = field;
    for (int depth = 0; depth < DEEPEST; depth++) {
      COSBase type = at.getDictionaryObject(COSName.FT);
      if (type != null) {
        return type;
      }
      if (!(at.getDictionaryObject(COSName.PARENT) instanceof COSDictionary parent)) {
        return null;
      }
      at = parent;
    }
    return null;
  }

  /// Whether anybody signed.
  static boolean anySigned(PDDocument document) {
    return of(document).values().stream().anyMatch(field -> field.value() != null);
  }

  /// All fields at the ends of the tree, by name. A second field of the same name is another one.
  static Map<String, SignatureField> of(PDDocument document) {
    var fields = new LinkedHashMap<String, SignatureField>();
    if (document.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.ACRO_FORM)
        instanceof COSDictionary form) {
      var seen = Collections.<COSBase>newSetFromMap(new IdentityHashMap<>());
      collect(form.getDictionaryObject(COSName.FIELDS), "", fields, seen, 0);
    }
    return fields;
  }

  private static void collect(
      @Nullable COSBase base,
      String above,
      Map<String, SignatureField> fields,
      Set<COSBase> seen,
      int depth) {
    if (!(base instanceof COSArray array) || depth > DEEPEST) {
      return;
    }
    for (int i = 0; i < array.size() && fields.size() < MOST; i++) {
      if (!(array.getObject(i) instanceof COSDictionary field) || !seen.add(field)) {
        continue;
      }
      String own = field.getString(COSName.T);
      String name = own == null ? above : above.isEmpty() ? own : above + "." + own;
      COSArray kids = field.getDictionaryObject(COSName.KIDS) instanceof COSArray k ? k : null;
      if (kids != null && isBranch(kids)) {
        collect(kids, name, fields, seen, depth + 1);
        continue;
      }
      String key = name;
      for (int again = 2; fields.containsKey(key); again++) {
        key = name + "#" + again;
      }
      fields.put(key, new SignatureField(key, field, widgets(field, kids)));
    }
  }

  /// Kids with names of their own are fields; others are places of this one.
  private static boolean isBranch(COSArray kids) {
    for (int i = 0; i < kids.size(); i++) {
      if (kids.getObject(i) instanceof COSDictionary kid && kid.containsKey(COSName.T)) {
        return true;
      }
    }
    return false;
  }

  private static List<COSDictionary> widgets(COSDictionary field, @Nullable COSArray kids) {
    if (kids == null) {
      return List.of(field);
    }
    var widgets = new ArrayList<COSDictionary>();
    for (int i = 0; i < kids.size(); i++) {
      if (kids.getObject(i) instanceof COSDictionary kid) {
        widgets.add(kid);
      }
    }
    return widgets;
  }
}
