package vn.caicach.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a person asks of a list: page, order and filters, as read from the URL by [ListRules].
/// Gives back the URLs that change one of them, so the address always tells what is on the screen.
///
/// @param path of the list
/// @param number of the page, from 1
/// @param size rows a page
/// @param filters only those with a value
public record ListRequest(
    String path,
    ListRules rules,
    Sorting sorting,
    int number,
    int size,
    Map<String, String> filters) {

  public ListRequest {
    filters = Collections.unmodifiableMap(new LinkedHashMap<>(filters));
  }

  /// Rows to pass over.
  public int offset() {
    return (number - 1) * size;
  }

  /// Rows to read to know whether there is another page: one more than are shown.
  public int limit() {
    return size + 1;
  }

  /// The same list whole, for a file: its rows from the first to [XlsxExport#MOST].
  public ListRequest whole() {
    return new ListRequest(path, rules, sorting, 1, XlsxExport.MOST, filters);
  }

  /// What the person asked for, or an empty text.
  public String filter(String name) {
    return filters.getOrDefault(name, "");
  }

  /// Whether the list is narrowed: an empty list then says something else.
  public boolean isFiltered() {
    return !filters.isEmpty();
  }

  /// The same list on another page.
  public String page(int other) {
    return url(path, filters, sorting, other, size);
  }

  /// The same list with another number of rows, from the start.
  public String rows(int other) {
    return url(path, filters, sorting, 1, other);
  }

  /// The same list sorted by this column; a second time turns the order round.
  public String sort(String column) {
    boolean turn = sorting.column().equals(column) && !sorting.descending();
    return url(path, filters, new Sorting(column, turn), 1, size);
  }

  /// The same list without one filter.
  public String without(String name) {
    Map<String, String> fewer = new LinkedHashMap<>(filters);
    fewer.remove(name);
    return url(path, fewer, sorting, 1, size);
  }

  /// The same list with one filter more, or another value of it.
  public String with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(filters);
    more.put(name, value);
    return url(path, more, sorting, 1, size);
  }

  /// The list as it is without any filter.
  public String unfiltered() {
    return url(path, Map.of(), sorting, 1, size);
  }

  /// The whole list, same filters and order, as a file: `/officers.xlsx?…`.
  public String export(String extension) {
    return url(path + "." + extension, filters, sorting, 1, rules.size());
  }

  /// Filters and order as a query, without the page; what a saved view keeps.
  public String query() {
    String url = url("", filters, sorting, 1, size);
    return url.isEmpty() ? "" : url.substring(1);
  }

  /// `ascending`, `descending` or null, for `aria-sort`.
  public @Nullable String ariaSort(String column) {
    if (!sorting.column().equals(column)) {
      return null;
    }
    return sorting.descending() ? "descending" : "ascending";
  }

  private String url(
      String to, Map<String, String> narrowed, Sorting sorted, int page, int rowsPerPage) {
    List<String> parts = new ArrayList<>();
    narrowed.forEach((name, value) -> parts.add(name + "=" + encode(value)));
    if (!sorted.equals(rules.first())) {
      parts.add("sort=" + encode(sorted.parameter()));
    }
    if (rowsPerPage != rules.size()) {
      parts.add("size=" + rowsPerPage);
    }
    if (page > 1) {
      parts.add("page=" + page);
    }
    return parts.isEmpty() ? to : to + "?" + String.join("&", parts);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
