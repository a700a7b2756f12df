package vn.caicach.organization.internal;

import static vn.caicach.shared.Verdict.refused;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.caicach.organization.AssignmentId;
import vn.caicach.organization.LeaveId;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.PostId;
import vn.caicach.shared.RefusedException;

/// Reads what a change of posts is about, or refuses with a sentence when it is not there.
@Component
class People {

  private final Officers officers;
  private final Posts posts;
  private final Assignments assignments;
  private final Leaves leaves;
  private final Structure structure;

  /// A post with the unit it is in.
  record Place(Post post, NamedUnit unit) {}

  People(
      Officers officers, Posts posts, Assignments assignments, Leaves leaves, Structure structure) {
    this.officers = officers;
    this.posts = posts;
    this.assignments = assignments;
    this.leaves = leaves;
    this.structure = structure;
  }

  /// The person, locked: what is decided of one person is decided one after another.
  Officer lock(OfficerId id) {
    return officers
        .findOneById(id)
        .orElseThrow(() -> new RefusedException(refused("organization.refused.unknown-officer")));
  }

  /// The post, its unit locked: nobody closes it meanwhile.
  Place place(PostId id) {
    Post post =
        posts
            .findById(id)
            .orElseThrow(() -> new RefusedException(refused("organization.refused.unknown-post")));
    return new Place(post, structure.lock(post.unitId()));
  }

  List<Assignment> heldBy(OfficerId officer) {
    return assignments.findByOfficerId(officer);
  }

  Assignment assignment(AssignmentId id) {
    return assignments
        .findById(id)
        .orElseThrow(
            () -> new RefusedException(refused("organization.refused.unknown-assignment")));
  }

  Leave leave(LeaveId id) {
    return leaves
        .findById(id)
        .orElseThrow(() -> new RefusedException(refused("organization.refused.unknown-leave")));
  }

  List<Leave> leavesOf(OfficerId officer) {
    return leaves.findByOfficerId(officer);
  }
}
