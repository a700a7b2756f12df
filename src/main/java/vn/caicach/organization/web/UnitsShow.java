package vn.caicach.organization.web;

import java.util.List;
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
