package vn.caicach.ui;

/// By which column a list is sorted, as the URL says it: `sort=name` or `sort=-name`. Text columns
/// are sorted by the database with the collation `vi-x-icu` (a ă â b … d đ e ê), never by the
/// program.
///
/// @param column one of the columns the list allows
/// @param descending from the last to the first
public record Sorting(String column, boolean descending) {

  public static Sorting by(String column) {
    return new Sorting(column, false);
  }

  public static Sorting byLast(String column) {
    return new Sorting(column, true);
  }

  /// Value of the `sort` parameter.
  public String parameter() {
    return (descending ? "-" : "") + column;
  }
}
