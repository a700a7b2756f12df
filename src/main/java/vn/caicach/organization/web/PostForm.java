package vn.caicach.organization.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.caicach.organization.PostRank;

/// What is typed to add a post to a unit.
public record PostForm(
    @NotBlank @Size(max = 120) @Nullable String title,
    @NotNull @Nullable PostRank rank,
    @NotNull @Nullable LocalDate from) {

  static final PostForm BLANK = new PostForm("", PostRank.STAFF, null);
}
