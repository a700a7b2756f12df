package vn.caicach.organization.internal;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;
import vn.caicach.organization.PostId;
import vn.caicach.organization.UnitId;

interface Posts extends ListCrudRepository<Post, PostId> {

  List<Post> findByUnitIdIn(Collection<UnitId> units);
}
