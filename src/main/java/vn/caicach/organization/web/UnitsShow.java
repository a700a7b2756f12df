package vn.caicach.organization.web;

import java.util.List;
import java.util.stream.Collectors;
import vn.caicach.organization.AssignmentKind;
import vn.caicach.organization.PostRank;
import vn.caicach.organization.internal.UnitQueries;
import vn.caicach.organization.internal.UnitQueries.Holder;
import vn.caicach.organization.internal.UnitQueries.PostRow;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.Option;

/// A unit: its names, posts and people of a day, and the changes that made it what it is.
public record UnitsShow(
    UnitQueries.Show unit,
    AsOf asOf,
    boolean manage,
    PostForm form,
    FormErrors errors,
    List<Option> ranks) {

  public String name() {
    return unit.on(asOf.day()).name();
  }

  public String shortName() {
    return unit.on(asOf.day()).shortName();
  }

  public String path() {
    return "/units/" + unit.id().value();
  }

  /// Whether it can still be changed.
  public boolean open() {
    return unit.validity().isOpen();
  }

  public List<PostRow> posts() {
    return unit.posts().stream().filter(post -> post.validity().includes(asOf.day())).toList();
  }

  public List<Holder> holders(PostRow post) {
    return post.holders().stream()
        .filter(holder -> holder.validity().includes(asOf.day()))
        .toList();
  }

  /// Names of those who lead it on the day, acting ones aside, when they are several: a merger can
  /// leave two. Empty on days gone by, of which nothing is left to mend.
  public String rivalHeads() {
    if (asOf.day().isBefore(asOf.today())) {
      return "";
    }
    List<Holder> heads =
        posts().stream()
            .filter(post -> post.rank() == PostRank.HEAD)
            .flatMap(post -> holders(post).stream())
            .filter(holder -> holder.kind() != AssignmentKind.ACTING)
            .toList();
    return heads.stream().map(Holder::officer).distinct().count() < 2
        ? ""
        : heads.stream().map(Holder::name).distinct().collect(Collectors.joining(", "));
  }

  /// Those who held a post of it on other days, last first.
  public List<Holder> formerHolders(PostRow post) {
    return post.holders().stream()
        .filter(holder -> !holder.validity().includes(asOf.day()))
        .toList();
  }

  public boolean hasFormerHolders() {
    return unit.posts().stream().anyMatch(post -> !formerHolders(post).isEmpty());
  }
}
