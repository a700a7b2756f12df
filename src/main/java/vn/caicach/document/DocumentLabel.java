package vn.caicach.document;

import java.util.regex.Pattern;
import vn.caicach.shared.VietnameseText;

/// Số, ký hiệu as printed: "342/UBND-VHXH", "118/2025/NĐ-CP", "57-NQ/TW". The number is what stands
/// before the first slash.
///
/// @param number empty when the paper bears none
/// @param symbol empty when the paper bears none
public record DocumentLabel(String number, String symbol) {

  public static final DocumentLabel NONE = new DocumentLabel("", "");

  private static final Pattern WORD =
      Pattern.compile(
          "^(số|so)\\b[\\s.:]*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  private static final String LEFT_OUT = "…";
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /// Reads what people type or paste: blanks fall away, and so does a "Số:" in front.
  public static DocumentLabel read(String typed) {
    String bare = WORD.matcher(VietnameseText.tidy(typed)).replaceFirst("");
    String text = SPACES.matcher(bare).replaceAll("");
    int slash = text.indexOf('/');
    return slash < 0
        ? new DocumentLabel(text, "")
        : new DocumentLabel(
            text.substring(0, slash).replaceFirst("^(?:…|\\.{2,})$", ""),
            text.substring(slash + 1));
  }

  /// As printed, "…/UBND" where the number is left open; empty when there is neither.
  public String text() {
    return symbol.isEmpty() ? number : (number.isEmpty() ? LEFT_OUT : number) + "/" + symbol;
  }

  public boolean isEmpty() {
    return number.isEmpty() && symbol.isEmpty();
  }
}
