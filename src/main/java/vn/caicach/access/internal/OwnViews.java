package vn.caicach.access.internal;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.ui.SavedViews;

/// The saved views of who acts in this request.
@Component
class OwnViews implements SavedViews {

  private final SavedViewRecords views;

  OwnViews(SavedViewRecords views) {
    this.views = views;
  }

  @Override
  @Transactional(readOnly = true)
  public List<SavedView> of(String path) {
    return CurrentActor.get()
        .map(actor ->
            views.findByAccountIdAndPathOrderByName(actor.account(), path).stream()
                .map(view -> new SavedView(view.id(), view.name(), view.query()))
                .toList())
        .orElse(List.of());
  }
}
