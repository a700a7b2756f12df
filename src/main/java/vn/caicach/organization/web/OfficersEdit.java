package vn.caicach.organization.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.caicach.organization.internal.OfficerQueries;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.Option;
import vn.caicach.ui.StaleEdit;

/// The form of a person.
///
/// @param officer null for somebody new
/// @param posts to choose from; empty for somebody registered
/// @param stale when somebody else saved in between; null otherwise
public record OfficersEdit(
    OfficerQueries.@Nullable Show officer,
    OfficerForm form,
    FormErrors errors,
    List<Option> posts,
    @Nullable StaleEdit stale) {}
