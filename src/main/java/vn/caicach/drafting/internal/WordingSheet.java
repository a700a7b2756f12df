package vn.caicach.drafting.internal;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.caicach.paper.PaperKind;
import vn.caicach.shared.VietnameseText;

/// A wording as one text, each part below its label: how it is shipped, and how it is edited in a
/// word processor.
///
/// @param name empty where the sheet names none
public record WordingSheet(String name, Optional<PaperKind> kind, WordingText text) {

  /// The labels, in the order they are written.
  private enum Part {
    NAME("TÊN MẪU"),
    KIND("TÊN LOẠI"),
    BLANKS("CHỖ ĐIỀN"),
    SYMBOL("KÝ HIỆU"),
    SUBJECT("TRÍCH YẾU"),
    ADDRESSEES("KÍNH GỬI"),
    BASES("CĂN CỨ"),
    CONTENT("NỘI DUNG"),
    RECIPIENTS("NƠI NHẬN");

    private final String label;

    Part(String label) {
      this.label = label + ":";
    }
  }

  /// Empty when no part of a wording is found in it.
  public static Optional<WordingSheet> read(String text) {
    Map<Part, StringBuilder> found = new EnumMap<>(Part.class);
    StringBuilder into = null;
    for (String line : text.lines().toList()) {
      Optional<Part> part = begins(line);
      if (part.isPresent()) {
        into = found.computeIfAbsent(part.get(), _ -> new StringBuilder());
        into.append(line.strip().substring(part.get().label.length()).strip());
      } else if (into != null) {
        into.append(into.isEmpty() ? "" : "\n").append(line.stripTrailing());
      }
    }
    if (!found.containsKey(Part.CONTENT)) {
      return Optional.empty();
    }
    String kind = VietnameseText.fold(text(found, Part.KIND));
    return Optional.of(
        new WordingSheet(
            VietnameseText.tidy(text(found, Part.NAME)),
            Arrays.stream(PaperKind.values())
                .filter(one -> VietnameseText.fold(one.title()).equals(kind))
                .findFirst(),
            new WordingText(
                text(found, Part.BLANKS),
                text(found, Part.SYMBOL),
                text(found, Part.SUBJECT),
                text(found, Part.ADDRESSEES),
                text(found, Part.BASES),
                text(found, Part.CONTENT),
                text(found, Part.RECIPIENTS))));
  }

  private static Optional<Part> begins(String line) {
    String upper = line.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(Part.values())
        .filter(part -> upper.startsWith(part.label) && line.strip().startsWith(part.label))
        .findFirst();
  }

  private static String text(Map<Part, StringBuilder> found, Part part) {
    return found.getOrDefault(part, new StringBuilder()).toString().strip();
  }

  /// The sheet as it is written.
  String written() {
    var all = new StringBuilder();
    for (Part part : Part.values()) {
      String words =
          switch (part) {
            case NAME -> name;
            case KIND -> kind.map(PaperKind::title).orElse("");
            case BLANKS -> text.blanks();
            case SYMBOL -> text.symbol();
            case SUBJECT -> text.subject();
            case ADDRESSEES -> text.addressees();
            case BASES -> text.bases();
            case CONTENT -> text.content();
            case RECIPIENTS -> text.recipients();
          };
      all.append(part.label).append(words.contains("\n") ? "\n" : " ").append(words).append("\n");
    }
    return all.toString();
  }
}
