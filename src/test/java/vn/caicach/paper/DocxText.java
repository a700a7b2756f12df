package vn.caicach.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// The letters of a .docx, to see that none was lost.
final class DocxText {

  private static final Pattern WORDS = Pattern.compile("<w:t(?: [^>]*)?>([^<]*)</w:t>|</w:p>");

  private DocxText() {}

  /// What mending may change left aside: capitals, marks put together, spaces, punctuation, numbers
  /// and letters of counting, shortenings that begin a line.
  static String letters(byte[] docx) {
    String all =
        WORDS
            .matcher(document(docx))
            .results()
            .map(found -> found.group(1) == null ? "\n" : found.group(1))
            .collect(Collectors.joining());
    return Normalizer.normalize(all, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\p{M}", "")
        .lines()
        .map(DocxText::plain)
        .collect(Collectors.joining());
  }

  private static String plain(String line) {
    String words = line.strip().replace('đ', 'd');
    if (words.matches(
        "(?:chuong|muc|phan|phu luc|so|cong hoa) ?:? ?.{0,40}|.*ngay \\d.*|\\d+/.*")) {
      return "";
    }
    return words.replaceFirst("^(?:[a-z]\\)|v/v|ve viec)", "").replaceAll("[^\\p{L}\\p{N}]", "");
  }

  static String document(byte[] docx) {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("word/document.xml")) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalArgumentException("no document");
  }
}
