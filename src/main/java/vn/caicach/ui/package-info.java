/// What every page is made of: shell, components, forms, lists, texts, error pages. Knows no other
/// module but `shared`; what the shell shows of others they hand in by
/// [vn.caicach.ui.NavigationSource], [vn.caicach.ui.ShellInfo], [vn.caicach.ui.SearchSource] and
/// [vn.caicach.ui.HistorySource].
@ApplicationModule(displayName = "Page shell and components", allowedDependencies = "shared")
@NullMarked
package vn.caicach.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
