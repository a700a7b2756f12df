package vn.caicach.ui;

/// Whoever can search puts the search box on every page; without one there is none.
public interface SearchSource {

  /// Receives `GET ?q=`.
  String path();

  /// Key of what the empty box says.
  String hintKey();
}
