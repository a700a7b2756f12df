package vn.caicach.search.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import vn.caicach.shared.VietnameseText;

/// Finds in a text, as it is written, the words a person typed with or without marks. The database
/// has found the record already; this only shows where.
public final class Marks {

  private static final int BEFORE = 60;
  private static final int AFTER = 180;
  private static final int MOST = 1_000;

  /// What a character folds to; 0 for a mark that stands apart from its letter.
  private static final char[] FOLDED = new char[0x2000];

  static {
    for (char c = 0; c < FOLDED.length; c++) {
      String folded = VietnameseText.fold(String.valueOf(c));
      FOLDED[c] = folded.isEmpty() ? 0 : folded.charAt(0);
    }
  }

  /// @param word which of the words searched for
  /// @param whole false where the text's word goes on after the last of those
  private record Place(int from, int until, int word, boolean whole) {}

  private final List<String> words;
  private final String number;

  private Marks(List<String> words, String number) {
    this.words = List.copyOf(words);
    this.number = number;
  }

  public static Marks of(String wanted) {
    List<String> words = new ArrayList<>();
    terms(
        wanted,
        (word, _) -> {
          if (!words.contains(word)) {
            words.add(word);
          }
        });
    String number = VietnameseText.fold(wanted).replaceAll("\\s+", "");
    return new Marks(words, number.matches(".*[0-9/].*") ? number : "");
  }

  /// How many letters and digits are searched for.
  public int length() {
    return words.stream().mapToInt(String::length).sum();
  }

  /// Whether the text has all the words.
  public boolean all(String text) {
    Set<Integer> seen = new HashSet<>();
    places(text).forEach(place -> seen.add(place.word()));
    return seen.size() == words.size();
  }

  /// The whole text.
  public List<Piece> in(String text) {
    return pieces(text, 0, text.length(), places(text));
  }

  /// A number such as 342/UBND-VHXH: the fragment that was typed, or else its words.
  public List<Piece> inLabel(String label) {
    int[] origin = new int[label.length()];
    StringBuilder folded = new StringBuilder();
    for (int i = 0; i < label.length(); i++) {
      char c = fold(label.charAt(i));
      if (c != 0 && !Character.isWhitespace(c)) {
        origin[folded.length()] = i;
        folded.append(c);
      }
    }
    int found = number.isEmpty() ? -1 : folded.indexOf(number);
    if (found < 0) {
      return in(label);
    }
    int until = origin[found + number.length() - 1] + 1;
    return pieces(label, 0, label.length(), List.of(new Place(origin[found], until, 0, true)));
  }

  /// The passage with most of the words; empty when the text has none of them.
  public List<Piece> around(String text) {
    List<Place> places = places(text);
    if (places.isEmpty()) {
      return List.of();
    }
    int start = places.get(densest(places)).from();
    int from = start <= BEFORE ? 0 : blankAfter(text, start - BEFORE, start);
    int until = text.length() - start <= AFTER ? text.length() : blankBefore(text, start + AFTER);
    List<Piece> passage = new ArrayList<>();
    if (from > 0) {
      passage.add(new Piece("… ", false));
    }
    passage.addAll(pieces(text, from, until, places));
    if (until < text.length()) {
      passage.add(new Piece(" …", false));
    }
    return passage;
  }

  private static int densest(List<Place> places) {
    int best = 0;
    int most = 0;
    for (int i = 0; i < places.size(); i++) {
      Set<Integer> near = new HashSet<>();
      int end = places.get(i).from() + AFTER;
      for (int j = i; j < places.size() && places.get(j).until() <= end; j++) {
        near.add(places.get(j).word());
      }
      if (near.size() > most) {
        most = near.size();
        best = i;
      }
    }
    return best;
  }

  private static int blankAfter(String text, int from, int until) {
    for (int i = from; i < until; i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i + 1;
      }
    }
    return until;
  }

  private static int blankBefore(String text, int until) {
    for (int i = until; i > until - BEFORE; i--) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return until;
  }

  private static List<Piece> pieces(String text, int from, int until, List<Place> places) {
    List<Piece> pieces = new ArrayList<>();
    int at = from;
    for (Place place : places) {
      if (place.from() < at || place.until() > until) {
        continue;
      }
      add(pieces, text.substring(at, place.from()), false);
      add(pieces, text.substring(place.from(), place.until()), true);
      at = place.until();
    }
    add(pieces, text.substring(at, until), false);
    return pieces;
  }

  /// Words beside each other are marked as one.
  private static void add(List<Piece> pieces, String text, boolean marked) {
    if (text.isEmpty()) {
      return;
    }
    String shown = text.replaceAll("\\s+", " ");
    int last = pieces.size() - 1;
    if (marked
        && last >= 1
        && pieces.get(last).text().equals(" ")
        && pieces.get(last - 1).marked()) {
      pieces.removeLast();
      pieces.set(last - 1, new Piece(pieces.get(last - 1).text() + " " + shown, true));
    } else {
      pieces.add(new Piece(shown, marked));
    }
  }

  private List<Place> places(String text) {
    List<Place> places = new ArrayList<>();
    int last = words.size() - 1;
    terms(
        text,
        (term, span) -> {
          int word = words.indexOf(term);
          if (places.size() >= MOST) {
            return;
          }
          if (word >= 0) {
            places.add(new Place(span.from(), span.until(), word, true));
          } else if (last >= 0 && term.startsWith(words.get(last))) {
            places.add(new Place(span.from(), span.until(), last, false));
          }
        });
    boolean whole = places.stream().anyMatch(place -> place.word() == last && place.whole());
    return whole ? places.stream().filter(Place::whole).toList() : places;
  }

  private record Span(int from, int until) {}

  /// The folded terms of a text, as `search.terms` of the database makes them, each with where it
  /// stands.
  private static void terms(String text, BiConsumer<String, Span> each) {
    StringBuilder term = new StringBuilder();
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? fold(text.charAt(i)) : ' ';
      if (c == 0) {
        continue;
      }
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        if (term.isEmpty()) {
          from = i;
        }
        term.append(c);
      } else if (!term.isEmpty()) {
        each.accept(term.toString(), new Span(from, i));
        term.setLength(0);
      }
    }
  }

  private static char fold(char c) {
    return c < FOLDED.length ? FOLDED[c] : c;
  }
}
