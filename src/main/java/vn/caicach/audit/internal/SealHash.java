package vn.caicach.audit.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.caicach.shared.AuthorityId;

/// The hash of one seal: SHA-256 over the authority, the number and bounds of the seal, the hash of
/// the seal before it, every column of every entry, and how many entries there are. Each value is
/// preceded by its length or has a fixed one, so that no two logs give the same bytes.
final class SealHash {

  /// What the first seal of an authority names as the seal before it.
  static final byte[] NOTHING_BEFORE = new byte[32];

  private static final byte FORMAT = 1;

  private final MessageDigest digest = sha256();
  private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES);
  private long entries;

  SealHash(AuthorityId authority, long sealNumber, long from, long until, byte[] previous) {
    digest.update(FORMAT);
    add(authority.value());
    add(sealNumber);
    add(from);
    add(until);
    add(previous);
  }

  void add(LoggedEntry entry) {
    entries++;
    add(entry.id());
    add(entry.transaction());
    add(entry.recordedAt());
    add(entry.account());
    add(entry.post());
    add(entry.action());
    add(entry.table());
    add(entry.operation());
    add(entry.subject());
    add(entry.related());
    add(entry.before());
    add(entry.after());
  }

  long entries() {
    return entries;
  }

  byte[] end() {
    add(entries);
    return digest.digest();
  }

  private void add(long value) {
    digest.update(number.clear().putLong(value).flip());
  }

  private void add(byte[] bytes) {
    add((long) bytes.length);
    digest.update(bytes);
  }

  private void add(@Nullable String text) {
    if (text == null) {
      add(-1L);
    } else {
      add(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void add(@Nullable UUID id) {
    if (id == null) {
      digest.update((byte) 0);
    } else {
      digest.update((byte) 1);
      add(id.getMostSignificantBits());
      add(id.getLeastSignificantBits());
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
