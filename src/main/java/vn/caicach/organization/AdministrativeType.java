package vn.caicach.organization;

import java.util.Arrays;
import java.util.Locale;

/// The legal type of an administrative unit. Named in Vietnamese, as the law has no English words
/// for them.
public enum AdministrativeType {
  TINH(AdministrativeLevel.PROVINCE, "tỉnh"),
  THANH_PHO(AdministrativeLevel.PROVINCE, "thành phố"),
  HUYEN(AdministrativeLevel.DISTRICT, "huyện"),
  THANH_PHO_TRUC_THUOC(AdministrativeLevel.DISTRICT, "thành phố"),
  XA(AdministrativeLevel.COMMUNE, "xã"),
  PHUONG(AdministrativeLevel.COMMUNE, "phường"),
  DAC_KHU(AdministrativeLevel.COMMUNE, "đặc khu"),
  THI_TRAN(AdministrativeLevel.COMMUNE, "thị trấn");

  private final AdministrativeLevel level;
  private final String word;

  AdministrativeType(AdministrativeLevel level, String word) {
    this.level = level;
    this.word = word;
  }

  public AdministrativeLevel level() {
    return level;
  }

  /// The word as it stands within a sentence: "xã".
  public String word() {
    return word;
  }

  /// "xã Ninh Giang"
  public String of(String name) {
    return word + " " + name;
  }

  /// "Xã Ninh Giang", as it stands at the start of a line.
  public String titleOf(String name) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + " " + name;
  }

  /// The type a catalogue writes as "thành phố trung ương", "thành phố trực thuộc", "xã" and so on.
  public static AdministrativeType parse(String text) {
    return switch (text) {
      case "thành phố trung ương" -> THANH_PHO;
      case "thành phố trực thuộc" -> THANH_PHO_TRUC_THUOC;
      default ->
          Arrays.stream(values())
              .filter(type -> type.word.equals(text) && type != THANH_PHO)
              .filter(type -> type != THANH_PHO_TRUC_THUOC)
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("no such type of unit: " + text));
    };
  }
}
