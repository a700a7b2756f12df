package vn.caicach.organization.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.caicach.ui.FormErrors;

/// The form to upload a workbook.
public record ImportsNew(@Nullable LocalDate firstDay, FormErrors errors) {}
