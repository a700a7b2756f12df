package vn.caicach.organization.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.caicach.organization.AdministrativeType;
import vn.caicach.shared.VietnameseText;

/// What follows the @ in a sign-in name: `ninhgiang.haiphong` for a commune, `haiphong` for a
/// province. Without accents and blanks, so that it can be typed anywhere.
///
/// Where communes of one province share the accentless name, the type is put in front
/// (`phuong-dongtien.thanhhoa`); where that does not tell them apart either (xã Cẩm Giang and xã
/// Cẩm Giàng), the code follows (`camgiang-10888.haiphong`). A slug once given is never given to
/// another unit.
final class SignInSlugs {

  /// A unit to name. The province slug is empty for a province itself.
  record Named(String code, AdministrativeType type, String name, String provinceSlug) {}

  private SignInSlugs() {}

  /// The slug of a province: its accentless name.
  static String ofProvince(String name) {
    return plain(name);
  }

  /// The slugs of communes by code.
  ///
  /// @param taken slugs given before, by this or an earlier catalogue
  static Map<String, String> ofCommunes(List<Named> communes, Set<String> taken) {
    Map<String, List<Named>> byPlainName = new HashMap<>();
    for (Named commune : communes) {
      byPlainName
          .computeIfAbsent(
              plain(commune.name()) + "." + commune.provinceSlug(), k -> new ArrayList<>())
          .add(commune);
    }
    Map<String, String> slugs = new HashMap<>();
    Set<String> used = new HashSet<>(taken);
    byPlainName.forEach((plainName, sharers) -> {
      for (Named commune : sharers) {
        String slug = slug(commune, sharers);
        if (!used.add(slug)) {
          slug = withCode(commune);
          used.add(slug);
        }
        slugs.put(commune.code(), slug);
      }
    });
    return slugs;
  }

  private static String slug(Named commune, List<Named> sharers) {
    String plain = plain(commune.name()) + "." + commune.provinceSlug();
    if (sharers.size() == 1) {
      return plain;
    }
    boolean typeTellsApart =
        sharers.stream().filter(other -> other.type() == commune.type()).count() == 1;
    return typeTellsApart ? plain(commune.type().word()) + "-" + plain : withCode(commune);
  }

  private static String withCode(Named commune) {
    return plain(commune.name()) + "-" + commune.code() + "." + commune.provinceSlug();
  }

  private static String plain(String text) {
    return VietnameseText.fold(text).replaceAll("[^a-z0-9]", "");
  }
}
