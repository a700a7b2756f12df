package vn.caicach.plan.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.caicach.plan.internal.TaskUnits.TaskUnit;
import vn.caicach.shared.VietnameseText;

/// Finds the units a cell names: by name, short name and other ways to write it, without accents,
/// marks and "và"; the longest name first, since names hold commas themselves.
final class UnitNames {

  private static final Pattern LINES = Pattern.compile("[;\\n\\r]+");

  /// What may stand between two names, or within one.
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(,|\\s+-\\s+|/|&|\\+|(?<=\\s)v[àa](?=\\s)|•)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern ALL =
      Pattern.compile(
          "(tatca)?cac(coquan|phongban|phong|donvi|ban|nganh|trungtam|chuyenmon|sunghiep|truong)+"
              + "(cuaubnd|thuocubnd|tructhuoc|thuoc)?(xa|phuong|dackhu|thanhpho|tinh)?");
  private static final Pattern DEPARTMENTS =
      Pattern.compile(
          "(tatca)?cac(phong|coquan|phongban|so|bannganh)+chuyenmon(cuaubnd|thuocubnd|thuoc)?(xa|phuong|dackhu|thanhpho|tinh)?");

  /// Names nobody: who takes part has to be said.
  private static final Pattern SOME = Pattern.compile("cac.*(lienquan|khac|colienquan)");

  private static final Pattern DEPARTMENT_CODES =
      Pattern.compile("(phong|van-phong|so|thanh-tra).*");
  private static final Pattern PLACE = Pattern.compile("(?<=.)(xa|phuong|dackhu)$");
  private static final String COMMITTEE = "ubnd";

  /// What a cell names.
  ///
  /// @param units in the order they are named
  /// @param unknown words no unit is known by
  /// @param ambiguous words several units are known by
  /// @param all whether all units of the committee are meant
  record Named(
      List<TaskUnit> units,
      List<String> unknown,
      Map<String, List<TaskUnit>> ambiguous,
      boolean all) {

    boolean understood() {
      return unknown.isEmpty() && ambiguous.isEmpty();
    }
  }

  private final List<TaskUnit> units;
  private final Map<String, Set<TaskUnit>> byKey = new HashMap<>();

  UnitNames(List<TaskUnit> units) {
    this.units = units;
    for (TaskUnit unit : units) {
      put(unit.name(), unit);
      put(unit.shortName(), unit);
      unit.aliases().forEach(alias -> put(alias, unit));
    }
  }

  private void put(String name, TaskUnit unit) {
    String key = key(name);
    if (!key.isEmpty()) {
      byKey.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(unit);
    }
  }

  /// The entries of a cell that stand apart beyond doubt: by a semicolon or a line of their own.
  static List<String> entries(String cell) {
    return LINES
        .splitAsStream(cell)
        .map(entry -> VietnameseText.tidy(entry).replaceAll("^[-+•*]\\s*|[.,]+$", "").strip())
        .filter(entry -> !entry.isEmpty())
        .toList();
  }

  /// The units named in a cell, each once.
  Named read(String cell) {
    Set<TaskUnit> found = new LinkedHashSet<>();
    List<String> unknown = new ArrayList<>();
    Map<String, List<TaskUnit>> ambiguous = new HashMap<>();
    boolean all = false;
    for (String entry : entries(cell)) {
      all |= read(entry, found, unknown, ambiguous);
    }
    return new Named(List.copyOf(found), unknown, ambiguous, all);
  }

  private boolean read(
      String entry,
      Set<TaskUnit> found,
      List<String> unknown,
      Map<String, List<TaskUnit>> ambiguous) {
    int[] bounds = bounds(entry);
    boolean all = false;
    int passedOver = -1; // where words nobody knows begin
    int i = 0;
    while (i < bounds.length / 2) {
      int end = i;
      Collection<TaskUnit> meant = List.of();
      for (int j = bounds.length / 2 - 1; j >= i && meant.isEmpty(); j--) {
        String words = entry.substring(bounds[2 * i], bounds[2 * j + 1]);
        end = j;
        if (SOME.matcher(key(words)).matches()) {
          break;
        }
        meant = meant(words);
        all |= !meant.isEmpty() && meansAll(words);
      }
      String words = entry.substring(bounds[2 * i], bounds[2 * end + 1]).strip();
      if (meant.isEmpty()) {
        passedOver = passedOver < 0 ? bounds[2 * i] : passedOver;
      } else {
        addUnknown(entry, passedOver, bounds[2 * i], unknown);
        passedOver = -1;
        if (meant.size() == 1 || meansAll(words)) {
          found.addAll(meant);
        } else {
          ambiguous.put(words, List.copyOf(meant));
        }
      }
      i = end + 1;
    }
    addUnknown(entry, passedOver, entry.length(), unknown);
    return all;
  }

  private static void addUnknown(String entry, int from, int to, List<String> unknown) {
    if (from >= 0) {
      String words =
          entry.substring(from, to).replaceAll("(?iu)^[\\s,&/+-]+|(\\s+và|[\\s,&/+-])+$", "");
      if (!words.isBlank()) {
        unknown.add(words);
      }
    }
  }

  /// Begin and end of what stands between two marks, for all of them.
  private static int[] bounds(String entry) {
    List<Integer> bounds = new ArrayList<>();
    int from = 0;
    for (MatchResult between : BETWEEN.matcher(entry).results().toList()) {
      addPart(entry, from, between.start(), bounds);
      from = between.end();
    }
    addPart(entry, from, entry.length(), bounds);
    return bounds.stream().mapToInt(Integer::intValue).toArray();
  }

  private static void addPart(String entry, int from, int to, List<Integer> bounds) {
    if (!entry.substring(from, to).isBlank()) {
      bounds.add(from);
      bounds.add(to);
    }
  }

  private Collection<TaskUnit> meant(String words) {
    String key = key(words);
    Set<TaskUnit> known = byKey.get(key);
    if (known == null) {
      known = byKey.get(PLACE.matcher(key).replaceFirst(""));
    }
    if (known != null) {
      return known;
    }
    return units.stream().filter(unit -> isMeant(key, unit)).toList();
  }

  private static boolean isMeant(String key, TaskUnit unit) {
    return !unit.outside()
        && !unit.code().equals(COMMITTEE)
        && (DEPARTMENTS.matcher(key).matches()
            ? DEPARTMENT_CODES.matcher(unit.code()).matches()
            : ALL.matcher(key).matches());
  }

  private static boolean meansAll(String words) {
    String key = key(words);
    return ALL.matcher(key).matches() || DEPARTMENTS.matcher(key).matches();
  }

  /// For comparing only: "Phòng Văn hoá và Xã hội" and "P. Văn hóa - Xã hội" give the same.
  private static String key(String name) {
    String words =
        (" " + VietnameseText.fold(name).replaceAll("[^a-z0-9]+", " ") + " ")
            .replaceAll(" va(?= )", " ")
            .replaceAll(" p(?= )", " phong")
            .replaceAll(" tt(?= )", " trung tam")
            .replaceAll(" vp(?= )", " van phong");
    return words
        .replace(" ", "")
        .replace("hoidongnhandan", "hdnd")
        .replace("uybannhandan", "ubnd")
        .replace("vhxh", "vanhoaxahoi")
        .replace("pvhcc", "phucvuhanhchinhcong");
  }
}
