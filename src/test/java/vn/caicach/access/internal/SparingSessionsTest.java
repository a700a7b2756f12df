package vn.caicach.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;
import vn.caicach.access.internal.SparingSessions.Kept;

class SparingSessionsTest {

  private static final Instant NINE = Instant.parse("2026-11-30T02:00:00Z");

  private final Stored stored = new Stored();
  private final SparingSessions<MapSession> sessions = new SparingSessions<>(stored);

  /// What the database does, and what it was asked.
  private static final class Stored implements FindByIndexNameSessionRepository<MapSession> {

    private final Map<String, MapSession> rows = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    @Override
    public MapSession createSession() {
      var session = new MapSession();
      session.setLastAccessedTime(NINE);
      return session;
    }

    @Override
    public void save(MapSession session) {
      asked.add("save");
      rows.put(session.getId(), new MapSession(session));
    }

    @Override
    public @Nullable MapSession findById(String id) {
      asked.add("find");
      MapSession row = rows.get(id);
      return row == null ? null : new MapSession(row);
    }

    @Override
    public void deleteById(String id) {
      asked.add("delete");
      rows.remove(id);
    }

    @Override
    public Map<String, MapSession> findByIndexNameAndIndexValue(String index, String value) {
      return Map.copyOf(rows);
    }
  }

  @Test
  void aNewSessionIsWritten() {
    var session = sessions.createSession();
    sessions.save(session);
    assertThat(stored.rows).containsKey(session.getId());
  }

  @Test
  void pagesOfOneMinuteAreWrittenOnce() {
    String id = signedIn();
    page(id, NINE.plusSeconds(59), _ -> {});
    assertThat(stored.asked).containsExactly("find");
    page(id, NINE.plusSeconds(60), _ -> {});
    assertThat(stored.asked).containsExactly("find", "find", "save");
    assertThat(Objects.requireNonNull(stored.rows.get(id)).getLastAccessedTime())
        .isEqualTo(NINE.plusSeconds(60));
    page(id, NINE.plusSeconds(119), _ -> {});
    assertThat(stored.asked).containsExactly("find", "find", "save", "find");
  }

  @Test
  void whatChangesIsWrittenAtOnce() {
    String id = signedIn();
    page(id, NINE.plusSeconds(1), session -> session.setAttribute("post", "chair"));
    assertThat(Objects.requireNonNull(stored.rows.get(id)).<String>getAttribute("post"))
        .isEqualTo("chair");
    page(id, NINE.plusSeconds(2), session -> session.removeAttribute("post"));
    assertThat(Objects.requireNonNull(stored.rows.get(id)).getAttributeNames()).isEmpty();
    page(id, NINE.plusSeconds(3), Kept::changeSessionId);
    assertThat(stored.rows).hasSize(2).containsKey(id);
  }

  @Test
  void aRequestThatWroteItsSessionIsNotReadAgain() throws Exception {
    String id = signedIn();
    SparingSessions.duringRequest(() -> {
      var session = Objects.requireNonNull(sessions.findById(id));
      sessions.save(session);
      assertThat(sessions.findById(id)).isSameAs(session);
      assertThat(sessions.findById("another")).isNull();
    });
    assertThat(stored.asked).containsExactly("find", "find");
    assertThat(sessions.findById(id)).isNotNull();
    assertThat(stored.asked).hasSize(3);
  }

  @Test
  void anEndedSessionIsGoneWithinItsRequestToo() throws Exception {
    String id = signedIn();
    SparingSessions.duringRequest(() -> {
      sessions.save(Objects.requireNonNull(sessions.findById(id)));
      sessions.deleteById(id);
      assertThat(sessions.findById(id)).isNull();
    });
  }

  private String signedIn() {
    var session = sessions.createSession();
    sessions.save(session);
    stored.asked.clear();
    return session.getId();
  }

  private void page(String id, Instant at, Consumer<Kept<MapSession>> work) {
    var session = Objects.requireNonNull(sessions.findById(id));
    session.setLastAccessedTime(at);
    work.accept(session);
    sessions.save(session);
  }
}
