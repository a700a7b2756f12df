package vn.caicach.drafting.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import vn.caicach.drafting.internal.Channel;
import vn.caicach.shared.VietnameseText;

/// What is typed with a step.
///
/// @param recipients places in the list of recipients of the paper, from 0
/// @param fileId a file taken in already
/// @param compared the file was compared with the signed paper
/// @param version of the draft the person saw
public record StepForm(
    @Nullable @Size(max = 4000) String note,
    @Nullable List<UUID> units,
    @Nullable @Min(1) @Max(99_999) Integer number,
    @Nullable LocalDate day,
    @Nullable List<Integer> recipients,
    @Nullable Channel channel,
    @Nullable UUID fileId,
    @Nullable Boolean compared,
    @Nullable Long version) {

  static final StepForm BLANK =
      new StepForm("", List.of(), null, null, List.of(), null, null, false, null);

  static StepForm begun(LocalDate day, List<Integer> recipients) {
    return new StepForm("", List.of(), null, day, recipients, null, null, false, null);
  }

  String noteText() {
    return note == null
        ? ""
        : note.lines().map(VietnameseText::tidy).reduce((a, b) -> a + "\n" + b).orElse("").strip();
  }

  /// @throws ResponseStatusException when the form does not say it
  long seen() {
    if (version == null) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return version;
  }

  public List<UUID> chosen() {
    return units == null ? List.of() : units.stream().filter(Objects::nonNull).toList();
  }

  public List<Integer> to() {
    return recipients == null ? List.of() : recipients.stream().filter(Objects::nonNull).toList();
  }

  StepForm withFile(@Nullable UUID file) {
    return new StepForm(note, units, number, day, recipients, channel, file, compared, version);
  }
}
