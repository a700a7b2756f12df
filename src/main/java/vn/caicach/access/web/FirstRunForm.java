package vn.caicach.access.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// @param offices codes of the offices the authority has; null before they were shown
/// @param code the one-time code of the console
public record FirstRunForm(
    String province,
    @NotBlank String unit,
    @Nullable Set<String> offices,
    @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9._-]{1,39}", message = "{access.account.name.form}")
        String name,
    @NotBlank String password,
    String repeated,
    @NotBlank String code) {}
