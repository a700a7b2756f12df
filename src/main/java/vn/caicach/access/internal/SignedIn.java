package vn.caicach.access.internal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import vn.caicach.shared.AccountId;
import vn.caicach.shared.AuthorityId;

/// Somebody the session knows, and how far the sign-in has come. Only ids: what the person may do
/// is asked for with each request.
public final class SignedIn extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final transient AccountId account;
  private final transient AuthorityId authority;
  private final Stage stage;
  private final @Nullable UUID post;

  SignedIn(AccountId account, AuthorityId authority, Stage stage) {
    this(account, authority, stage, null);
  }

  SignedIn(AccountId account, AuthorityId authority, Stage stage, @Nullable UUID post) {
    super(List.of());
    this.post = post;
    this.account = account;
    this.authority = authority;
    this.stage = stage;
    setAuthenticated(stage == Stage.DONE);
  }

  public AccountId account() {
    return account;
  }

  public AuthorityId authority() {
    return authority;
  }

  /// The post the person chose to act in; null for the first one held.
  @Nullable UUID post() {
    return post;
  }

  public Stage stage() {
    return stage;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return account.value().toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SignedIn that
        && account.equals(that.account)
        && authority.equals(that.authority)
        && stage == that.stage;
  }

  @Override
  public int hashCode() {
    return account.hashCode();
  }

  /// How far a sign-in has come.
  public enum Stage {
    /// The password was right; the code of the second factor is asked.
    CODE,
    /// The first password must be changed before anything else.
    NEW_PASSWORD,
    DONE
  }
}
