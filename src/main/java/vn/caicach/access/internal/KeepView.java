package vn.caicach.access.internal;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.shared.AccountId;
import vn.caicach.shared.Verdict;

/// Keeps and forgets the views a person saves of a list.
@Component
public class KeepView {

  /// So many a person may keep of one list.
  public static final int MOST = 20;

  /// Characters a name may have.
  public static final int LONGEST_NAME = 60;

  private static final Pattern PATH = Pattern.compile("/[a-z][a-z0-9/-]{0,99}");
  private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9%=&+._*-]{1,2000}");

  private final SavedViewRecords views;

  KeepView(SavedViewRecords views) {
    this.views = views;
  }

  /// Whether these can be the path and query of a list of this program, and of nothing else.
  public static boolean isOfAList(String path, String query) {
    return PATH.matcher(path).matches() && QUERY.matcher(query).matches();
  }

  /// Keeps the view; one of the same name is replaced.
  @Transactional
  public Verdict keep(AccountId account, String path, String name, String query) {
    if (!isOfAList(path, query)) {
      return Verdict.refused("ui.views.nothing");
    }
    if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
      return Verdict.refused("ui.views.unnamed", LONGEST_NAME);
    }
    var kept = views.findByAccountIdAndPathOrderByName(account, path);
    Optional<SavedView> same =
        kept.stream().filter(view -> view.name().equals(name.strip())).findFirst();
    if (same.isPresent()) {
      same.get().showInstead(query);
      views.save(same.get());
      return Verdict.allowed();
    }
    if (kept.size() >= MOST) {
      return Verdict.refused("ui.views.full", MOST);
    }
    views.save(SavedView.of(account, path, name.strip(), query));
    return Verdict.allowed();
  }

  /// Forgets a view of the account's own.
  ///
  /// @return the path of its list; empty when the account has no such view
  @Transactional
  public Optional<String> forget(AccountId account, UUID id) {
    return views
        .findById(id)
        .filter(view -> view.accountId().equals(account))
        .map(view -> {
          views.delete(view);
          return view.path();
        });
  }
}
