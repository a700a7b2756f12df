package vn.caicach.plan.web;

import java.util.List;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.Option;

/// The form to put a vice-chair in charge of a unit.
public record ChargesNew(
    ChargeForm form, List<Option> units, List<Option> viceChairs, FormErrors errors) {}
