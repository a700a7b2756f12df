package vn.caicach.drafting.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.caicach.paper.PaperKind;

/// Short names in số, ký hiệu, as they are proposed: the head of the agency lays them down (Phụ lục
/// I mục II.3 NĐ 30/2020/NĐ-CP), so what is typed holds.
public final class Abbreviation {

  private static final Set<String> LINKS = Set.of("và", "của", "-", "–", "&");
  private static final String COMMITTEE = "UBND";

  private Abbreviation() {}

  /// "VHXH" of "Phòng Văn hóa - Xã hội", "VP" of a Văn phòng, "TTPVHCC" of "Trung tâm Phục vụ hành
  /// chính công".
  static String of(String unit) {
    if (unit.startsWith("Văn phòng")) {
      return "VP";
    }
    return Arrays.stream(unit.replaceFirst("^Phòng ", "").split("[\\s,]+"))
        .filter(word -> !word.isEmpty() && !LINKS.contains(word.toLowerCase(Locale.ROOT)))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  /// What follows the number: "QĐ-UBND", of a công văn "UBND-VHXH".
  ///
  /// @param issuer full name of the unit that issues it; null for the committee
  /// @param drafter full name of the unit that drafts it; null for the committee
  static String symbol(PaperKind kind, @Nullable String issuer, @Nullable String drafter) {
    String agency = issuer == null ? COMMITTEE : of(issuer);
    if (!kind.abbreviation().isEmpty()) {
      return kind.abbreviation() + "-" + agency;
    }
    return issuer == null && drafter != null ? agency + "-" + of(drafter) : agency;
  }
}
