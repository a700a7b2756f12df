package vn.caicach.search.web;

import java.time.LocalDate;
import java.util.List;
import vn.caicach.search.SearchIndex.Kind;
import vn.caicach.search.internal.Piece;
import vn.caicach.ui.Listing;
import vn.caicach.ui.Tab;

/// What was found.
///
/// @param kinds tabs that narrow the results to one kind
/// @param cut whether more was typed than is searched for
public record FoundIndex(Listing<Row> list, List<Tab> kinds, Question question, boolean cut) {

  public FoundIndex {
    kinds = List.copyOf(kinds);
  }

  /// What was asked.
  public enum Question {
    NONE,
    TOO_SHORT,
    ASKED
  }

  /// @param passage of the text, where that is what was found; else empty
  public record Row(
      Kind kind,
      String href,
      List<Piece> title,
      List<Piece> label,
      LocalDate day,
      List<Piece> passage) {

    public Row {
      title = List.copyOf(title);
      label = List.copyOf(label);
      passage = List.copyOf(passage);
    }
  }

  public String wanted() {
    return list.request().filter("q");
  }

  /// Name in the sprite.
  public static String iconOf(Kind kind) {
    return switch (kind) {
      case DOCUMENT -> "file-text";
      case TASK -> "list-check";
      case FILE -> "paperclip";
      case UNIT -> "sitemap";
      case OFFICER -> "user";
    };
  }

  public static String wordKeyOf(Kind kind) {
    return switch (kind) {
      case DOCUMENT -> "search.kind.document";
      case TASK -> "search.kind.task";
      case FILE -> "search.kind.file";
      case UNIT -> "search.kind.unit";
      case OFFICER -> "search.kind.officer";
    };
  }
}
