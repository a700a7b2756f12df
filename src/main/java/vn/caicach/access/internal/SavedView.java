package vn.caicach.access.internal;

import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import vn.caicach.shared.AccountId;
import vn.caicach.shared.Identifiers;

/// Filters and order of a list, under a name.
@Table(schema = "access", name = "saved_views")
class SavedView {

  @Id private final UUID id;
  private final AccountId accountId;
  private final String path;
  private final String name;
  private String query;
  @Version private final long version;

  @PersistenceCreator
  SavedView(UUID id, AccountId accountId, String path, String name, String query, long version) {
    this.id = id;
    this.accountId = accountId;
    this.path = path;
    this.name = name;
    this.query = query;
    this.version = version;
  }

  static SavedView of(AccountId account, String path, String name, String query) {
    return new SavedView(Identifiers.next(), account, path, name, query, 0);
  }

  UUID id() {
    return id;
  }

  AccountId accountId() {
    return accountId;
  }

  String path() {
    return path;
  }

  String name() {
    return name;
  }

  String query() {
    return query;
  }

  void showInstead(String other) {
    query = other;
  }
}
