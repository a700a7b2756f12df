package vn.caicach.access.web;

import vn.caicach.ui.FormErrors;

/// @param first the first password, told by the administrator, has to be changed before anything
///   else
public record PasswordEdit(boolean first, FormErrors errors) {}
