package vn.caicach.notification.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import vn.caicach.shared.Identifiers;

/// A mail on its way.
@Table(schema = "notification", name = "emails")
class Email {

  /// Where it stands.
  enum State {
    /// No mail server is set up: it waits for the administrator.
    HELD,
    QUEUED,
    SENT,
    /// Given up after [#MOST_ATTEMPTS] tries; can be sent again by hand.
    FAILED
  }

  static final int MOST_ATTEMPTS = 12;

  @Id private final UUID id;
  private final String recipient;
  private final String subject;
  private final String body;
  private final Instant createdAt;
  private State state;
  private int attempts;
  private @Nullable String lastError;
  private @Nullable Instant sentAt;
  @Version private final long version;

  @PersistenceCreator
  Email(
      UUID id,
      String recipient,
      String subject,
      String body,
      Instant createdAt,
      State state,
      int attempts,
      @Nullable String lastError,
      @Nullable Instant sentAt,
      long version) {
    this.id = id;
    this.recipient = recipient;
    this.subject = subject;
    this.body = body;
    this.createdAt = createdAt;
    this.state = state;
    this.attempts = attempts;
    this.lastError = lastError;
    this.sentAt = sentAt;
    this.version = version;
  }

  static Email to(String recipient, String subject, String body, State state, Instant now) {
    return new Email(Identifiers.next(), recipient, subject, body, now, state, 0, null, null, 0);
  }

  UUID id() {
    return id;
  }

  String recipient() {
    return recipient;
  }

  String subject() {
    return subject;
  }

  String body() {
    return body;
  }

  State state() {
    return state;
  }

  void queue() {
    state = State.QUEUED;
    attempts = 0;
  }

  void sent(Instant now) {
    state = State.SENT;
    sentAt = now;
    attempts++;
    lastError = null;
  }

  /// A try failed; after the last one the mail is given up.
  ///
  /// @param reason in one line
  void failed(String reason) {
    attempts++;
    lastError = reason.length() > 300 ? reason.substring(0, 300) : reason;
    state = attempts >= MOST_ATTEMPTS ? State.FAILED : State.QUEUED;
  }
}
