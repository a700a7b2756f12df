package vn.caicach.ui;

import java.util.List;

/// A bean of each module that has pages: its entries in the navigation.
public interface NavigationSource {

  List<NavigationItem> navigation();
}
