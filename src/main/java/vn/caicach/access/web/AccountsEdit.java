package vn.caicach.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.caicach.access.internal.AccountQueries;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.Option;
import vn.caicach.ui.StaleEdit;

/// The facts of an account, to be corrected.
///
/// @param stale when somebody else saved in between; null otherwise
/// @param officers those without an account, to choose from where the account is nobody's yet
public record AccountsEdit(
    AccountQueries.Row account,
    AccountCorrection form,
    List<Option> officers,
    FormErrors errors,
    @Nullable StaleEdit stale) {}
