package vn.caicach.access.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.access.Role;
import vn.caicach.access.internal.ActorQueries.Found;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.OrganizationDirectory;
import vn.caicach.organization.OrganizationDirectory.Holding;
import vn.caicach.shared.AccountId;
import vn.caicach.shared.Actor;
import vn.caicach.shared.AuthorityId;
import vn.caicach.shared.BusinessTime;

/// Reads who acts, for [RecentActors]: a closed account or an ended role counts at once.
@Component
public class LoadActor {

  private final ActorQueries queries;
  private final PermissionTable table;
  private final OrganizationDirectory organization;
  private final BusinessTime time;

  LoadActor(
      ActorQueries queries,
      PermissionTable table,
      OrganizationDirectory organization,
      BusinessTime time) {
    this.queries = queries;
    this.table = table;
    this.organization = organization;
    this.time = time;
  }

  /// @param chosenPost the post the person chose to act in; null for the first one held
  /// @return empty when the account is gone or closed
  @Transactional(readOnly = true)
  Optional<Actor> load(AccountId account, AuthorityId authority, @Nullable UUID chosenPost) {
    LocalDate today = time.today();
    return queries
        .find(account, today)
        .map(found -> {
          List<Holding> held = held(found.officer(), today);
          Holding post = chosen(held, chosenPost);
          return new Actor(
              account,
              authority,
              found.officer(),
              post == null ? null : post.id().value(),
              post == null ? "" : post.text(),
              found.name(),
              found.authorityName(),
              held.stream().map(LoadActor::place).toList(),
              found.roles().stream().map(Role::name).collect(Collectors.toSet()),
              table.of(found.roles()));
        });
  }

  /// The posts the account's officer holds today; empty for a technical account.
  @Transactional(readOnly = true)
  public List<Holding> posts(AccountId account) {
    LocalDate today = time.today();
    return queries
        .find(account, today)
        .map(Found::officer)
        .map(officer -> organization.holdingsOf(new OfficerId(officer), today))
        .orElse(List.of());
  }

  @Transactional(readOnly = true)
  boolean holds(AccountId account, UUID post) {
    return posts(account).stream().anyMatch(holding -> holding.id().value().equals(post));
  }

  private List<Holding> held(@Nullable UUID officer, LocalDate today) {
    return officer == null ? List.of() : organization.holdingsOf(new OfficerId(officer), today);
  }

  private static @Nullable Holding chosen(List<Holding> held, @Nullable UUID post) {
    return held.stream()
        .filter(holding -> holding.id().value().equals(post))
        .findFirst()
        .orElse(held.isEmpty() ? null : held.getFirst());
  }

  private static Actor.Place place(Holding holding) {
    return new Actor.Place(
        holding.unit().value(),
        switch (holding.rank()) {
          case HEAD -> Actor.Rank.HEAD;
          case DEPUTY -> Actor.Rank.DEPUTY;
          case STAFF -> Actor.Rank.STAFF;
        });
  }
}
