package vn.caicach.notification.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import vn.caicach.ui.State;

/// What one officer was told.
@Table(schema = "notification", name = "notices")
class KeptNotice {

  @Id private final UUID id;
  private final UUID officerId;
  private final String key;
  private final State urgency;
  private final String title;
  private final String detail;
  private final String href;
  private final Instant createdAt;
  private @Nullable Instant readAt;
  private final @Nullable Instant mailedAt;
  @Version private final long version;

  @PersistenceCreator
  KeptNotice(
      UUID id,
      UUID officerId,
      String key,
      State urgency,
      String title,
      String detail,
      String href,
      Instant createdAt,
      @Nullable Instant readAt,
      @Nullable Instant mailedAt,
      long version) {
    this.id = id;
    this.officerId = officerId;
    this.key = key;
    this.urgency = urgency;
    this.title = title;
    this.detail = detail;
    this.href = href;
    this.createdAt = createdAt;
    this.readAt = readAt;
    this.mailedAt = mailedAt;
    this.version = version;
  }

  UUID id() {
    return id;
  }

  UUID officerId() {
    return officerId;
  }

  State urgency() {
    return urgency;
  }

  String title() {
    return title;
  }

  String detail() {
    return detail;
  }

  String href() {
    return href;
  }

  Instant createdAt() {
    return createdAt;
  }

  /// The first time counts.
  ///
  /// @return false when it was read before
  boolean read(Instant now) {
    if (readAt != null) {
      return false;
    }
    readAt = now;
    return true;
  }
}
