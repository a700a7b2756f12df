package vn.caicach.organization.internal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.organization.UnitId;
import vn.caicach.organization.UnitKind;
import vn.caicach.shared.Verdict;

/// Thành lập một đơn vị.
@Component
public class EstablishUnit {

  /// @param parent the unit it belongs to; null for one at the top
  /// @param posts the posts it starts with, head first
  public record Order(
      UnitKind kind,
      boolean outside,
      @Nullable UnitId parent,
      String name,
      String shortName,
      List<NewPost> posts,
      LocalDate day,
      String legalBasis) {
    public Order {
      posts = List.copyOf(posts);
    }
  }

  private final Structure structure;
  private final Staff staff;
  private final UnitQueries queries;

  EstablishUnit(Structure structure, Staff staff, UnitQueries queries) {
    this.structure = structure;
    this.staff = staff;
    this.queries = queries;
  }

  /// @throws vn.caicach.shared.RefusedException when a rule says no
  @Transactional
  public UnitId establish(Order order) {
    NewUnit wanted =
        new NewUnit(
            order.kind(),
            null,
            order.outside(),
            order.parent(),
            structure.nextPosition(order.day()),
            order.name(),
            order.shortName(),
            List.of());
    NamedUnit parent = order.parent() == null ? null : structure.lock(order.parent());
    Verdict.allOf(
            () -> UnitRules.isNoSecondCommittee(order.kind()),
            () -> parent == null ? Verdict.allowed() : UnitRules.existsFrom(parent, order.day()),
            () -> UnitRules.nameIsFree(wanted.name(), queries.namesFrom(order.day(), List.of())))
        .orThrow();
    Restructured change = Restructuring.establish(wanted, order.day(), order.legalBasis());
    structure.save(change);
    UnitId unit = Structure.begun(change);
    staff.openPosts(unit, order.posts(), order.day());
    return unit;
  }
}
