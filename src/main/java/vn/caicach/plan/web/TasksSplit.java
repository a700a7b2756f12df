package vn.caicach.plan.web;

import java.util.List;
import vn.caicach.plan.internal.TaskQueries;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.Option;

/// The form that splits a task.
public record TasksSplit(
    TaskQueries.Show task, SplitForm form, FormErrors errors, List<Option> units) {}
