package vn.caicach.document.internal;

import java.util.regex.Pattern;
import vn.caicach.shared.VietnameseText;

/// An issuer as it is compared: "Ủy ban nhân dân thành phố Hải Phòng" and "UBND TP. Hải Phòng" are
/// the same.
final class IssuerKey {

  private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]+");

  private IssuerKey() {}

  static String of(String issuer) {
    return (" " + SIGNS.matcher(VietnameseText.fold(issuer)).replaceAll(" ").strip() + " ")
        .replace(" uy ban nhan dan ", " ubnd ")
        .replace(" hoi dong nhan dan ", " hdnd ")
        .replace(" thanh pho ", " tp ")
        .strip();
  }
}
