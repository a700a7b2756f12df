package vn.caicach.storage.internal;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The name under which a file is shown and downloaded. It is never part of a path: the bytes lie
/// under their hash.
public record SafeName(String value) {

  private static final int LONGEST_IN_BYTES = 200;
  private static final String NAMELESS = "tep";
  // Controls, formats (right-to-left override, zero width), surrogates, private use, unassigned.
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");
  private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}]+");
  private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");
  private static final Pattern END = Pattern.compile("[. ]+$");
  private static final Pattern RESERVED =
      Pattern.compile("(?i)(CON|PRN|AUX|NUL|CLOCK\\$|COM[0-9¹²³]|LPT[0-9¹²³])(\\..*)?");

  /// Keeps what can be shown of the name a browser declared, and gives it the extension of what the
  /// file really is.
  public static SafeName of(String declared, ContentType type) {
    String name = Normalizer.normalize(declared, Normalizer.Form.NFC);
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    name = UNSEEN.matcher(SPACES.matcher(name).replaceAll(" ")).replaceAll("");
    name = FORBIDDEN.matcher(name).replaceAll("_");
    name = END.matcher(name).replaceAll("");
    String extension = "." + type.extension();
    String base = name;
    if (hasExtension(name, type)) {
      base = name.substring(0, name.lastIndexOf('.'));
      extension = name.substring(name.lastIndexOf('.')).toLowerCase(Locale.ROOT);
    }
    base = EDGES.matcher(base).replaceAll("");
    if (base.isBlank()) {
      base = NAMELESS;
    }
    if (RESERVED.matcher(base).matches()) {
      base = "_" + base;
    }
    base = EDGES.matcher(shorten(base, LONGEST_IN_BYTES - extension.length())).replaceAll("");
    return new SafeName(base + extension);
  }

  private static boolean hasExtension(String name, ContentType type) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith("." + type.extension())
        || (type == ContentType.JPEG && lower.endsWith(".jpeg"));
  }

  private static String shorten(String text, int bytes) {
    if (text.getBytes(StandardCharsets.UTF_8).length <= bytes) {
      return text;
    }
    var result = new StringBuilder();
    int left = bytes;
    for (int i = 0; i < text.length(); ) {
      String letter = Character.toString(text.codePointAt(i));
      left -= letter.getBytes(StandardCharsets.UTF_8).length;
      if (left < 0) {
        break;
      }
      result.append(letter);
      i += letter.length();
    }
    return result.toString();
  }

  @Override
  public String toString() {
    return value;
  }
}
