package vn.caicach.plan.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is chosen to put a vice-chair in charge of a unit.
public record ChargeForm(
    @NotNull @Nullable UUID unit,
    @NotNull @Nullable UUID officer,
    @NotNull @Nullable LocalDate from) {}
