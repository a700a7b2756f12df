package vn.caicach.document.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import vn.caicach.document.DocumentWork.Work;

/// Cuts the text of a document where passages with work begin and end. The pieces laid side by side
/// are the text again, to the letter, so places in the page are places in the text.
public final class Passages {

  /// @param from where the piece begins, in UTF-16 units
  /// @param works whose passages cover it, in the order of their beginning
  /// @param ended those of them whose passage ends with the piece
  /// @param first whether a passage begins here
  public record Piece(int from, String text, List<Work> works, List<Work> ended, boolean first) {

    public Piece {
      works = List.copyOf(works);
      ended = List.copyOf(ended);
    }
  }

  private Passages() {}

  public static List<Piece> of(String text, List<Work> works) {
    List<Work> placed =
        works.stream()
            .filter(work -> isWithin(work, text))
            .sorted(Comparator.comparingInt(Passages::from).thenComparingInt(Passages::to))
            .toList();
    var cuts = new TreeSet<Integer>(List.of(0, text.length()));
    for (Work work : placed) {
      cuts.add(from(work));
      cuts.add(to(work));
    }
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    for (int to : cuts.tailSet(1)) {
      int begin = from;
      List<Work> covering =
          placed.stream().filter(work -> from(work) <= begin && to <= to(work)).toList();
      pieces.add(
          new Piece(
              begin,
              text.substring(begin, to),
              covering,
              covering.stream().filter(work -> to(work) == to).toList(),
              covering.stream().anyMatch(work -> from(work) == begin)));
      from = to;
    }
    return pieces;
  }

  /// A passage of an earlier or other text is shown in the list of tasks only.
  private static boolean isWithin(Work work, String text) {
    Integer from = work.from();
    Integer to = work.to();
    return from != null
        && to != null
        && 0 <= from
        && from < to
        && to <= text.length()
        && !splitsLetter(text, from)
        && !splitsLetter(text, to);
  }

  private static boolean splitsLetter(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }

  private static int from(Work work) {
    return work.from() == null ? -1 : work.from();
  }

  private static int to(Work work) {
    return work.to() == null ? -1 : work.to();
  }
}
