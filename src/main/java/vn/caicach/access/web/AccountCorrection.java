package vn.caicach.access.web;

import static vn.caicach.ui.Texts.t;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.caicach.access.internal.AccountQueries;
import vn.caicach.shared.VietnameseText;
import vn.caicach.ui.StaleEdit;

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

  /// What somebody else saved meanwhile, field by field.
  StaleEdit comparedWith(AccountQueries.Row present) {
    return StaleEdit.NOTHING_DIFFERS
        .comparing(
            "displayName",
            t("access.account.displayName"),
            VietnameseText.tidy(displayName),
            present.displayName())
        .comparing("email", t("access.account.email"), text(email), text(present.email()));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  /// To be saved over what somebody else saved meanwhile.
  AccountCorrection over(AccountQueries.Row present) {
    return new AccountCorrection(present.version(), officer, displayName, email);
  }
}
