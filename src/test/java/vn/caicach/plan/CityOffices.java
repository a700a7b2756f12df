package vn.caicach.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.caicach.access.Role;
import vn.caicach.organization.UnitKind;
import vn.caicach.shared.Actor;
import vn.caicach.shared.Actor.Place;
import vn.caicach.shared.Actor.Rank;
import vn.caicach.shared.Identifiers;
import vn.caicach.testing.TestAuthorities.TestAuthority;

/// The two offices of the test city that hand tasks down and verify them.
public final class CityOffices {

  private final TestAuthority city;
  private final JdbcClient jdbc;

  public final UUID home;
  public final UUID office;

  public CityOffices(TestAuthority city, JdbcClient jdbc) {
    this.city = city;
    this.jdbc = jdbc;
    home = unit("so-noi-vu", "Sở Nội vụ", "Sở Nội vụ");
    office = unit("van-phong-ubnd", "Văn phòng Ủy ban nhân dân thành phố", "Văn phòng UBND");
    employ();
  }

  /// A head of the unit, who may hand tasks down.
  public Actor headOf(UUID unit) {
    return new Actor(
        city.account(Role.CITY_CCHC).id(),
        city.id(),
        null,
        null,
        "Giám đốc Sở",
        "Nguyễn Văn Thành",
        city.name(),
        List.of(new Place(unit, Rank.HEAD)),
        Set.of(Role.CITY_CCHC.name()),
        Set.of("tasks:read", "tasks:readAll", "tasks:assign", "tasks:handDown", "communes:read"));
  }

  private UUID unit(String code, String name, String shortName) {
    return city.inside(() ->
        jdbc.sql("select id from organization.units where template_code = ?")
            .param(code)
            .query(UUID.class)
            .optional()
            .orElseGet(() -> establish(code, name, shortName)));
  }

  private UUID establish(String code, String name, String shortName) {
    UUID id = Identifiers.next();
    LocalDate begin = PlanOffices.BEGIN;
    jdbc.sql(
            """
            insert into organization.units (id, kind, template_code, outside, position, established_on)
            values (?, ?, ?, false, 1, ?)
            """)
        .params(id, UnitKind.DEPARTMENT.name(), code, begin)
        .update();
    jdbc.sql(
            "insert into organization.unit_names (id, unit_id, name, short_name, valid_from) values (?, ?, ?, ?, ?)")
        .params(Identifiers.next(), id, name, shortName, begin)
        .update();
    return id;
  }

  /// The account of the standing office belongs to somebody of Sở Nội vụ.
  private void employ() {
    city.inside(() -> {
      if (!jdbc.sql("select id from organization.officers where code = 'SNV1'")
          .query(UUID.class)
          .list()
          .isEmpty()) {
        return;
      }
      UUID officer = Identifiers.next();
      UUID post = Identifiers.next();
      LocalDate begin = PlanOffices.BEGIN;
      jdbc.sql(
              "insert into organization.officers (id, code, full_name, employed_from) values (?, 'SNV1', 'Nguyễn Văn Thành', ?)")
          .params(officer, begin)
          .update();
      jdbc.sql(
              """
              insert into organization.posts (id, unit_id, title, short_title, rank, position, valid_from)
              values (?, ?, 'Giám đốc Sở', 'Giám đốc', 'HEAD', 1, ?)
              """)
          .params(post, home, begin)
          .update();
      jdbc.sql(
              """
              insert into organization.assignments (id, officer_id, post_id, kind, valid_from, legal_basis)
              values (?, ?, ?, 'PRIMARY', ?, '')
              """)
          .params(Identifiers.next(), officer, post, begin)
          .update();
      jdbc.sql("update access.accounts set officer_id = ? where id = ?")
          .params(officer, city.account(Role.CITY_CCHC).id().value())
          .update();
    });
  }
}
