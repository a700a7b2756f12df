package vn.caicach.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UrlPathHelper;

/// What the URL of a list may ask for. Written once beside the controller:
///
/// ```java
/// private static final ListRules OFFICERS =
///     ListRules.sortedBy("name").orBy("unit", "since").filteredBy("q", "unit", "state");
/// ```
///
/// Whatever else an URL asks for is passed over, so nothing a person types becomes a column or a
/// condition by itself.
public record ListRules(Sorting first, List<String> columns, List<String> filters, int size) {

  /// Rows a page may have.
  public static final List<Integer> SIZES = List.of(50, 100, 200);

  private static final int DEEPEST_ROW = 1_000_000;
  private static final int LONGEST_FILTER = 200;

  public ListRules {
    columns = List.copyOf(columns);
    filters = List.copyOf(filters);
  }

  /// Sorted by this column until the person asks otherwise.
  public static ListRules sortedBy(String column) {
    return new ListRules(Sorting.by(column), List.of(column), List.of(), SIZES.getFirst());
  }

  /// Sorted by this column, last first (newest on top), until the person asks otherwise.
  public static ListRules sortedByLast(String column) {
    return new ListRules(Sorting.byLast(column), List.of(column), List.of(), SIZES.getFirst());
  }

  /// Further columns the person may sort by.
  public ListRules orBy(String... further) {
    var all = new ArrayList<>(columns);
    all.addAll(List.of(further));
    return new ListRules(first, all, filters, size);
  }

  /// Parameters of the URL that narrow the list.
  public ListRules filteredBy(String... names) {
    return new ListRules(first, columns, List.of(names), size);
  }

  public ListRequest read(HttpServletRequest request) {
    Map<String, String> given = new LinkedHashMap<>();
    for (String filter : filters) {
      String value = request.getParameter(filter);
      if (value != null && !value.isBlank()) {
        value = value.strip();
        given.put(
            filter, value.length() > LONGEST_FILTER ? value.substring(0, LONGEST_FILTER) : value);
      }
    }
    int rows = sizeOf(request.getParameter("size"));
    return new ListRequest(
        UrlPathHelper.defaultInstance.getRequestUri(request),
        this,
        sortingOf(request.getParameter("sort")),
        pageOf(request.getParameter("page"), rows),
        rows,
        given);
  }

  private Sorting sortingOf(@Nullable String text) {
    if (text == null) {
      return first;
    }
    boolean descending = text.startsWith("-");
    String column = descending ? text.substring(1) : text;
    return columns.contains(column) ? new Sorting(column, descending) : first;
  }

  private int sizeOf(@Nullable String text) {
    return number(text).filter(SIZES::contains).orElse(size);
  }

  private static int pageOf(@Nullable String text, int rows) {
    return Math.clamp(number(text).orElse(1), 1, DEEPEST_ROW / rows);
  }

  private static Optional<Integer> number(@Nullable String text) {
    if (text == null || !text.matches("\\d{1,7}")) {
      return Optional.empty();
    }
    return Optional.of(Integer.valueOf(text));
  }
}
