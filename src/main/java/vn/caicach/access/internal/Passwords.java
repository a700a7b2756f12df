package vn.caicach.access.internal;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.caicach.shared.Verdict;
import vn.caicach.shared.VietnameseText;

/// Hashes with Argon2id (19 MiB, two passes, one lane: the OWASP minimum, bearable on an old
/// machine), two at a time so that a rush of sign-ins does not eat the memory.
@Component
class Passwords {

  /// The shortest password a person may choose.
  static final int MINIMUM = 10;

  private static final int MAXIMUM = 128;
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final Set<String> COMMON =
      Set.of("1234567890", "0123456789", "matkhau123", "password12", "qwertyuiop", "abcd123456");

  private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
  private final Semaphore atOnce = new Semaphore(2, true);
  private final SecureRandom random = new SecureRandom();
  private final String nobodys = encoder.encode(generate());

  String hash(String password) {
    return limited(() -> encoder.encode(password));
  }

  boolean matches(String password, String hash) {
    return limited(() -> encoder.matches(password, hash));
  }

  /// Takes as long as a real comparison, so that an unknown name is not told from a wrong password.
  void pretendToMatch(String password) {
    limited(() -> encoder.matches(password, nobodys));
  }

  /// A password to be told once and changed at the first sign-in: twelve letters and digits in
  /// three groups, none that look alike.
  String generate() {
    var text = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      if (i > 0 && i % 4 == 0) {
        text.append('-');
      }
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  /// Length counts, not kinds of characters (NIST SP 800-63B).
  static Verdict acceptable(String password, String accountName) {
    if (password.length() < MINIMUM) {
      return Verdict.refused("access.password.short", MINIMUM);
    }
    if (password.length() > MAXIMUM) {
      return Verdict.refused("access.password.long", MAXIMUM);
    }
    String folded = VietnameseText.fold(password);
    if (COMMON.contains(folded)
        || folded.chars().distinct().count() < 4
        || (folded.contains(accountName.toLowerCase(Locale.ROOT))
            && folded.length() < accountName.length() + 6)) {
      return Verdict.refused("access.password.guessable");
    }
    return Verdict.allowed();
  }

  private <T> T limited(Supplier<T> work) {
    atOnce.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      atOnce.release();
    }
  }
}
