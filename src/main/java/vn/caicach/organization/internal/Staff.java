package vn.caicach.organization.internal;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Component;
import vn.caicach.organization.PostId;
import vn.caicach.organization.UnitId;

/// Posts and the people in them, when the structure around them changes.
@Component
class Staff {

  private final Posts posts;
  private final Assignments assignments;
  private final JdbcAggregateOperations aggregates;
  private final Announcements announcements;

  Staff(
      Posts posts,
      Assignments assignments,
      JdbcAggregateOperations aggregates,
      Announcements announcements) {
    this.posts = posts;
    this.assignments = assignments;
    this.aggregates = aggregates;
    this.announcements = announcements;
  }

  void openPosts(UnitId unit, List<NewPost> wanted, LocalDate day) {
    List<Post> opened = new ArrayList<>();
    for (NewPost post : wanted) {
      opened.add(
          Post.of(
              unit,
              post.templateCode(),
              post.title(),
              post.shortTitle(),
              post.aliases(),
              post.rank(),
              (opened.size() + 1) * 10,
              day));
    }
    if (!opened.isEmpty()) {
      aggregates.insertAll(opened);
    }
  }

  /// The posts of one unit exist in the other as well from that day on.
  void copyPosts(UnitId from, UnitId to, LocalDate day) {
    List<Post> copies =
        posts.findByUnitIdIn(List.of(from)).stream()
            .filter(post -> post.validity().reaches(day))
            .map(post -> post.in(to, day))
            .toList();
    if (!copies.isEmpty()) {
      aggregates.insertAll(copies);
    }
  }

  void closePosts(UnitId unit, LocalDate day) {
    for (Post post : posts.findByUnitIdIn(List.of(unit))) {
      if (post.validFrom().isBefore(day) && post.validity().reaches(day)) {
        aggregates.update(post.endingOn(day));
      }
    }
  }

  /// Whoever holds a post of a unit that ends holds the same post in the unit that stays, from that
  /// day on and as long as before. Two holdings that would become one stay one.
  void carryOver(Collection<UnitId> ended, UnitId stays, LocalDate day, String legalBasis) {
    List<Post> old =
        posts.findByUnitIdIn(ended).stream()
            .filter(post -> post.validity().reaches(day))
            .sorted(comparing(Post::position))
            .toList();
    Map<PostId, PostId> sameThere = samePosts(old, stays, day);
    List<Assignment> running =
        assignments.findByPostIdIn(old.stream().map(Post::id).toList()).stream()
            .filter(held -> held.validity().reaches(day))
            .sorted(comparing(Assignment::kind))
            .toList();
    List<Assignment> there =
        new ArrayList<>(assignments.findByPostIdIn(Set.copyOf(sameThere.values())));
    for (Assignment held : running) {
      PostId post = sameThere.get(held.postId());
      if (post == null) {
        throw new IllegalStateException("no post to go to for " + held.id());
      }
      boolean future = !held.validFrom().isBefore(day);
      aggregates.update(future ? held.in(post) : held.endingOn(day));
      if (!future) {
        Assignment next = held.continuedIn(post, day, legalBasis);
        boolean heldAlready =
            there.stream()
                .anyMatch(other ->
                    other.officerId().equals(next.officerId())
                        && other.postId().equals(post)
                        && other.validity().overlaps(next.validity()));
        if (!heldAlready) {
          there.add(aggregates.insert(next));
        }
      }
      announcements.postsChanged(held.officerId(), day);
    }
    ended.forEach(unit -> closePosts(unit, day));
  }

  /// For each old post the one of the same title in the unit that stays, opened where it was
  /// missing.
  private Map<PostId, PostId> samePosts(List<Post> old, UnitId stays, LocalDate day) {
    Map<String, PostId> byTitle = new HashMap<>();
    for (Post post : posts.findByUnitIdIn(List.of(stays))) {
      if (post.validity().reaches(day)) {
        byTitle.put(post.title(), post.id());
      }
    }
    Map<PostId, PostId> same = new HashMap<>();
    for (Post post : old) {
      PostId there =
          byTitle.computeIfAbsent(
              post.title(), title -> aggregates.insert(post.in(stays, day)).id());
      same.put(post.id(), there);
    }
    return same;
  }
}
