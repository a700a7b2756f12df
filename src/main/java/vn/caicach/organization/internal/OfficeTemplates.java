package vn.caicach.organization.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.caicach.organization.AdministrativeUnit;
import vn.caicach.organization.PostRank;
import vn.caicach.organization.UnitKind;

/// The standard offices and posts of an authority, by its type, as the project ships them; see the
/// README beside the files. A proposal: whoever sets an authority up leaves out what it does not
/// have.
final class OfficeTemplates {

  /// The version offered for new authorities.
  static final String VERSION = "2025-07-01";

  private static final String FOLDER = "/organization/offices/";

  private OfficeTemplates() {}

  /// How firmly an office belongs to an authority.
  enum Option {
    REQUIRED,
    ON,
    OFF
  }

  /// @param parentCode the office it stands below; null at the top
  /// @param legalBasis empty where the row is common practice only
  record Office(
      String code,
      String name,
      String shortName,
      List<String> aliases,
      UnitKind kind,
      boolean outside,
      @Nullable String parentCode,
      Option option,
      String legalBasis) {}

  record TemplatePost(
      String code,
      String title,
      String shortTitle,
      List<String> aliases,
      PostRank rank,
      String legalBasis) {}

  /// The offices proposed for an authority of that unit, parents before their children.
  static List<Office> offices(AdministrativeUnit unit) {
    return CsvTable.read(FOLDER + VERSION + "/offices.csv").stream()
        .filter(row -> holdsFor(row, unit))
        .map(row -> office(row, unit))
        .toList();
  }

  /// The posts proposed in an office.
  static List<TemplatePost> posts(Office office) {
    return CsvTable.read(FOLDER + VERSION + "/posts.csv").stream()
        .filter(row ->
            list(row, "office_codes").contains(office.code())
                || list(row, "office_kinds").contains(office.kind().name()))
        .map(row ->
            new TemplatePost(
                cell(row, "code"),
                cell(row, "title"),
                cell(row, "short_title"),
                list(row, "aliases"),
                PostRank.valueOf(cell(row, "rank")),
                cell(row, "legal_basis")))
        .toList();
  }

  private static boolean holdsFor(Map<String, String> row, AdministrativeUnit unit) {
    List<String> only = list(row, "only_units");
    return list(row, "types").contains(unit.type().name())
        && (only.isEmpty() || only.contains(unit.code()))
        && !list(row, "except_units").contains(unit.code());
  }

  private static Office office(Map<String, String> row, AdministrativeUnit unit) {
    String parent = cell(row, "parent");
    return new Office(
        cell(row, "code"),
        filled(cell(row, "name"), unit),
        filled(cell(row, "short_name"), unit),
        list(row, "aliases").stream().map(alias -> filled(alias, unit)).toList(),
        UnitKind.valueOf(cell(row, "kind")),
        cell(row, "outside").equals("yes"),
        parent.isEmpty() ? null : parent,
        switch (cell(row, "option")) {
          case "required" -> Option.REQUIRED;
          case "on" -> Option.ON;
          case "off" -> Option.OFF;
          default -> throw new IllegalStateException("no such option: " + cell(row, "option"));
        },
        cell(row, "legal_basis"));
  }

  private static String filled(String pattern, AdministrativeUnit unit) {
    return pattern
        .replace("{unit}", unit.fullName())
        .replace("{name}", unit.name())
        .replace("{type}", unit.type().word());
  }

  private static List<String> list(Map<String, String> row, String column) {
    return CsvTable.list(cell(row, column));
  }

  private static String cell(Map<String, String> row, String column) {
    return Objects.requireNonNull(row.get(column), column);
  }
}
