package vn.caicach.access.internal;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import vn.caicach.access.Role;
import vn.caicach.shared.Actor;
import vn.caicach.shared.Verdict;

/// Who may do what with an account of the own authority.
final class AccountRules {

  private AccountRules() {}

  /// A role of the other level is not granted, nor the technical administrator's by anybody else:
  /// that role reaches beyond the own authority.
  ///
  /// @param roles those to be granted or ended
  /// @param authority level of the authority
  static Verdict mayGrant(Collection<Role> roles, Role.Level authority, Actor by) {
    if (!roles.stream().allMatch(role -> role.existsAt(authority))) {
      return Verdict.refused("access.role.level");
    }
    return roles.contains(Role.SYS_ADMIN) && !isTechnical(by)
        ? Verdict.refused("access.role.technical")
        : Verdict.allowed();
  }

  /// The account of a technical administrator is for technical administrators alone: whoever may
  /// set its password may be it.
  static Verdict mayAdminister(Collection<Role> held, Actor by) {
    return held.contains(Role.SYS_ADMIN) && !isTechnical(by)
        ? Verdict.refused("access.account.technical")
        : Verdict.allowed();
  }

  /// The roles somebody may choose from.
  static Set<Role> grantable(Role.Level authority, Actor by) {
    Set<Role> roles = EnumSet.allOf(Role.class);
    roles.removeIf(role -> !role.existsAt(authority));
    if (!isTechnical(by)) {
      roles.remove(Role.SYS_ADMIN);
    }
    return roles;
  }

  private static boolean isTechnical(Actor actor) {
    return actor.roles().contains(Role.SYS_ADMIN.name());
  }
}
