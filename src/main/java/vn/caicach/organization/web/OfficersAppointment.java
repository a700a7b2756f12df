package vn.caicach.organization.web;

import java.util.List;
import vn.caicach.organization.internal.OfficerQueries;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.Option;

/// The form to give a person a post.
public record OfficersAppointment(
    OfficerQueries.Show officer,
    AppointmentForm form,
    FormErrors errors,
    List<Option> posts,
    List<Option> kinds) {}
