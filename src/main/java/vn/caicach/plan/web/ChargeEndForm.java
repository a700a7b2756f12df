package vn.caicach.plan.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The last day a vice-chair is in charge of a unit.
public record ChargeEndForm(@NotNull @Nullable LocalDate lastDay) {}
