package vn.caicach.plan.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.caicach.shared.VietnameseText;

/// What is said with a step. Which of it is asked depends on the step.
///
/// @param kept files that were taken in before the form came back
/// @param secrecy degree declared for the files sent
public record StepForm(
    @Nullable @Size(max = 4000) String note,
    @Nullable @Min(0) @Max(99) Integer percent,
    @Nullable LocalDate day,
    @Nullable UUID officer,
    @Nullable UUID unit,
    @Nullable List<UUID> kept,
    @Nullable String secrecy) {

  static final StepForm BLANK = new StepForm(null, null, null, null, null, null, null);

  /// Keeps its lines.
  String noteText() {
    return note == null
        ? ""
        : note.lines().map(VietnameseText::tidy).collect(Collectors.joining("\n")).strip();
  }

  StepForm keeping(List<UUID> files) {
    return new StepForm(note, percent, day, officer, unit, files, secrecy);
  }
}
