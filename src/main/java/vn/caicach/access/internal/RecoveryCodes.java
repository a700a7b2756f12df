package vn.caicach.access.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.shared.AccountId;
import vn.caicach.shared.Identifiers;

/// Ten codes of fifty random bits; a fast hash is enough for so much chance.
@Component
class RecoveryCodes {

  private static final int COUNT = 10;
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private final JdbcAggregateTemplate codes;
  private final SecureRandom random = new SecureRandom();

  RecoveryCodes(JdbcAggregateTemplate codes) {
    this.codes = codes;
  }

  /// Makes ten new codes in place of the old ones and returns them, the only time they can be read.
  @Transactional
  List<String> renew(AccountId account) {
    remove(account);
    List<String> fresh = IntStream.range(0, COUNT).mapToObj(_ -> generate()).toList();
    fresh.forEach(
        code -> codes.insert(new RecoveryCode(Identifiers.next(), account, hash(code), null)));
    return fresh;
  }

  @Transactional
  void remove(AccountId account) {
    codes.deleteAll(codes.findAll(of(account), RecoveryCode.class));
  }

  /// How many are left.
  @Transactional(readOnly = true)
  long left(AccountId account) {
    return codes.count(
        Query.query(Criteria.where("accountId").is(account).and("usedAt").isNull()),
        RecoveryCode.class);
  }

  /// Takes a code once.
  @Transactional
  boolean use(AccountId account, String code, Instant now) {
    String hash = hash(code);
    return codes.findAll(of(account), RecoveryCode.class).stream()
        .filter(candidate -> candidate.usedAt() == null && candidate.codeHash().equals(hash))
        .findFirst()
        .map(candidate -> codes.update(candidate.usedAt(now)))
        .isPresent();
  }

  private static Query of(AccountId account) {
    return Query.query(Criteria.where("accountId").is(account));
  }

  private String generate() {
    var text = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      text.append(i == 5 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  private static String hash(String code) {
    try {
      String bare = code.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(bare.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
