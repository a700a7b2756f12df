package vn.caicach.organization.internal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import vn.caicach.organization.AdministrativeLevel;
import vn.caicach.organization.AdministrativeType;
import vn.caicach.organization.AdministrativeUnit;
import vn.caicach.organization.AdministrativeUnitId;
import vn.caicach.organization.Validity;

/// The administrative units of the country as the project ships them; see the README beside the
/// files.
///
/// @param units each unit during each of its names
/// @param successions which unit became part of which, and by what law
public record AdministrativeCatalogue(
    List<AdministrativeUnit> units, List<Succession> successions) {

  private static final String FOLDER = "/organization/units/";
  private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);

  /// The old unit, or a part of it, became (part of) the new one on that day.
  public record Succession(
      AdministrativeUnitId from,
      AdministrativeUnitId into,
      LocalDate effectiveOn,
      boolean whole,
      String legalBasis) {}

  public AdministrativeCatalogue {
    units = List.copyOf(units);
    successions = List.copyOf(successions);
  }

  /// Reads the catalogue from the program.
  public static AdministrativeCatalogue load() {
    List<AdministrativeUnit> units = new ArrayList<>(current());
    units.addAll(former());
    return new AdministrativeCatalogue(units, readSuccessions());
  }

  /// A number that changes when a byte of the files changes.
  public static int checksum() {
    CRC32 crc = new CRC32();
    for (String file :
        List.of(
            "2025-07-01.csv",
            "history/2025-07-01-units.csv",
            "history/2025-07-01-successions.csv")) {
      crc.update(CsvTable.text(FOLDER + file).getBytes(StandardCharsets.UTF_8));
    }
    return (int) crc.getValue();
  }

  private static List<AdministrativeUnit> current() {
    List<Map<String, String>> rows = CsvTable.read(FOLDER + "2025-07-01.csv");
    Map<String, AdministrativeUnit> provinces = new LinkedHashMap<>();
    for (Map<String, String> row : rows) {
      provinces.computeIfAbsent(cell(row, "province_code"), code -> province(code, row));
    }
    Map<String, String> slugs =
        SignInSlugs.ofCommunes(rows.stream().map(row -> named(row, provinces)).toList(), Set.of());
    List<AdministrativeUnit> units = new ArrayList<>(provinces.values());
    for (Map<String, String> row : rows) {
      String code = cell(row, "unit_code");
      AdministrativeType type = AdministrativeType.parse(cell(row, "unit_type"));
      units.add(
          new AdministrativeUnit(
              AdministrativeUnitId.of(code, SINCE),
              code,
              type,
              bare(cell(row, "unit_name"), type),
              AdministrativeUnitId.of(cell(row, "province_code"), SINCE),
              Validity.from(SINCE),
              slugs.get(code)));
    }
    return units;
  }

  private static AdministrativeUnit province(String code, Map<String, String> row) {
    AdministrativeType type = AdministrativeType.parse(cell(row, "province_type"));
    String name = bare(cell(row, "province_name"), type);
    return new AdministrativeUnit(
        AdministrativeUnitId.of(code, SINCE),
        code,
        type,
        name,
        null,
        Validity.from(SINCE),
        SignInSlugs.ofProvince(name));
  }

  private static SignInSlugs.Named named(
      Map<String, String> row, Map<String, AdministrativeUnit> provinces) {
    AdministrativeType type = AdministrativeType.parse(cell(row, "unit_type"));
    AdministrativeUnit province = provinces.get(cell(row, "province_code"));
    String provinceSlug = province == null || province.slug() == null ? "" : province.slug();
    return new SignInSlugs.Named(
        cell(row, "unit_code"), type, bare(cell(row, "unit_name"), type), provinceSlug);
  }

  private static List<AdministrativeUnit> former() {
    List<Map<String, String>> rows = CsvTable.read(FOLDER + "history/2025-07-01-units.csv");
    Map<String, AdministrativeUnitId> ids = formerIds(rows);
    return rows.stream()
        .map(row -> {
          String code = cell(row, "code");
          return new AdministrativeUnit(
              known(ids, code),
              code,
              AdministrativeType.parse(cell(row, "type")),
              cell(row, "name"),
              parent(ids, cell(row, "parent_code")),
              Validity.between(
                  LocalDate.parse(cell(row, "known_from")), LocalDate.parse(cell(row, "until"))),
              null);
        })
        .toList();
  }

  private static List<Succession> readSuccessions() {
    Map<String, AdministrativeUnitId> former =
        formerIds(CsvTable.read(FOLDER + "history/2025-07-01-units.csv"));
    return CsvTable.read(FOLDER + "history/2025-07-01-successions.csv").stream()
        .map(row ->
            new Succession(
                known(former, cell(row, "from_code")),
                AdministrativeUnitId.of(cell(row, "into_code"), SINCE),
                SINCE,
                cell(row, "share").equals("whole"),
                cell(row, "legal_basis")))
        .toList();
  }

  private static Map<String, AdministrativeUnitId> formerIds(List<Map<String, String>> rows) {
    Map<String, AdministrativeUnitId> ids = new HashMap<>();
    for (Map<String, String> row : rows) {
      String code = cell(row, "code");
      ids.put(code, AdministrativeUnitId.of(code, LocalDate.parse(cell(row, "known_from"))));
    }
    return ids;
  }

  private static @Nullable AdministrativeUnitId parent(
      Map<String, AdministrativeUnitId> ids, String code) {
    return code.isEmpty() ? null : known(ids, code);
  }

  private static AdministrativeUnitId known(Map<String, AdministrativeUnitId> ids, String code) {
    AdministrativeUnitId id = ids.get(code);
    if (id == null) {
      throw new IllegalStateException("no former unit has code " + code);
    }
    return id;
  }

  /// "Xã Ninh Giang" without its type; one row of the country writes the type in lower case.
  private static String bare(String fullName, AdministrativeType type) {
    String prefix = type.word() + " ";
    if (!fullName.toLowerCase(Locale.ROOT).startsWith(prefix)) {
      throw new IllegalStateException(fullName + " does not start with " + prefix);
    }
    return fullName.substring(prefix.length());
  }

  private static String cell(Map<String, String> row, String column) {
    String value = row.get(column);
    if (value == null) {
      throw new IllegalStateException("the file has no column " + column);
    }
    return value;
  }

  /// The unit of that level and code on that day, if there is one.
  public Optional<AdministrativeUnit> find(AdministrativeLevel level, String code, LocalDate day) {
    return units.stream()
        .filter(unit -> unit.type().level() == level)
        .filter(unit -> unit.code().equals(code) && unit.validity().includes(day))
        .findFirst();
  }
}
