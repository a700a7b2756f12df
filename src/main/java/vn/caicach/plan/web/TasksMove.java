package vn.caicach.plan.web;

import java.util.List;
import vn.caicach.plan.internal.TaskQueries;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.Option;

/// The form that moves a task.
public record TasksMove(
    TaskQueries.Show task, MoveForm form, FormErrors errors, List<Option> units) {}
