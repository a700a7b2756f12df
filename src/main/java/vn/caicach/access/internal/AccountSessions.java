package vn.caicach.access.internal;

import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import vn.caicach.access.internal.SignedIn.Stage;
import vn.caicach.shared.AccountId;

/// Where an account is signed in, and how to end it.
@Component
public class AccountSessions {

  /// @param handle names the session in a form without giving its id away
  /// @param device "Chrome, Windows", as far as the browser says it
  public record Open(
      String handle, Instant since, Instant lastSeen, String address, String device, boolean own) {}

  private final FindByIndexNameSessionRepository<? extends Session> sessions;
  private final RecordSessionsEnd record;

  AccountSessions(
      FindByIndexNameSessionRepository<? extends Session> sessions, RecordSessionsEnd record) {
    this.sessions = sessions;
    this.record = record;
  }

  /// The open sessions of whole sign-ins, the latest first.
  public List<Open> of(AccountId account, @Nullable HttpSession own) {
    return sessions.findByPrincipalName(account.value().toString()).values().stream()
        .filter(session -> !session.isExpired())
        .filter(
            session -> Stage.DONE.name().equals(session.<String>getAttribute(SessionStore.STAGE)))
        .map(session ->
            new Open(
                handle(session.getId()),
                session.getCreationTime(),
                session.getLastAccessedTime(),
                session.getAttributeOrDefault(SessionStore.ADDRESS, ""),
                Device.named(session.getAttributeOrDefault(SessionStore.DEVICE, "")),
                own != null && own.getId().equals(session.getId())))
        .sorted(Comparator.comparing(Open::lastSeen).reversed())
        .toList();
  }

  /// Ends one session; false when there is none of that handle.
  public boolean end(AccountId account, String handle) {
    return end(account, idsOf(account).stream().filter(id -> handle(id).equals(handle)).toList())
        > 0;
  }

  /// Ends all sessions of the account but the one given, sign-ins that wait for a code too.
  ///
  /// @return how many were ended
  public long endAll(AccountId account, @Nullable HttpSession but) {
    return end(
        account,
        idsOf(account).stream().filter(id -> but == null || !but.getId().equals(id)).toList());
  }

  private long end(AccountId account, List<String> ids) {
    if (!ids.isEmpty()) {
      record.ended(account);
      ids.forEach(sessions::deleteById);
    }
    return ids.size();
  }

  private List<String> idsOf(AccountId account) {
    return List.copyOf(sessions.findByPrincipalName(account.value().toString()).keySet());
  }

  private static String handle(String sessionId) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(sessionId.getBytes(StandardCharsets.US_ASCII)),
              0,
              12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
