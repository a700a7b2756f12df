package vn.caicach.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.caicach.shared.Actor;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.WorkingCommunes;
import vn.caicach.testing.WorkingCommunes.WorkingCommune;

@ProductTest
class RecentActorsTest {

  @Autowired private WorkingCommunes communes;
  @Autowired private RecentActors recent;
  @Autowired private JdbcClient jdbc;

  private WorkingCommune commune;
  private Actor person;

  @BeforeEach
  void person() {
    commune = communes.fresh();
    person = commune.person("kinhte").actor();
  }

  @Test
  void isNotAskedForAgainWhileNothingIsWritten() {
    WorkingCommune other = communes.fresh();
    Actor first = load();
    assertThat(load()).isSameAs(first);
    rename(other, "Người khác");
    assertThat(load()).as("another authority wrote").isSameAs(first);
    assertThat(first.permissions()).isEqualTo(person.permissions());
  }

  @Test
  void isReadAnewAfterAWrite() {
    assertThat(load().roles()).isNotEmpty();
    commune.inside(() ->
        jdbc.sql("delete from access.role_grants where account_id = ?")
            .param(person.account().value())
            .update());
    assertThat(load().roles()).isEmpty();
  }

  @Test
  void isKeptWhenAWriteFails() {
    Actor first = load();
    assertThatThrownBy(() ->
            commune.inside(() -> {
              throw new IllegalStateException("the power went");
            }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(load()).isSameAs(first);
  }

  @Test
  void aClosedAccountActsNoMore() {
    load();
    commune.inside(() ->
        jdbc.sql("update access.accounts set disabled_at = now() where id = ?")
            .param(person.account().value())
            .update());
    assertThat(recent.load(person.account(), commune.id(), null)).isEmpty();
  }

  private Actor load() {
    return recent.load(person.account(), commune.id(), null).orElseThrow();
  }

  private void rename(WorkingCommune where, String name) {
    where.inside(
        () -> jdbc.sql("update access.accounts set display_name = ?").param(name).update());
  }
}
