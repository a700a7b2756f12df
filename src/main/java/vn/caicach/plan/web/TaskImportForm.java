package vn.caicach.plan.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.caicach.plan.TaskOrigin;

/// A workbook with tasks.
///
/// @param origin of the rows that name none
/// @param document the directive of the rows that name none; null for none
public record TaskImportForm(
    @Nullable MultipartFile file, @NotNull @Nullable TaskOrigin origin, @Nullable UUID document) {}
