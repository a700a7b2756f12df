package vn.caicach.ui;

import java.util.List;
import java.util.UUID;

/// Lists as the signed-in person wants to see them again; implemented by the module of accounts.
public interface SavedViews {

  /// @param query filters and order, as [ListRequest#query()] gives them
  record SavedView(UUID id, String name, String query) {}

  /// Those of the list at this path, by name; none when nobody is signed in.
  List<SavedView> of(String path);
}
