package vn.caicach.organization.web;

import java.util.List;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.Option;

/// The form to establish a unit.
public record UnitsNew(
    UnitForm form, FormErrors errors, List<Option> kinds, List<Option> parents) {}
