package vn.caicach.organization.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.caicach.organization.PostRank;
import vn.caicach.organization.UnitId;
import vn.caicach.organization.UnitKind;
import vn.caicach.organization.internal.EstablishUnit;
import vn.caicach.organization.internal.NewPost;

/// What is typed to establish a unit.
public record UnitForm(
    @NotNull @Nullable UnitKind kind,
    @Nullable UUID parent,
    @NotBlank @Size(max = 200) @Nullable String name,
    @Size(max = 60) @Nullable String shortName,
    @Size(max = 120) @Nullable String head,
    @Size(max = 120) @Nullable String deputy,
    @Size(max = 120) @Nullable String staff,
    @NotNull @Nullable LocalDate day,
    @NotBlank @Size(max = 300) @Nullable String legalBasis) {

  static UnitForm blank(@Nullable UUID parent) {
    return new UnitForm(
        UnitKind.DEPARTMENT,
        parent,
        "",
        "",
        "Trưởng phòng",
        "Phó Trưởng phòng",
        "Chuyên viên",
        null,
        "");
  }

  EstablishUnit.Order order() {
    UnitKind wanted = Objects.requireNonNull(kind);
    return new EstablishUnit.Order(
        wanted,
        wanted.isOutside(),
        parent == null ? null : new UnitId(parent),
        text(name),
        text(shortName),
        posts(),
        Objects.requireNonNull(day),
        text(legalBasis));
  }

  private List<NewPost> posts() {
    List<NewPost> posts = new ArrayList<>();
    add(posts, head, PostRank.HEAD);
    add(posts, deputy, PostRank.DEPUTY);
    add(posts, staff, PostRank.STAFF);
    return posts;
  }

  private static void add(List<NewPost> posts, @Nullable String title, PostRank rank) {
    if (title != null && !title.isBlank()) {
      posts.add(NewPost.of(title, rank));
    }
  }

  static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
