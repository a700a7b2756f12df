package vn.caicach.access.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.caicach.access.Role;

/// What an administrator types to open an account.
///
/// @param officer whose account it is; null for a technical account
/// @param displayName empty for the name of the officer
public record AccountForm(
    @Nullable UUID officer,
    @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9._-]{1,39}", message = "{access.account.name.form}")
        String name,
    @Size(max = 120) String displayName,
    @Nullable @Email @Size(max = 200) String email,
    @NotEmpty(message = "{access.role.none}") Set<Role> roles) {

  /// A box that is not ticked, a field left out: nothing, not null.
  public AccountForm {
    name = Objects.requireNonNullElse(name, "");
    displayName = Objects.requireNonNullElse(displayName, "");
    roles = Set.copyOf(Objects.requireNonNullElse(roles, Set.of()));
  }

  static final AccountForm BLANK = new AccountForm(null, "", "", null, EnumSet.of(Role.OFFICER));
}
