package vn.caicach.organization.web;

import vn.caicach.organization.internal.OfficerQueries;
import vn.caicach.ui.FormErrors;

/// The form that ends a leave early.
public record OfficersReturn(
    OfficerQueries.Show officer, OfficerQueries.Away away, ReturnForm form, FormErrors errors) {}
