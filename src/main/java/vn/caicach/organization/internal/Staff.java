package vn.caicach.organization.internal;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Component;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.PostId;
import vn.caicach.organization.UnitId;
import vn.caicach.organization.Validity;
import vn.caicach.organization.internal.JoinedHoldings.Kept;

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

  /// The posts of one unit exist in the other as well from that day on, each as long as there.
  void copyPosts(UnitId from, UnitId to, LocalDate day) {
    List<Post> copies =
        posts.findByUnitIdIn(List.of(from)).stream()
            .filter(post -> post.validity().reaches(day))
            .map(post -> post.in(to, post.validity().startingAt(day)))
            .toList();
    if (!copies.isEmpty()) {
      aggregates.insertAll(copies);
    }
  }

  /// A post that had yet to begin cannot be emptied: it keeps its first day, on which its unit is
  /// no more.
  void closePosts(UnitId unit, LocalDate day) {
    for (Post post : posts.findByUnitIdIn(List.of(unit))) {
      if (post.validity().reaches(day)) {
        boolean began = post.validFrom().isBefore(day);
        aggregates.update(post.endingOn(began ? day : post.validFrom().plusDays(1)));
      }
    }
  }

  /// Whoever holds a post of a unit that ends, or is to hold it, holds the same post in the unit
  /// that stays, from that day on and as long as before. Holdings that would become one are joined.
  void carryOver(Collection<UnitId> ended, UnitId stays, LocalDate day, String legalBasis) {
    List<Post> old =
        posts.findByUnitIdIn(ended).stream()
            .filter(post -> post.validity().reaches(day))
            .sorted(comparingInt(Post::position))
            .toList();
    for (List<Post> same :
        old.stream().collect(groupingBy(Post::title, LinkedHashMap::new, toList())).values()) {
      PostId post = samePost(same, stays, day);
      Map<OfficerId, List<Assignment>> there = heldFrom(List.of(post), day);
      heldFrom(same.stream().map(Post::id).toList(), day)
          .forEach((officer, coming) -> {
            save(
                JoinedHoldings.of(
                    there.getOrDefault(officer, List.of()), coming, post, day, legalBasis),
                post);
            announcements.postsChanged(officer, day);
          });
    }
    ended.forEach(unit -> closePosts(unit, day));
  }

  /// The post of the same title in the unit that stays. Where it was missing it is opened; where it
  /// was to begin later, it begins with the first of those that become it.
  private PostId samePost(List<Post> old, UnitId stays, LocalDate day) {
    Post first = old.getFirst();
    LocalDate begins =
        old.stream()
            .map(post -> post.validity().startingAt(day).from())
            .min(naturalOrder())
            .orElseThrow();
    Optional<Post> there =
        posts.findByUnitIdIn(List.of(stays)).stream()
            .filter(post -> post.title().equals(first.title()) && post.validity().reaches(day))
            .min(comparing(Post::validFrom));
    if (there.isEmpty()) {
      return aggregates.insert(first.in(stays, Validity.from(begins))).id();
    }
    Post post = there.get();
    if (post.validFrom().isAfter(begins)) {
      aggregates.update(post.during(new Validity(begins, post.validUntil())));
    }
    return post.id();
  }

  /// What is held of those posts on that day or after it, by person.
  private Map<OfficerId, List<Assignment>> heldFrom(List<PostId> held, LocalDate day) {
    return assignments.findByPostIdIn(held).stream()
        .filter(one -> one.validity().reaches(day))
        .sorted(comparing(Assignment::validFrom))
        .collect(groupingBy(Assignment::officerId, LinkedHashMap::new, toList()));
  }

  /// Saves what ends before what begins, since nobody holds a post, or two primary ones, twice on a
  /// day.
  private void save(JoinedHoldings joined, PostId post) {
    List<Kept> moving = new ArrayList<>();
    for (Kept one : joined.kept()) {
      if (!one.before().postId().equals(post)) {
        Assignment narrowed = one.narrowed();
        moving.add(
            narrowed.equals(one.before())
                ? one
                : new Kept(aggregates.update(narrowed), one.after()));
      }
    }
    joined.kept().stream()
        .filter(one -> one.before().postId().equals(post))
        .sorted(comparing((Kept one) -> one.before().validFrom()).reversed())
        .forEach(one -> aggregates.update(one.after()));
    for (Kept one : moving) {
      Assignment after = one.after().atVersion(one.before().version());
      if (!after.equals(one.before())) {
        aggregates.update(after);
      }
    }
    if (!joined.begun().isEmpty()) {
      aggregates.insertAll(joined.begun());
    }
  }
}
