package vn.caicach.access.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.caicach.access.internal.AccountQueries;

/// What an administrator corrects of an account.
///
/// @param version the one the form was filled from
public record AccountCorrection(
    long version,
    @Nullable UUID officer,
    @NotBlank @Size(max = 120) String displayName,
    @Nullable @Email @Size(max = 200) String email) {

  static AccountCorrection of(AccountQueries.Row account) {
    return new AccountCorrection(
        account.version(), account.officer(), account.displayName(), account.email());
  }

  /// To be saved over what somebody else saved meanwhile.
  AccountCorrection over(AccountQueries.Row present) {
    return new AccountCorrection(present.version(), officer, displayName, email);
  }
}
