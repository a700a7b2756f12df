package vn.caicach.organization.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is typed to rename a unit.
public record RenamingForm(
    @NotBlank @Size(max = 200) @Nullable String name,
    @Size(max = 60) @Nullable String shortName,
    @NotNull @Nullable LocalDate day,
    @NotBlank @Size(max = 300) @Nullable String legalBasis) {}
