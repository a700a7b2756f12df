package vn.caicach.access.web;

import java.util.List;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.Option;

/// A new account.
///
/// @param officers those without an account
public record AccountsNew(
    AccountForm form, String slug, List<Option> officers, List<Option> roles, FormErrors errors) {}
