package vn.caicach.ui;

/// A tab: a link to another page of the same record.
///
/// @param count shown beside the words; negative for none
public record Tab(String text, String href, boolean current, long count) {

  public static Tab of(String text, String href, boolean current) {
    return new Tab(text, href, current, -1);
  }
}
