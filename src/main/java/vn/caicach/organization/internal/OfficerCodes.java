package vn.caicach.organization.internal;

import org.springframework.stereotype.Component;

/// Codes for officers registered without one: CB001, CB002 and so on, after the highest there is.
@Component
class OfficerCodes {

  private static final String PREFIX = "CB";

  private final OfficerQueries queries;

  OfficerCodes(OfficerQueries queries) {
    this.queries = queries;
  }

  String next() {
    return code(queries.highestNumber(PREFIX) + 1);
  }

  static String code(int number) {
    return PREFIX + "%03d".formatted(number);
  }

  int highest() {
    return queries.highestNumber(PREFIX);
  }
}
