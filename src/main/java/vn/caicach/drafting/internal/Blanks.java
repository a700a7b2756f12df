package vn.caicach.drafting.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.caicach.shared.VietnameseText;

/// The blanks of a wording, as people declare them, one a line: "Năm: 2026", "Lĩnh vực (danh sách):
/// Chỉ đạo; Thủ tục", "Có họp (có/không): có". What stands behind the colon is the sample.
///
/// @param list in the order they are filled
/// @param wrong lines that declare none, from 1 on
public record Blanks(List<Blank> list, List<Integer> wrong) {

  /// What is filled in.
  public enum Kind {
    TEXT,
    /// A line each.
    LIST,
    /// Whether a part of the wording stands.
    CHOICE
  }

  /// @param name as it stands between the braces
  /// @param sample a list apart by ";", a choice "có" or "không"
  public record Blank(String name, Kind kind, String sample) {

    List<String> sampleList() {
      return Stream.of(sample.split(";"))
          .map(VietnameseText::tidy)
          .filter(one -> !one.isEmpty())
          .toList();
    }

    public boolean sampleChoice() {
      return !VietnameseText.fold(sample).startsWith("kh");
    }
  }

  /// What the program fills in by itself.
  static final List<String> GIVEN =
      List.of("Cơ quan", "Tên đơn vị", "Địa danh", "Hôm nay", "Năm nay");

  private static final Pattern LINE =
      Pattern.compile("([^:{}#^/()]+?)\\s*(\\(([^)]*)\\))?\\s*(?::\\s*(.*))?");
  private static final int MOST = 60;

  public Blanks {
    list = List.copyOf(list);
    wrong = List.copyOf(wrong);
  }

  public static Blanks read(String typed) {
    Map<String, Blank> found = new LinkedHashMap<>();
    List<Integer> wrong = new ArrayList<>();
    List<String> lines = typed.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = VietnameseText.tidy(lines.get(i)).replaceFirst("^[-•]\\s*", "");
      if (line.isEmpty()) {
        continue;
      }
      Matcher matcher = LINE.matcher(line);
      Optional<Kind> kind = matcher.matches() ? kind(matcher.group(3)) : Optional.empty();
      if (kind.isEmpty() || found.size() >= MOST || GIVEN.contains(matcher.group(1))) {
        wrong.add(i + 1);
      } else {
        String name = matcher.group(1);
        String sample = matcher.group(4) == null ? "" : matcher.group(4);
        found.put(name, new Blank(name, kind.get(), sample));
      }
    }
    return new Blanks(List.copyOf(found.values()), wrong);
  }

  private static Optional<Kind> kind(@Nullable String word) {
    return switch (word == null ? "" : VietnameseText.fold(word).replace(" ", "")) {
      case "" -> Optional.of(Kind.TEXT);
      case "danhsach", "lap" -> Optional.of(Kind.LIST);
      case "co/khong" -> Optional.of(Kind.CHOICE);
      default -> Optional.empty();
    };
  }

  Optional<Blank> find(String name) {
    return list.stream().filter(blank -> blank.name().equals(name)).findFirst();
  }

  /// Those declared, then those the program fills in.
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    list.forEach(blank -> names.add(blank.name()));
    names.addAll(GIVEN);
    return names;
  }
}
