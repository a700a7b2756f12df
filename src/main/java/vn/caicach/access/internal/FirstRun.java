package vn.caicach.access.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.caicach.access.Role;
import vn.caicach.database.Scope;
import vn.caicach.database.Scopes;
import vn.caicach.organization.AuthorityDirectory;
import vn.caicach.organization.AuthoritySetup;
import vn.caicach.shared.AuthorityId;
import vn.caicach.shared.Verdict;

/// An installation nobody can sign in to yet: whoever reads the console's one-time code makes the
/// first administrator.
@Component
public class FirstRun {

  private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

  private final AnyAccount anyAccount;
  private final AuthoritySetup setup;
  private final AuthorityDirectory authorities;
  private final OpenAccount openAccount;
  private final String code = newCode();

  FirstRun(
      AnyAccount anyAccount,
      AuthoritySetup setup,
      AuthorityDirectory authorities,
      OpenAccount openAccount) {
    this.authorities = authorities;
    this.anyAccount = anyAccount;
    this.setup = setup;
    this.openAccount = openAccount;
  }

  /// Whether there is no account at all.
  public boolean isOpen() {
    return !anyAccount.exists();
  }

  /// The code to print on the console; another one after each start.
  public String code() {
    return code;
  }

  /// Establishes the first authority with its standard offices, and its administrator.
  ///
  /// @param typedCode what was typed as the console's code
  /// @param unitCode the commune, or the province
  /// @param without codes of proposed offices the authority does not have
  /// @param name the administrator's account name
  public synchronized Verdict begin(
      String typedCode, String unitCode, Set<String> without, String name, String password) {
    if (!isOpen()) {
      return Verdict.refused("access.firstRun.over");
    }
    if (!MessageDigest.isEqual(bytes(plain(typedCode)), bytes(plain(code)))) {
      return Verdict.refused("access.firstRun.code.wrong");
    }
    Verdict verdict = Passwords.acceptable(password, name);
    if (verdict instanceof Verdict.Refused) {
      return verdict;
    }
    AuthorityId authority =
        setup.authorityOf(unitCode).orElseGet(() -> setup.establish(unitCode, without));
    Scopes.call(
        new Scope.Authority(authority, null),
        () ->
            openAccount.open(
                name,
                "Quản trị hệ thống",
                null,
                null,
                Set.of(Role.SYS_ADMIN, Role.COM_ADMIN),
                password));
    return Verdict.allowed();
  }

  /// What the administrator of that unit signs in with.
  public String login(String unitCode, String name) {
    return setup
        .authorityOf(unitCode)
        .flatMap(authorities::find)
        .map(authority -> name + "@" + authority.slug())
        .orElseThrow();
  }

  private static String plain(String typed) {
    return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String newCode() {
    var random = new SecureRandom();
    var text = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      text.append(i > 0 && i % 4 == 0 ? "-" : "")
          .append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }
}
