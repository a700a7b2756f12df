package vn.caicach.plan.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.caicach.shared.VietnameseText;

/// What is typed to move a task to another unit.
public record MoveForm(@NotNull @Nullable UUID lead, @Nullable @Size(max = 1000) String reason) {

  static final MoveForm BLANK = new MoveForm(null, "");

  String reasonText() {
    return reason == null ? "" : VietnameseText.tidy(reason);
  }
}
