package vn.caicach.drafting.web;

import java.util.List;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.Option;

/// The form that takes a Word file in to be checked.
public record FormChecksNew(FormErrors errors, List<Option> degrees, long largest) {}
