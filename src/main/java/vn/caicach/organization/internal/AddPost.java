package vn.caicach.organization.internal;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.organization.PostId;
import vn.caicach.organization.UnitId;
import vn.caicach.shared.Verdict;

/// Thêm một chức danh vào đơn vị.
@Component
public class AddPost {

  private final Structure structure;
  private final Posts posts;
  private final JdbcAggregateOperations aggregates;

  AddPost(Structure structure, Posts posts, JdbcAggregateOperations aggregates) {
    this.structure = structure;
    this.posts = posts;
    this.aggregates = aggregates;
  }

  /// @throws vn.caicach.shared.RefusedException when a rule says no
  @Transactional
  public PostId add(UnitId id, NewPost wanted, LocalDate day) {
    NamedUnit unit = structure.lock(id);
    List<Post> there = posts.findByUnitIdIn(List.of(id));
    Verdict.allOf(
            () -> UnitRules.existsFrom(unit, day),
            () -> UnitRules.titleIsFree(unit, wanted.title(), there, day))
        .orThrow();
    return aggregates
        .insert(
            Post.of(
                id,
                wanted.templateCode(),
                wanted.title(),
                wanted.shortTitle(),
                wanted.aliases(),
                wanted.rank(),
                (there.size() + 1) * 10,
                day))
        .id();
  }
}
