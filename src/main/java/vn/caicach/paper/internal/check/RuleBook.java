package vn.caicach.paper.internal.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.caicach.paper.Finding.Severity;
import vn.caicach.paper.FormatRule;

/// The rules of the form as data: `paper/nd30-2020.json`, with their version and legal basis.
public final class RuleBook {

  private static final RuleBook CURRENT = read("/paper/nd30-2020.json");

  private final JsonNode rules;

  private RuleBook(JsonNode rules) {
    this.rules = rules;
  }

  /// From a value to another, both within.
  record Range(double least, double most) {

    boolean holds(double value, double tolerance) {
      return value >= least - tolerance && value <= most + tolerance;
    }

    double nearest(double value) {
      return Math.clamp(value, least, most);
    }

    /// "13–14", "12".
    String shown() {
      return least == most ? number(least) : number(least) + "–" + number(most);
    }
  }

  public static RuleBook current() {
    return CURRENT;
  }

  private static RuleBook read(String name) {
    try (InputStream in = RuleBook.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no rules at " + name);
      }
      return new RuleBook(JsonMapper.shared().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// "ND30-2020".
  String version() {
    return rules.path("ruleset").asString();
  }

  public String basis(FormatRule rule) {
    return check(rule).path("basis").asString();
  }

  Severity severity(FormatRule rule) {
    return Severity.valueOf(check(rule).path("severity").asString());
  }

  private JsonNode check(FormatRule rule) {
    JsonNode check = rules.path("checks").path(rule.key());
    if (check.isMissingNode()) {
      throw new IllegalStateException("no basis for " + rule.key());
    }
    return check;
  }

  /// In millimetres: "top", "bottom", "left", "right".
  Range margin(String side) {
    return range(rules.path("page").path("marginMm").path(side));
  }

  /// In points: "quocHieu", "tieuNgu" and so on.
  Range size(String component) {
    return sizes(rules.path("components").path(component));
  }

  Range pageNumberSize() {
    return sizes(rules.path("page").path("pageNumber"));
  }

  Range bodySize() {
    return sizes(rules.path("body"));
  }

  /// In millimetres.
  Range indent() {
    Range centimetres = range(rules.path("body").path("firstLineIndentCm"));
    return new Range(centimetres.least() * 10, centimetres.most() * 10);
  }

  /// In points.
  double paragraphSpacing() {
    return rules.path("body").path("paraSpacingMinPt").asDouble();
  }

  Range lineSpacing() {
    return range(rules.path("body").path("lineSpacing"));
  }

  String font() {
    return rules.path("page").path("font").asString();
  }

  List<String> pointLetters() {
    return words(rules.path("pointLetters"));
  }

  List<String> signingForms() {
    return new ArrayList<>(rules.path("signingForms").propertyNames());
  }

  /// Words that "nhân dân", "nhà nước" follow when the people or the State are meant.
  List<String> before(String noun) {
    return words(rules.path("capitals").path(noun));
  }

  private static List<String> words(JsonNode of) {
    List<String> all = new ArrayList<>();
    of.forEach(each -> all.add(each.asString()));
    return all;
  }

  private static Range range(JsonNode of) {
    return new Range(of.path(0).asDouble(), of.path(1).asDouble());
  }

  private static Range sizes(JsonNode of) {
    return new Range(of.path("sizeMin").asDouble(), of.path("sizeMax").asDouble());
  }

  /// As it is written in Vietnamese: "1,27", "20".
  static String number(double value) {
    double rounded = Math.round(value * 100) / 100.0;
    return rounded == Math.rint(rounded)
        ? String.valueOf((long) rounded)
        : String.valueOf(rounded).replace('.', ',');
  }
}
