package vn.caicach.testing;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import vn.caicach.access.Role;
import vn.caicach.database.Scope;
import vn.caicach.database.Scopes;
import vn.caicach.shared.AccountId;
import vn.caicach.shared.Actor;
import vn.caicach.shared.AuthorityId;
import vn.caicach.shared.Identifiers;

/// Two communes and their city, each with an account for every role it can have; made when the
/// product has started, so that every test meets the same ground, whichever comes first.
///
/// ```java
/// @ProductTest
/// class SomeTest {
///   @Autowired private TestAuthorities authorities;
///   @Autowired private MockMvcTester mvc;
///
///   @Test
///   void showsUnits() {
///     var a = authorities.commune("A");
///     assertThat(mvc.get().uri("/units").with(a.account(Role.COM_ADMIN).signedIn())).hasStatusOk();
///     int units = a.inside(() -> queries.count());
///   }
/// }
/// ```
public final class TestAuthorities implements SmartInitializingSingleton {

  /// The password of every account made here.
  public static final String PASSWORD = "mat-khau-thu-nghiem-2026";

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String HASH =
      Objects.requireNonNull(new Argon2PasswordEncoder(16, 32, 1, 19_456, 2).encode(PASSWORD));

  private final Map<String, TestAuthority> made = new ConcurrentHashMap<>();
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final SessionRepository<? extends Session> sessions;

