package vn.caicach.access.web;

import java.time.LocalDate;
import java.util.List;
import vn.caicach.shared.Actor;
import vn.caicach.ui.WorkSource.WorkItem;

/// The home page.
///
/// @param more whether there is more work than is shown
public record Home(Actor actor, LocalDate today, List<WorkItem> work, boolean more) {}
