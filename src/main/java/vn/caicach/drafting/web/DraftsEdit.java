package vn.caicach.drafting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.caicach.drafting.internal.Draft;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.Option;
import vn.caicach.ui.StaleEdit;

/// The form of a draft.
///
/// @param draft null for a new one
/// @param issuers the committee and the own units
/// @param units own units that may draft; one is chosen for a new draft only
public record DraftsEdit(
    @Nullable Draft draft,
    DraftForm form,
    FormErrors errors,
    @Nullable StaleEdit stale,
    List<Option> kinds,
    List<Option> issuers,
    List<Option> units,
    List<Option> speeds,
    List<Option> signers,
    List<Option> rights) {

  public String path() {
    return draft == null ? "/drafts" : "/drafts/" + draft.id().value();
  }
}
