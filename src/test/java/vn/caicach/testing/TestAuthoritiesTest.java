package vn.caicach.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import vn.caicach.access.Role;

@ProductTest
class TestAuthoritiesTest {

  @Autowired private TestAuthorities authorities;
  @Autowired private JdbcClient jdbc;
  @Autowired private SessionRepository<? extends Session> sessions;

  @Test
  void keepsTheAccountsOfTwoCommunesApart() {
    var a = authorities.commune("A");
    var b = authorities.commune("B");
    assertThat(authorities.commune("A")).isSameAs(a);
    assertThat(a.roles()).contains(Role.COM_CCHC).doesNotContain(Role.CITY_CCHC);
    assertThat(authorities.city().roles()).contains(Role.CITY_CCHC);
    String own = "select count(*) from access.accounts where id = ?";
    var chair = a.account(Role.COM_CHAIR).id().value();
    assertThat(a.<Long>inside(() -> jdbc.sql(own).param(chair).query(Long.class).single())).isOne();
    assertThat(b.<Long>inside(() -> jdbc.sql(own).param(chair).query(Long.class).single()))
        .isZero();
  }

  @Test
  void keepsTheSessionWhereTheProductLooksForIt() {
    var admin = authorities.commune("A").account(Role.COM_ADMIN);
    String id = new String(Base64.getDecoder().decode(admin.cookie().getValue()), UTF_8);
    var session = Objects.requireNonNull(sessions.findById(id));
    assertThat(session.<String>getAttribute("account")).isEqualTo(admin.id().value().toString());
  }
}
