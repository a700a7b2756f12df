package vn.caicach.access.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/// The sessions of the database, without what a page that changes nothing need not ask or write.
///
/// When a person was last seen is kept to the minute, not written anew for each page. And a request
/// whose answer is on its way asks for its session once more, only to compare ids: it is given the
/// one it has.
///
/// @param <S> sessions of the database
final class SparingSessions<S extends Session>
    implements FindByIndexNameSessionRepository<SparingSessions.Kept<S>> {

  /// How late the last page may be written down; an idle session ends that much earlier.
  static final Duration SEEN_WITHIN = Duration.ofMinutes(1);

  private static final ScopedValue<Request> REQUEST = ScopedValue.newInstance();

  private final FindByIndexNameSessionRepository<S> stored;

  SparingSessions(FindByIndexNameSessionRepository<S> stored) {
    this.stored = stored;
  }

  /// What a request has of its session.
  private static final class Request {
    private @Nullable Kept<?> kept;
  }

  /// A piece of work.
  ///
  /// @param <E> how it fails
  @FunctionalInterface
  interface Work<E extends Exception> {
    void run() throws E;
  }

  /// Sessions found within are those of one request.
  static void duringRequest(Work<? extends Exception> work) throws Exception {
    ScopedValue.where(REQUEST, new Request())
        .call(() -> {
          work.run();
          return true;
        });
  }

  @Override
  public Kept<S> createSession() {
    return new Kept<>(stored.createSession(), null);
  }

  @Override
  public void save(Kept<S> session) {
    if (session.isWorthWriting()) {
      stored.save(session.whole);
      session.written();
    }
    if (REQUEST.isBound()) {
      REQUEST.get().kept = session;
    }
  }

  @Override
  @SuppressWarnings("unchecked") // this repository alone puts sessions there
  public @Nullable Kept<S> findById(String id) {
    if (REQUEST.isBound()
        && REQUEST.get().kept instanceof Kept<?> kept
        && kept.getId().equals(id)) {
      return (Kept<S>) kept;
    }
    S found = SessionTransactions.looking(() -> stored.findById(id));
    return found == null ? null : new Kept<>(found, found.getLastAccessedTime());
  }

  @Override
  public void deleteById(String id) {
    if (REQUEST.isBound()) {
      REQUEST.get().kept = null;
    }
    stored.deleteById(id);
  }

  @Override
  public Map<String, Kept<S>> findByIndexNameAndIndexValue(String index, String value) {
    Map<String, Kept<S>> found = new HashMap<>();
    stored
        .findByIndexNameAndIndexValue(index, value)
        .forEach(
            (id, session) -> found.put(id, new Kept<>(session, session.getLastAccessedTime())));
    return found;
  }

  /// A session that knows whether anything of it has to be written.
  ///
  /// @param <S> the session in the database
  static final class Kept<S extends Session> implements Session {

    private final S whole;

    /// Null for one that is not in the database yet.
    private @Nullable Instant lastSeenWritten;

    private boolean changed;

    Kept(S whole, @Nullable Instant lastSeenWritten) {
      this.whole = whole;
      this.lastSeenWritten = lastSeenWritten;
    }

    boolean isWorthWriting() {
      return changed
          || lastSeenWritten == null
          || !getLastAccessedTime().isBefore(lastSeenWritten.plus(SEEN_WITHIN));
    }

    private void written() {
      changed = false;
      lastSeenWritten = getLastAccessedTime();
    }

    @Override
    public String getId() {
      return whole.getId();
    }

    @Override
    public String changeSessionId() {
      changed = true;
      return whole.changeSessionId();
    }

    @Override
    @SuppressWarnings("NullAway") // null for none, though the interface does not say so
    public <T> T getAttribute(String name) {
      return whole.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
      return whole.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, Object value) {
      changed = true;
      whole.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
      changed = true;
      whole.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
      return whole.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
      whole.setLastAccessedTime(time);
    }

    @Override
    public Instant getLastAccessedTime() {
      return whole.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
      changed = true;
      whole.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
      return whole.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
      return whole.isExpired();
    }
  }
}
