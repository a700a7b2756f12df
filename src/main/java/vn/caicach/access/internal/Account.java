package vn.caicach.access.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import vn.caicach.shared.AccountId;

/// The sign-in of one person: a name unique within the authority, a password, perhaps a second
/// factor.
@Table(schema = "access", name = "accounts")
class Account {

  @Id private final AccountId id;
  private final String name;
  private final Instant createdAt;
  private @Nullable UUID officerId;
  private String displayName;
  private @Nullable String email;
  private String passwordHash;
  private Instant passwordChangedAt;
  private boolean mustChangePassword;
  private byte @Nullable [] totpSecret;
  private @Nullable Instant totpConfirmedAt;
  private @Nullable Instant disabledAt;
  @Version private long version;

  @PersistenceCreator
  Account(
      AccountId id,
      String name,
      @Nullable UUID officerId,
      Instant createdAt,
      String displayName,
      @Nullable String email,
      String passwordHash,
      Instant passwordChangedAt,
      boolean mustChangePassword,
      byte @Nullable [] totpSecret,
      @Nullable Instant totpConfirmedAt,
      @Nullable Instant disabledAt,
      long version) {
    this.id = id;
    this.name = name;
    this.officerId = officerId;
    this.createdAt = createdAt;
    this.displayName = displayName;
    this.email = email;
    this.passwordHash = passwordHash;
    this.passwordChangedAt = passwordChangedAt;
    this.mustChangePassword = mustChangePassword;
    this.totpSecret = totpSecret;
    this.totpConfirmedAt = totpConfirmedAt;
    this.disabledAt = disabledAt;
    this.version = version;
  }

  /// A new account whose first password has to be changed at the first sign-in.
  static Account open(
      String name,
      @Nullable UUID officerId,
      String displayName,
      @Nullable String email,
      String passwordHash,
      Instant now) {
    return new Account(
        AccountId.next(),
        name,
        officerId,
        now,
        displayName,
        email,
        passwordHash,
        now,
        true,
        null,
        null,
        null,
        0);
  }

  AccountId id() {
    return id;
  }

  String name() {
    return name;
  }

  @Nullable UUID officerId() {
    return officerId;
  }

  String displayName() {
    return displayName;
  }

  @Nullable String email() {
    return email;
  }

  String passwordHash() {
    return passwordHash;
  }

  boolean mustChangePassword() {
    return mustChangePassword;
  }

  boolean isDisabled() {
    return disabledAt != null;
  }

  boolean hasSecondFactor() {
    return totpConfirmedAt != null;
  }

  byte @Nullable [] totpSecret() {
    return totpSecret;
  }

  /// Saving it is a stale edit when the record has another version by then.
  Account atVersion(long seen) {
    version = seen;
    return this;
  }

  /// The person chose a password.
  void changePassword(String hash, Instant now) {
    passwordHash = hash;
    passwordChangedAt = now;
    mustChangePassword = false;
  }

  /// The administrator set a password to be changed at the next sign-in.
  void resetPassword(String hash, Instant now) {
    passwordHash = hash;
    passwordChangedAt = now;
    mustChangePassword = true;
  }

  /// A second factor is prepared; it counts once a code was confirmed.
  void prepareSecondFactor(byte[] encryptedSecret) {
    totpSecret = encryptedSecret;
    totpConfirmedAt = null;
  }

  void confirmSecondFactor(Instant now) {
    totpConfirmedAt = now;
  }

  void removeSecondFactor() {
    totpSecret = null;
    totpConfirmedAt = null;
  }

  void describe(String newDisplayName, @Nullable String newEmail) {
    displayName = newDisplayName;
    email = newEmail;
  }

  /// The account is this officer's from now on. Whose it is does not change after that: the log
  /// names who acted by it.
  void belongTo(UUID officer) {
    if (officerId != null) {
      throw new IllegalStateException("the account has its officer");
    }
    officerId = officer;
  }

  void disable(Instant now) {
    disabledAt = now;
  }

  void enable() {
    disabledAt = null;
  }
}
