package vn.caicach.isolation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.web.bind.annotation.RequestMethod;
import vn.caicach.access.Role;
import vn.caicach.access.internal.PermissionTable;
import vn.caicach.isolation.RouteProbe.Answer;
import vn.caicach.testing.TestAuthorities.TestAccount;
import vn.caicach.testing.TestAuthorities.TestAuthority;

/// Calls routes as every role, with records of the own and of another authority, and names what is
/// wrong with the answers.
final class RouteIsolation {

  private static final Set<Integer> CALM =
      Set.of(200, 204, 302, 303, 304, 400, 403, 404, 405, 409, 410, 413, 415, 422);

  private final RouteProbe probe;
  private final PermissionTable permissions;
  private final Canaries own;
  private final Canaries foreign;
  private final List<TestAuthority> authorities;

  /// @param authorities whose accounts call
  /// @param own records of the first of them
  /// @param foreign records of an authority none of the accounts belongs to
  RouteIsolation(
      RouteProbe probe,
      PermissionTable permissions,
      List<TestAuthority> authorities,
      Canaries own,
      Canaries foreign) {
    this.probe = probe;
    this.permissions = permissions;
    this.authorities = authorities;
    this.own = own;
    this.foreign = foreign;
  }

  List<String> violations(Route route) {
    Set<String> found = new TreeSet<>();
    if (!route.declared()) {
      return List.of(route + ": names no permission (@Requires, @OpenToSignedIn or @OpenToAll)");
    }
    nobody(route, found);
    for (TestAuthority authority : authorities) {
      boolean first = true;
      for (Role role : authority.roles()) {
        boolean may = may(role, route);
        someone(route, authority.account(role), may, may && first, found);
        first &= !may;
      }
    }
    return new ArrayList<>(found);
  }

  /// Whether some role gets its own record shown: otherwise the test saw nothing of the route.
  boolean showsOwnRecords(Route route) {
    TestAuthority authority = authorities.getFirst();
    return authority.roles().stream()
        .filter(role -> may(role, route))
        .limit(1)
        .anyMatch(role ->
            RouteProbe.idsFor(route, own, true).stream()
                .map(id -> probe.call(route, authority.account(role), id, own, false))
                .anyMatch(answer -> answer.status() == 200 && answer.shows(own)));
  }

  private void nobody(Route route, Set<String> found) {
    for (UUID id : RouteProbe.idsFor(route, foreign, false)) {
      Answer answer = probe.call(route, null, id, foreign, false);
      judge(route, "nobody", answer, found);
      boolean toSignIn =
          answer.status() == 401
              || (answer.status() == 302 && String.valueOf(answer.location()).contains("/sign-in"));
      if (!route.openToAll() && !toSignIn) {
        found.add(
            route
                + ": answers "
                + answer.status()
                + " to nobody instead of leading to the sign-in");
      }
    }
  }

  private void someone(
      Route route, TestAccount who, boolean may, boolean everyId, Set<String> found) {
    List<UUID> foreignIds = RouteProbe.idsFor(route, foreign, everyId);
    for (UUID id : foreignIds) {
      Answer answer = probe.call(route, who, id, foreign, false);
      judge(route, who.login(), answer, found);
      permitted(route, who, may, answer, found);
    }
    if (route.reads() && everyId) {
      judge(
          route, who.login(), probe.call(route, who, foreignIds.getFirst(), foreign, true), found);
    }
    if (!route.reads() && everyId) {
      // The own record, and others' records in the form.
      for (UUID id : RouteProbe.idsFor(route, own, false)) {
        Answer answer = probe.call(route, who, id, foreign, false);
        judge(route, who.login(), answer, found);
        permitted(route, who, true, answer, found);
      }
    }
    if (route.method() == RequestMethod.POST && everyId) {
      int status = probe.withoutToken(route, who, foreignIds.getFirst());
      if (status != 403) {
        found.add(
            route + ": answers " + status + " without the token against other sites' requests");
      }
    }
  }

  private void permitted(
      Route route, TestAccount who, boolean may, Answer answer, Set<String> found) {
    if (!may && answer.status() != 403) {
      found.add(
          "%s: answers %d to %s, who lacks %s"
              .formatted(route, answer.status(), who.login(), route.permission()));
    }
    if (may && answer.status() == 403) {
      found.add(
          "%s: answers 403 to %s, who has %s".formatted(route, who.login(), route.permission()));
    }
  }

  private void judge(Route route, String who, Answer answer, Set<String> found) {
    answer
        .leak(foreign)
        .ifPresent(where ->
            found.add("%s: shows %s of another authority to %s".formatted(route, where, who)));
    if (!CALM.contains(answer.status())) {
      found.add(
          "%s: answers %d to %s: %s".formatted(route, answer.status(), who, answer.trouble()));
    }
  }

  private boolean may(Role role, Route route) {
    String permission = route.permission();
    return permission == null || permissions.of(EnumSet.of(role)).contains(permission);
  }
}
