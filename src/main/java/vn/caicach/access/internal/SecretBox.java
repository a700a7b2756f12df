package vn.caicach.access.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import vn.caicach.database.DatabaseSettings;

/// Encrypts what the database must not show: the seeds of second factors. AES-256-GCM with a key
/// that lies in the data folder's `secrets`, apart from the database and its backup.
@Component
class SecretBox {

  private static final int NONCE = 12;

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key;

  SecretBox(DatabaseSettings settings) {
    this.key = new SecretKeySpec(keyIn(settings.home().resolve("secrets")), "AES");
  }

  byte[] lock(byte[] plain) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] secret = run(Cipher.ENCRYPT_MODE, nonce, plain);
    byte[] whole = Arrays.copyOf(nonce, NONCE + secret.length);
    System.arraycopy(secret, 0, whole, NONCE, secret.length);
    return whole;
  }

  /// @throws IllegalStateException when the key is another one than the secret was made with
  byte[] unlock(byte[] secret) {
    return run(
        Cipher.DECRYPT_MODE,
        Arrays.copyOf(secret, NONCE),
        Arrays.copyOfRange(secret, NONCE, secret.length));
  }

  private byte[] run(int mode, byte[] nonce, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(128, nonce));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key in secrets/access.key does not fit", e);
    }
  }

  private byte[] keyIn(Path folder) {
    Path file = folder.resolve("access.key");
    try {
      Files.createDirectories(folder);
      if (!Files.exists(file)) {
        byte[] fresh = new byte[32];
        random.nextBytes(fresh);
        write(file, HexFormat.of().formatHex(fresh));
      }
      return HexFormat.of().parseHex(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) throws IOException {
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (var channel =
        Files.newByteChannel(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner)) {
      channel.write(
          java.nio.ByteBuffer.wrap(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    } catch (FileAlreadyExistsException e) {
      // another node made it a moment ago: its key is the one
    }
  }
}
