package vn.caicach.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.caicach.shared.AccountId;
import vn.caicach.shared.Actor;

/// Opens accounts with a password already chosen, in the scope of their authority: for the first
/// administrator, a sample, a benchmark. People get theirs from the administrator's page.
public interface AccountSetup {

  /// Whether somebody can sign in to this installation.
  boolean anyAccount();

  /// @param name 2 to 40 small letters, digits, dots, underscores, hyphens; unique within the
  ///   authority
  /// @param officer the officer whose account it is; null for a technical account
  /// @throws vn.caicach.shared.RefusedException when the name is taken
  AccountId open(
      String name,
      String displayName,
      @Nullable UUID officer,
      @Nullable String email,
      Set<Role> roles,
      String password);

  /// Who the account of that name acts as, in the first post held today; empty when there is none
  /// or it is closed.
  Optional<Actor> actor(String name);
}
