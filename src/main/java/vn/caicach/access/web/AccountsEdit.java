package vn.caicach.access.web;

import java.util.List;
import vn.caicach.access.internal.AccountQueries;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.Option;

/// The facts of an account, to be corrected.
///
/// @param officers those without an account, to choose from where the account is nobody's yet
public record AccountsEdit(
    AccountQueries.Row account, AccountCorrection form, List<Option> officers, FormErrors errors) {}