  TestAuthorities(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      SessionRepository<? extends Session> sessions) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.sessions = sessions;
  }

  @Override
  public void afterSingletonsInstantiated() {
    commune("A");
    commune("B");
  }

  /// The city above the communes.
  public TestAuthority city() {
    TestAuthority known = made.get("city");
    if (known == null) {
      known = make("city", null, "THANH_PHO", "UBND thành phố Thử Nghiệm");
    }
    return known;
  }

  /// The commune of this name, the same one for the same name: "A", "B".
  public TestAuthority commune(String name) {
    TestAuthority city = city();
    TestAuthority known = made.get(name);
    return known != null ? known : make(name, city.id(), "XA", "UBND xã Thử Nghiệm " + name);
  }

  /// A commune nobody else uses.
  public TestAuthority freshCommune() {
    return commune("fresh" + NUMBER.incrementAndGet());
  }

  private synchronized TestAuthority make(
      String key, @Nullable AuthorityId parent, String kind, String name) {
    TestAuthority known = made.get(key);
    if (known != null) {
      return known;
    }
    var id = AuthorityId.next();
    String slug = "thu-" + key.toLowerCase(Locale.ROOT) + NUMBER.incrementAndGet() + ".thunghiem";
    Role.Level level = kind.equals("XA") ? Role.Level.COMMUNE : Role.Level.PROVINCE;
    Map<Role, AccountId> accounts = new EnumMap<>(Role.class);
    Scopes.run(
        new Scope.Setup(id, null),
        () ->
            transaction.executeWithoutResult(_ -> {
              jdbc.sql(
                      """
                      insert into organization.authorities
                        (id, parent_id, unit_code, slug, level, kind, name, opened_on)
                      values (?, ?, ?, ?, ?, ?, ?, date '2025-07-01')
                      """)
                  .param(id.value())
                  .param(parent == null ? null : parent.value())
                  .param("T" + slug)
                  .param(slug)
                  .param(level.name())
                  .param(kind)
                  .param(name)
                  .update();
              for (Role role : Role.values()) {
                if (role.level() == Role.Level.ANY || role.level() == level) {
                  accounts.put(role, addAccount(role));
                }
              }
            }));
    var authority = new TestAuthority(id, slug, name, Map.copyOf(accounts));
    made.put(key, authority);
    return authority;
  }

  private AccountId addAccount(Role role) {
    return addAccount(nameOf(role), "Tài khoản " + role, null, Set.of(role));
  }

  /// An account whose password is [#PASSWORD], in the scope of its authority.
  AccountId addAccount(String name, String shown, @Nullable UUID officer, Set<Role> roles) {
    var account = AccountId.next();
    jdbc.sql(
            """
            insert into access.accounts
              (id, name, display_name, officer_id, password_hash, password_changed_at, must_change_password, created_at)
            values (?, ?, ?, ?, ?, now(), false, now())
            """)
        .params(Arrays.asList(account.value(), name, shown, officer, HASH))
        .update();
    jdbc.sql("insert into access.sign_in_guards (id, account_id) values (?, ?)")
        .params(Identifiers.next(), account.value())
        .update();
    for (Role role : roles) {
      jdbc.sql(
              "insert into access.role_grants (id, account_id, role, valid_from) values (?, ?, ?, ?)")
          .params(Identifiers.next(), account.value(), role.name(), LocalDate.of(2025, 7, 1))
          .update();
    }
    return account;
  }

  private static String nameOf(Role role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// For `mvc.get().uri(…).with(…)`: sends the request in a new session of this account.
  RequestPostProcessor signedIn(AccountId account, AuthorityId authority) {
    return sending(cookie(account, authority));
  }

  private Cookie cookie(AccountId account, AuthorityId authority) {
    String session = newSession(sessions, account, authority);
    return new Cookie(
        "CC_SESSION",
        Base64.getEncoder().encodeToString(session.getBytes(StandardCharsets.UTF_8)));
  }

  private static RequestPostProcessor sending(Cookie cookie) {
    return request -> {
      Cookie[] others = request.getCookies();
      var all = new ArrayList<Cookie>(others == null ? List.of() : List.of(others));
      all.add(cookie);
      request.setCookies(all.toArray(Cookie[]::new));
      return request;
    };
  }

  private static <S extends Session> String newSession(
      SessionRepository<S> sessions, AccountId account, AuthorityId authority) {
    S session = sessions.createSession();
    session.setAttribute("account", account.value().toString());
    session.setAttribute("authority", authority.value().toString());
    session.setAttribute("stage", "DONE");
    session.setAttribute("address", "127.0.0.1");
    session.setAttribute("device", "test");
    session.setAttribute(
        FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, account.value().toString());
    sessions.save(session);
    return session.getId();
  }

  /// An authority with an account for every role it can have.
  public final class TestAuthority {

    private final AuthorityId id;
    private final String slug;
    private final String name;
    private final Map<Role, AccountId> accounts;

    private TestAuthority(AuthorityId id, String slug, String name, Map<Role, AccountId> accounts) {
      this.id = id;
      this.slug = slug;
      this.name = name;
      this.accounts = accounts;
    }

    public AuthorityId id() {
      return id;
    }

    public String slug() {
      return slug;
    }

    public String name() {
      return name;
    }

    /// The roles an account exists for.
    public List<Role> roles() {
      return accounts.keySet().stream().sorted().toList();
    }

    /// The account that has this role and no other.
    public TestAccount account(Role role) {
      AccountId account = accounts.get(role);
      if (account == null) {
        throw new IllegalArgumentException(role + " cannot be held at " + name);
      }
      return new TestAccount(this, role, account);
    }

    /// Runs the work in one transaction of this authority, without a person acting.
    public <T> T inside(Supplier<T> work) {
      return within(new Scope.Authority(id, null), work);
    }

    /// As [#inside], for work without a result.
    public void inside(Runnable work) {
      inside(() -> {
        work.run();
        return true;
      });
    }

    private <T> T within(Scope scope, Supplier<T> work) {
      return Scopes.call(
          scope,
          () ->
              Objects.requireNonNull(transaction.execute(_ -> Objects.requireNonNull(work.get()))));
    }
  }

  /// The account of one role.
  public final class TestAccount {

    private final TestAuthority authority;
    private final Role role;
    private final AccountId id;

    private TestAccount(TestAuthority authority, Role role, AccountId id) {
      this.authority = authority;
      this.role = role;
      this.id = id;
    }

    public AccountId id() {
      return id;
    }

    public TestAuthority authority() {
      return authority;
    }

    /// What the person types to sign in; the password is [#PASSWORD].
    public String login() {
      return nameOf(role) + "@" + authority.slug();
    }

    /// The cookie of a new session, as after a sign-in.
    public Cookie cookie() {
      return TestAuthorities.this.cookie(id, authority.id());
    }

    /// For `mvc.get().uri(…).with(account.signedIn())`: sends the request in a session of this
    /// account. Keep it to send several requests in one session.
    public RequestPostProcessor signedIn() {
      return sending(cookie());
    }

    /// Runs the work in one transaction in which this person acts, with the permissions given.
    public <T> T acting(Set<String> permissions, Supplier<T> work) {
      var actor =
          new Actor(
              id,
              authority.id(),
              null,
              null,
              "",
              "Tài khoản " + role,
              authority.name(),
              List.of(),
              Set.of(role.name()),
              permissions);
      return authority.within(new Scope.Authority(authority.id(), actor), work);
    }
  }
}
