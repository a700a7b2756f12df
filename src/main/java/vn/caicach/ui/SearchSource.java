package vn.caicach.ui;

import java.util.Set;

/// Whoever can search puts the search box on every page; without one there is none.
public interface SearchSource {

  /// Receives `GET ?q=`.
  String path();

  /// Key of what the empty box says.
  String hintKey();

  /// Who has none of these permissions would find nothing and sees no box.
  Set<String> permissions();
}
