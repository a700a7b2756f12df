package vn.caicach.drafting.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.caicach.drafting.internal.WordingText;
import vn.caicach.paper.PaperKind;
import vn.caicach.shared.VietnameseText;

/// What is typed of a wording.
///
/// @param seen the last edition when the form was opened; null for a new wording
public record WordingForm(
    @NotBlank @Nullable @Size(max = 200) String name,
    @NotNull @Nullable PaperKind kind,
    @Nullable @Size(max = 20_000) String blanks,
    @Nullable @Size(max = 60) String symbol,
    @Nullable @Size(max = 1000) String subject,
    @Nullable @Size(max = 4000) String addressees,
    @Nullable @Size(max = 8000) String bases,
    @Nullable @Size(max = 400_000) String content,
    @Nullable @Size(max = 8000) String recipients,
    @Nullable Integer seen) {

  static final WordingForm BLANK =
      new WordingForm("", PaperKind.CONG_VAN, "", "", "", "", "", "", "", null);

  static WordingForm of(String name, PaperKind kind, WordingText text, @Nullable Integer seen) {
    return new WordingForm(
        name,
        kind,
        text.blanks(),
        text.symbol(),
        text.subject(),
        text.addressees(),
        text.bases(),
        text.content(),
        text.recipients(),
        seen);
  }

  String nameText() {
    return VietnameseText.tidy(shown(name));
  }

  WordingText text() {
    return new WordingText(
        lines(blanks),
        shown(symbol).strip(),
        VietnameseText.tidy(shown(subject)),
        lines(addressees),
        lines(bases),
        lines(content),
        lines(recipients));
  }

  private static String lines(@Nullable String typed) {
    return shown(typed).replace("\r\n", "\n").strip();
  }

  static String shown(@Nullable String typed) {
    return typed == null ? "" : typed;
  }
}
