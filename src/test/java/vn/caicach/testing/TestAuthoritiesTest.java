package vn.caicach.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.caicach.access.Role;

@ProductTest
class TestAuthoritiesTest {

  @Autowired private TestAuthorities authorities;
  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvcTester mvc;

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
  void sendsARequestInTheSessionOfTheAccount() {
    var admin = authorities.commune("A").account(Role.COM_ADMIN);
    var session =
        mvc.get().uri("/nowhere").with(admin.signedIn()).exchange().getRequest().getSession(false);
    assertThat(session).isNotNull();
    assertThat(session.getAttribute("account")).isEqualTo(admin.id().value().toString());
  }
}
