package vn.caicach.storage.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.Tika;

/// Tells what a file is by its content. What its name says is not asked.
final class ContentDetector {

  private static final int HEAD = 1 << 16;
  private static final Pattern WEB_PAGE_START =
      Pattern.compile(
          "^(?:\\s|<!--.{0,2000}?-->|<\\?xml[^>]{0,200}>)*<(?:!doctype\\s+html|html|head|body|script|iframe|svg|title|meta|table|div)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern WEB_PAGE_INSIDE =
      Pattern.compile("<(?:script|iframe|html|svg)[\\s>]", Pattern.CASE_INSENSITIVE);

  private final Tika tika = new Tika();

  ContentType detect(Path file) throws IOException {
    byte[] head = head(file);
    if (head.length == 0) {
      throw new UploadRefusedException(Refusal.EMPTY_FILE);
    }
    if (starts(head, "%PDF-")) {
      return ContentType.PDF;
    }
    if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
      return OfficeParser.detect(file);
    }
    if (starts(head, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
      return compound(file);
    }
    if (starts(head, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
      return ContentType.PNG;
    }
    if (starts(head, 0xFF, 0xD8, 0xFF)) {
      return ContentType.JPEG;
    }
    if ((starts(head, "MZ") && head.length > 64)
        || starts(head, 0x7F, 'E', 'L', 'F')
        || starts(head, "#!")) {
      return ContentType.PROGRAM;
    }
    if (isWebPage(head)) {
      return ContentType.HTML;
    }
    String media = tika.detect(new ByteArrayInputStream(head)).toLowerCase(Locale.ROOT);
    return switch (media) {
      case "text/html", "application/xhtml+xml", "image/svg+xml" -> ContentType.HTML;
      case "application/gzip",
          "application/x-7z-compressed",
          "application/x-rar-compressed",
          "application/x-rar-compressed;version=4",
          "application/x-rar-compressed;version=5",
          "application/x-bzip2",
          "application/x-xz",
          "application/x-tar",
          "application/x-gtar",
          "application/zstd" ->
          ContentType.ARCHIVE;
      case "application/x-msdownload",
          "application/x-dosexec",
          "application/java-vm",
          "application/x-sh" ->
          ContentType.PROGRAM;
      default ->
          media.startsWith("text/") || PlainText.looksLikeText(head)
              ? ContentType.TEXT
              : ContentType.OTHER;
    };
  }

  private static boolean isWebPage(byte[] head) {
    int skip = starts(head, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    boolean wide = starts(head, 0xFF, 0xFE) || starts(head, 0xFE, 0xFF);
    String text =
        new String(
            head,
            skip,
            Math.min(head.length - skip, 4096),
            wide ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1);
    return WEB_PAGE_START.matcher(text).matches() || WEB_PAGE_INSIDE.matcher(text).find();
  }

  /// OLE2: the container of Word and Excel before 2007, and of newer ones with a password.
  private static ContentType compound(Path file) {
    try (var container = new POIFSFileSystem(file.toFile(), true)) {
      DirectoryNode root = container.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        return ContentType.ENCRYPTED_OFFICE;
      }
      if (root.hasEntryCaseInsensitive("WordDocument")) {
        return ContentType.DOC;
      }
      if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
        return ContentType.XLS;
      }
      return ContentType.OTHER;
    } catch (IOException | RuntimeException e) {
      throw new UploadRefusedException(Refusal.CORRUPT_OFFICE);
    }
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    }
  }

  private static boolean starts(byte[] head, String start) {
    return starts(head, start.chars().toArray());
  }

  private static boolean starts(byte[] head, int... start) {
    if (head.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((head[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
