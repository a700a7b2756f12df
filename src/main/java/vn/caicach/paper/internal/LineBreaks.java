package vn.caicach.paper.internal;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;

/// Where a line may end: before a space and after a hyphen within a word, as in a word processor. A
/// space belongs to the word after it, so that a word fits without the room of the space behind it.
final class LineBreaks implements FSTextBreaker {

  private String text = "";
  private int at;

  @Override
  public void setText(String newText) {
    text = newText;
    at = 0;
  }

  /// @return the next place, [BreakIterator#DONE] after the last one
  @Override
  public int next() {
    if (at >= text.length()) {
      return BreakIterator.DONE;
    }
    at++;
    while (at < text.length() && !mayBreak()) {
      at++;
    }
    return at;
  }

  private boolean mayBreak() {
    return text.charAt(at) == ' '
        || (text.charAt(at - 1) == '-'
            && at > 1
            && Character.isLetter(text.charAt(at - 2))
            && Character.isLetter(text.charAt(at)));
  }
}
