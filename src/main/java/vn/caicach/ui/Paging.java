package vn.caicach.ui;

import java.util.ArrayList;
import java.util.List;

/// Where a page stands in its list.
///
/// @param number of the page, from 1
/// @param size rows a full page has
/// @param shown rows on this page
/// @param total rows of the whole list, or [#UNKNOWN]
/// @param more whether another page follows
public record Paging(int number, int size, int shown, long total, boolean more) {

  public static final long UNKNOWN = -1;

  /// Stands for pages left out between two numbers.
  public static final int GAP = 0;

  public long first() {
    return shown == 0 ? 0 : (long) (number - 1) * size + 1;
  }

  public long last() {
    return (long) (number - 1) * size + shown;
  }

  public boolean isCounted() {
    return total != UNKNOWN;
  }

  public boolean hasPrevious() {
    return number > 1;
  }

  /// Whether there is anything to page through.
  public boolean isNeeded() {
    return more || hasPrevious();
  }

  public long pages() {
    return isCounted() ? Math.max(1, (total + size - 1) / size) : UNKNOWN;
  }

  /// Numbers to offer: the first, the last, those around this one, with [#GAP] where some are left
  /// out. Empty when the list was not counted.
  public List<Integer> numbers() {
    if (!isCounted()) {
      return List.of();
    }
    List<Integer> numbers = new ArrayList<>();
    int pages = (int) pages();
    int before = GAP;
    for (int page = 1; page <= pages; page++) {
      if (page == 1 || page == pages || Math.abs(page - number) <= 1) {
        if (page > before + 1) {
          numbers.add(GAP);
        }
        numbers.add(page);
        before = page;
      } else if (page > number + 1) {
        page = pages - 1;
      }
    }
    return numbers;
  }

  /// "51–100 trên 3.321", or "51–100, còn nữa" when the list was not counted.
  public String text() {
    if (shown == 0) {
      return Texts.t("ui.paging.none");
    }
    if (isCounted()) {
      return Texts.t("ui.paging.of", first(), last(), total);
    }
    return Texts.t(more ? "ui.paging.more" : "ui.paging.last", first(), last());
  }
}
