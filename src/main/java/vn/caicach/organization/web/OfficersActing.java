package vn.caicach.organization.web;

import java.util.List;
import vn.caicach.organization.internal.OfficerQueries;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.Option;

/// The form to name who acts during a leave.
public record OfficersActing(
    OfficerQueries.Show officer,
    OfficerQueries.Away away,
    ActingForm form,
    FormErrors errors,
    List<Option> people,
    List<Option> posts) {}
