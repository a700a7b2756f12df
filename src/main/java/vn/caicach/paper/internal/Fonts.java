package vn.caicach.paper.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// Tinos, whose letters are as wide as those of Times New Roman.
public final class Fonts {

  static final String FAMILY = "Tinos";

  private static final Map<String, TrueTypeFont> READ = new ConcurrentHashMap<>();

  private Fonts() {}

  /// The bytes of a font, without its table of ligatures: Vietnamese has none, and looking for them
  /// takes nine tenths of the time of a PDF.
  static InputStream open(boolean bold, boolean italic) {
    String name = "/paper/fonts/Tinos-" + cut(bold, italic) + ".ttf";
    try (InputStream found = Fonts.class.getResourceAsStream(name)) {
      if (found == null) {
        throw new IllegalStateException("no font at " + name);
      }
      byte[] font = found.readAllBytes();
      int tables = ByteBuffer.wrap(font).getShort(4);
      for (int at = 12; at < 12 + tables * 16; at += 16) {
        if (new String(font, at, 4, StandardCharsets.US_ASCII).equals("GSUB")) {
          font[at] = 'X';
        }
      }
      return new ByteArrayInputStream(font);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Of a line of words, in millimetres.
  public static double width(String words, double size, boolean bold, boolean italic) {
    TrueTypeFont font = READ.computeIfAbsent(cut(bold, italic), _ -> read(bold, italic));
    try {
      CmapLookup glyphs = font.getUnicodeCmapLookup();
      double units = 0;
      for (int letter : words.codePoints().toArray()) {
        units += font.getAdvanceWidth(glyphs.getGlyphId(letter));
      }
      return units / font.getUnitsPerEm() * size * 25.4 / 72;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TrueTypeFont read(boolean bold, boolean italic) {
    try (InputStream in = open(bold, italic)) {
      return new TTFParser().parse(new RandomAccessReadBuffer(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String cut(boolean bold, boolean italic) {
    if (bold) {
      return italic ? "BoldItalic" : "Bold";
    }
    return italic ? "Italic" : "Regular";
  }
}
