package vn.caicach.notification.internal;

import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface Emails extends ListCrudRepository<Email, UUID> {}
