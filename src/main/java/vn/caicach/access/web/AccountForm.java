package vn.caicach.access.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.caicach.access.Role;

/// What an administrator types to open an account.
public record AccountForm(
    @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9._-]{1,39}", message = "{access.account.name.form}")
        String name,
    @NotBlank @Size(max = 120) String displayName,
    @Nullable @Email @Size(max = 200) String email,
    @NotEmpty Set<Role> roles) {

  static final AccountForm BLANK = new AccountForm("", "", null, Set.of(Role.OFFICER));
}
