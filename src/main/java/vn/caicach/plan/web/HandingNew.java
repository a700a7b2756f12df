package vn.caicach.plan.web;

import java.util.List;
import vn.caicach.plan.internal.HandedSource;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.Option;

public record HandingNew(
    HandingForm form,
    HandedSource source,
    List<Option> units,
    List<Option> communes,
    List<Option> bounds,
    FormErrors errors) {}
