package vn.caicach.ui.internal;

import java.security.SecureRandom;

/// A number short enough to be told on the telephone, `CC-7F3K-92QD`. Letters and digits that sound
/// or look alike are left out.
final class Incident {

  private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Incident() {}

  static String next() {
    return "CC-" + signs() + "-" + signs();
  }

  private static String signs() {
    var signs = new StringBuilder(4);
    for (int i = 0; i < 4; i++) {
      signs.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    }
    return signs.toString();
  }
}
