package vn.caicach.organization.web;

import java.util.List;
import vn.caicach.organization.internal.OfficerQueries;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.Option;

/// The form to move a person to another post.
public record OfficersMove(
    OfficerQueries.Show officer,
    OfficerQueries.Held held,
    MoveForm form,
    FormErrors errors,
    List<Option> posts) {}
