package vn.caicach.plan.web;

import java.util.List;
import vn.caicach.plan.internal.Passage;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.Option;

/// @param document as people cite it; empty for none
public record HandingNew(
    HandingForm form,
    String document,
    Passage passage,
    List<Option> units,
    List<Option> communes,
    List<Option> bounds,
    FormErrors errors) {}
