package vn.caicach.organization.internal;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;
import vn.caicach.organization.LeaveId;
import vn.caicach.organization.OfficerId;

interface Leaves extends ListCrudRepository<Leave, LeaveId> {

  List<Leave> findByOfficerId(OfficerId officer);
}
