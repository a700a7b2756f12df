package vn.caicach.organization.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// A workbook with officers.
///
/// @param firstDay since when those work here whose row does not say
public record ImportForm(@Nullable MultipartFile file, @NotNull @Nullable LocalDate firstDay) {}
