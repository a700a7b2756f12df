package vn.caicach.organization.internal;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;
import vn.caicach.organization.AssignmentId;
import vn.caicach.organization.LeaveId;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.PostId;

interface Assignments extends ListCrudRepository<Assignment, AssignmentId> {

  List<Assignment> findByOfficerId(OfficerId officer);

  List<Assignment> findByPostIdIn(Collection<PostId> posts);

  List<Assignment> findByLeaveIdIn(Collection<LeaveId> leaves);
}
