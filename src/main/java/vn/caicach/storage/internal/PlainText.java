package vn.caicach.storage.internal;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.function.UnaryOperator;
import vn.caicach.storage.internal.SecrecyFinder.Place;

/// Text without a format: UTF-8, UTF-16 with a byte order mark, or one of the two old Vietnamese
/// encodings that still come in, Windows-1258 and TCVN3 (ABC).
final class PlainText {

  private static final int LONGEST_LINE = 1 << 16;
  private static final int SAMPLE = 1 << 16;
  private static final Charset WINDOWS_1258 = Charset.forName("windows-1258");
  private static final String VIETNAMESE =
      "ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";

  /// TCVN 5712:1993 VN3, from byte A1 on; a space stands for a byte without a letter.
  private static final String TCVN3 =
      "ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ ";

  private PlainText() {}

  static Findings parse(Path file, TextSink sink) throws IOException {
    Encoding encoding = encoding(file);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
        Reader reader = new BufferedReader(new InputStreamReader(in, encoding.charset()))) {
      var line = new StringBuilder();
      for (int read = reader.read(); read >= 0; read = reader.read()) {
        char letter = (char) read;
        if (letter == '\n' || line.length() >= LONGEST_LINE) {
          sink.line(1, encoding.repair().apply(line.toString()), Place.BODY);
          line.setLength(0);
        }
        if (letter != '\n' && letter != '\r' && letter != '\uFEFF') {
          line.append(letter);
        }
      }
      if (!line.isEmpty()) {
        sink.line(1, encoding.repair().apply(line.toString()), Place.BODY);
      }
    }
    return Findings.NONE;
  }

  /// Whether the beginning of a file could be text: no NUL, and no more controls than a text has.
  /// Text of two bytes a letter says so by its mark.
  static boolean looksLikeText(byte[] head) {
    if (marked(head) != null) {
      return true;
    }
    for (byte b : head) {
      if (isControl(b & 0xFF)) {
        return false;
      }
    }
    return true;
  }

  private record Encoding(Charset charset, UnaryOperator<String> repair) {
    static Encoding of(Charset charset) {
      return new Encoding(charset, text -> Normalizer.normalize(text, Normalizer.Form.NFC));
    }
  }

  private static Encoding encoding(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(SAMPLE);
    }
    if (marked(head) instanceof Charset charset) {
      if (!decodes(file, charset, true)) {
        throw new UploadRefusedException(Refusal.UNREADABLE_TEXT);
      }
      return Encoding.of(charset);
    }
    if (decodes(file, StandardCharsets.UTF_8, true)) {
      return Encoding.of(StandardCharsets.UTF_8);
    }
    if (!decodes(file, StandardCharsets.ISO_8859_1, false)) {
      throw new UploadRefusedException(Refusal.UNREADABLE_TEXT);
    }
    String bytes = new String(head, StandardCharsets.ISO_8859_1);
    double tcvn = likeness(fromTcvn3(bytes));
    double windows =
        likeness(Normalizer.normalize(new String(head, WINDOWS_1258), Normalizer.Form.NFC));
    if (Math.max(tcvn, windows) < 0.9) {
      throw new UploadRefusedException(Refusal.UNREADABLE_TEXT);
    }
    return tcvn > windows
        ? new Encoding(StandardCharsets.ISO_8859_1, PlainText::fromTcvn3)
        : Encoding.of(WINDOWS_1258);
  }

  private static @org.jspecify.annotations.Nullable Charset marked(byte[] head) {
    if (head.length >= 3
        && head[0] == (byte) 0xEF
        && head[1] == (byte) 0xBB
        && head[2] == (byte) 0xBF) {
      return StandardCharsets.UTF_8;
    }
    if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16;
    }
    if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16;
    }
    return null;
  }

  /// Whether the whole file is valid in an encoding and holds no controls.
  private static boolean decodes(Path file, Charset charset, boolean strict) throws IOException {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try (InputStream in = Files.newInputStream(file)) {
      ByteBuffer bytes = ByteBuffer.allocate(SAMPLE);
      CharBuffer letters = CharBuffer.allocate(SAMPLE);
      boolean end = false;
      while (!end) {
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        end = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
        CoderResult result;
        do {
          result = decoder.decode(bytes, letters, end);
          if (result.isError()) {
            result.throwException();
          }
          if (!printable(letters.flip(), strict)) {
            return false;
          }
          letters.clear();
        } while (result.isOverflow());
        bytes.compact();
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean printable(CharBuffer letters, boolean strict) {
    while (letters.hasRemaining()) {
      char letter = letters.get();
      if (isControl(letter) || (strict && letter >= 0x80 && letter < 0xA0 && letter != 0x85)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isControl(int letter) {
    return (letter < 0x20
            && letter != '\t'
            && letter != '\n'
            && letter != '\r'
            && letter != '\f'
            && letter != 0x1A)
        || letter == 0x7F;
  }

  /// Of the letters beyond ASCII, how many are Vietnamese. Vietnamese keeps most of the Latin
  /// letters; text that has hardly any is of another script.
  private static double likeness(String text) {
    int plain = 0;
    int beyond = 0;
    int vietnamese = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter < 0x80) {
        plain += Character.isLetter(letter) ? 1 : 0;
        continue;
      }
      beyond++;
      if (VIETNAMESE.indexOf(Character.toLowerCase(letter)) >= 0
          || "–—“”‘’…•".indexOf(letter) >= 0) {
        vietnamese++;
      }
    }
    return beyond == 0 || plain < beyond ? 0 : (double) vietnamese / beyond;
  }

  private static String fromTcvn3(String bytes) {
    var text = new StringBuilder(bytes.length());
    for (int i = 0; i < bytes.length(); i++) {
      char letter = bytes.charAt(i);
      int at = letter - 0xA1;
      text.append(
          at >= 0 && at < TCVN3.length() && TCVN3.charAt(at) != ' ' ? TCVN3.charAt(at) : letter);
    }
    return text.toString();
  }
}
