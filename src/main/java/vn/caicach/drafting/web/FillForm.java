package vn.caicach.drafting.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What is filled into the blanks of a wording.
///
/// @param unit the drafting unit
/// @param edition whose blanks were shown
/// @param blank what was typed, by the place of the blank among the declarations
public record FillForm(
    @NotNull @Nullable UUID unit,
    @Nullable UUID edition,
    @Nullable Map<Integer, @Size(max = 8000) String> blank) {

  List<String> typed(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> blank == null ? "" : blank.getOrDefault(i, ""))
        .toList();
  }
}
