package vn.caicach.plan.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;
import vn.caicach.plan.TaskId;

interface Cooperations extends ListCrudRepository<Cooperation, UUID> {

  List<Cooperation> findByTaskId(TaskId task);
}
