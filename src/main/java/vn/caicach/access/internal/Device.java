package vn.caicach.access.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which browser on which system, from what the browser says of itself. Good enough for a person to
/// know the own devices by; nothing rests on it.
final class Device {

  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();
  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    // in this order: most browsers also claim to be Chrome or Safari
    BROWSERS.put("coc_coc", "Cốc Cốc");
    BROWSERS.put("Edg", "Edge");
    BROWSERS.put("OPR/", "Opera");
    BROWSERS.put("Zalo", "Zalo");
    BROWSERS.put("Firefox/", "Firefox");
    BROWSERS.put("Chrome/", "Chrome");
    BROWSERS.put("Safari/", "Safari");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("iPhone", "iPhone");
    SYSTEMS.put("iPad", "iPad");
    SYSTEMS.put("Mac OS", "macOS");
    SYSTEMS.put("Linux", "Linux");
  }

  private Device() {}

  /// "Chrome, Windows"; the beginning of an unknown text; an en dash for none.
  static String named(String userAgent) {
    String known =
        Stream.of(BROWSERS, SYSTEMS)
            .flatMap(names ->
                names.entrySet().stream()
                    .filter(name -> userAgent.contains(name.getKey()))
                    .map(Map.Entry::getValue)
                    .limit(1))
            .collect(Collectors.joining(", "));
    if (!known.isEmpty()) {
      return known;
    }
    return userAgent.isBlank() ? "–" : userAgent.substring(0, Math.min(40, userAgent.length()));
  }
}
