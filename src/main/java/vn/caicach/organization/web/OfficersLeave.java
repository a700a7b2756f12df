package vn.caicach.organization.web;

import vn.caicach.organization.internal.OfficerQueries;
import vn.caicach.ui.FormErrors;

/// The form of a leave.
public record OfficersLeave(OfficerQueries.Show officer, LeaveForm form, FormErrors errors) {}
