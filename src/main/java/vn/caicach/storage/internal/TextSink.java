package vn.caicach.storage.internal;

import java.io.IOException;
import java.io.Writer;
import vn.caicach.storage.internal.SecrecyFinder.Place;

/// Takes the text of a document line by line: the first part of it is kept, all of it is searched
/// for marks of secrecy.
final class TextSink {

  private final Writer out;
  private final SecrecyFinder finder;
  private int left;
  private boolean complete = true;

  TextSink(Writer out, SecrecyFinder finder, int characters) {
    this.out = out;
    this.finder = finder;
    this.left = characters;
  }

  /// A line that is both text and searched.
  void line(int page, String text, Place place) throws IOException {
    look(page, text, place);
    keep(text);
  }

  /// A line that is searched only.
  void look(int page, String text, Place place) {
    finder.line(page, text, place);
  }

  /// A line that is kept only.
  void keep(String text) throws IOException {
    if (left <= 0) {
      complete = false;
      return;
    }
    int length = Math.min(text.length(), left - 1);
    if (length < text.length()) {
      complete = false;
      if (length > 0 && Character.isHighSurrogate(text.charAt(length - 1))) {
        length--;
      }
    }
    for (int i = 0; i < length; i++) {
      char letter = text.charAt(i);
      // PostgreSQL takes no NUL, and no reader a control.
      out.write(Character.isISOControl(letter) && letter != '\t' ? ' ' : letter);
    }
    out.write('\n');
    left -= length + 1;
  }

  /// Something is left out by the parser.
  void cut() {
    complete = false;
  }

  boolean complete() {
    return complete;
  }

  SecrecyFinder finder() {
    return finder;
  }
}
