package vn.caicach.paper;

import java.util.List;
import java.util.Locale;

/// Who issues a paper, as its head names it (Phụ lục I mục II.2).
///
/// @param superior name of the body directly above, in capitals; empty for a People's Committee
/// @param name official name in capitals, broken into its lines: "ỦY BAN NHÂN DÂN", "XÃ NINH GIANG"
/// @param words the name in a sentence: "Ủy ban nhân dân xã Ninh Giang"
/// @param place where it sits: "Ninh Giang"
public record Issuer(String superior, List<String> name, String words, String place) {

  public Issuer {
    name = List.copyOf(name);
    if (name.isEmpty() || place.isBlank()) {
      throw new IllegalArgumentException("an issuer needs a name and a place");
    }
  }

  private static final String COMMITTEE = "Ủy ban nhân dân ";

  /// A People's Committee, which names no superior.
  ///
  /// @param name "Ủy ban nhân dân xã Ninh Giang", also "UBND xã Ninh Giang"
  public static Issuer committee(String name) {
    String place = placeOf(name);
    return new Issuer(
        "",
        List.of("ỦY BAN NHÂN DÂN", place.toUpperCase(Locale.ROOT)),
        COMMITTEE + place,
        town(place));
  }

  /// A unit of a committee, which issues in its own name.
  ///
  /// @param committee as for [#committee]
  /// @param unit "Phòng Văn hóa - Xã hội"
  public static Issuer unit(String committee, String unit) {
    String place = placeOf(committee);
    return new Issuer(
        "UBND " + place.toUpperCase(Locale.ROOT),
        List.of(unit.toUpperCase(Locale.ROOT)),
        unit,
        town(place));
  }

  /// "xã Ninh Giang" of "UBND xã Ninh Giang".
  private static String placeOf(String committee) {
    return committee.replaceFirst("^(UBND|Ủy ban nhân dân) ", "");
  }

  /// "Ninh Giang"; a number keeps the word before it (Phụ lục I mục II.4 NĐ 30/2020/NĐ-CP).
  private static String town(String place) {
    String bare = place.replaceFirst("(?iu)^(xã|phường|đặc khu|tỉnh|thành phố) (?!\\d)", "");
    return bare.isEmpty()
        ? place
        : bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1);
  }
}
