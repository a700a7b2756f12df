package vn.caicach.plan.web;

import vn.caicach.plan.internal.ChargeQueries;
import vn.caicach.ui.FormErrors;

/// The form that says until when a vice-chair is in charge of a unit.
public record ChargesEnd(ChargeQueries.Row charge, ChargeEndForm form, FormErrors errors) {}
