package vn.caicach.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.caicach.testing.Answers.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.caicach.access.Role;
import vn.caicach.database.Scope;
import vn.caicach.database.Scopes;
import vn.caicach.plan.PlanOffices;
import vn.caicach.plan.TaskState;
import vn.caicach.plan.internal.BoardQueries.Counts;
import vn.caicach.plan.internal.CommuneQueries.Commune;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Identifiers;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.TestAuthorities;
import vn.caicach.testing.TestAuthorities.TestAuthority;

/// What the city sees of its communes: the same figures as they see themselves, and no word more.
@ProductTest
class CommunesTest {

  @Autowired private TestAuthorities authorities;
  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvcTester mvc;
  @Autowired private CommuneQueries communes;
  @Autowired private BoardQueries boards;
  @Autowired private BusinessTime time;

  private TestAuthority city;
  private TestAuthority commune;
  private PlanOffices offices;

  @BeforeEach
  void aCommuneAtWork() {
    city = authorities.city();
    commune = authorities.freshCommune();
    offices = new PlanOffices(commune, jdbc);
  }

  @Test
  void countsWhatTheBoardOfTheCommuneCounts() {
    plant(150, new Random(11));
    Counts own = commune.inside(() -> boards.read(actor(commune, Role.COM_CHAIR), false)).counts();
    Commune seen = seen();
    assertThat(seen.atWork()).isTrue();
    assertThat(seen.open()).isEqualTo(own.open());
    assertThat(seen.late()).isEqualTo(own.late()).isPositive();
    assertThat(seen.risk()).isEqualTo(own.risk()).isPositive();
    assertThat(seen.waiting()).isEqualTo(own.unaccepted() + own.questioned() + own.submitted());
    LocalDate year = time.today().withDayOfYear(1);
    Long done =
        commune.inside(() ->
            jdbc.sql("select count(*) from plan.tasks where state = 'DONE' and done_on >= ?")
                .param(year)
                .query(Long.class)
                .single());
    assertThat((long) seen.done()).isEqualTo(done);
    assertThat(seen.movedOn()).isNotNull();
  }

  @Test
  void noTitleEverCrosses() throws IOException {
    offices.task("Bí mật của xã không ai được biết", time.today().minusDays(3));
    String id = commune.id().value().toString();
    for (Role role : List.of(Role.CITY_CCHC, Role.CITY_VIEW)) {
      for (String uri : List.of("/communes?q=fresh&size=200", "/communes/" + id)) {
        assertThat(page(role, uri)).doesNotContain("Bí mật của xã").doesNotContain("Phòng Kinh tế");
      }
    }
    MvcTestResult file =
        mvc.get().uri("/communes.xlsx").with(city.account(Role.CITY_CCHC).signedIn()).exchange();
    try (var workbook =
        new XSSFWorkbook(new ByteArrayInputStream(file.getResponse().getContentAsByteArray()))) {
      var sheet = workbook.getSheetAt(0);
      assertThat(sheet.getLastRowNum()).isPositive();
      sheet.forEach(
          row -> row.forEach(cell -> assertThat(cell.toString()).doesNotContain("Bí mật")));
    }
    assertThat(page(Role.CITY_CCHC, "/communes?state=late&size=200")).contains(commune.name());
  }

  @Test
  void onlyTheCityAboveMayAsk() {
    assertThatThrownBy(() -> city.inside(() -> communes.choice()))
        .hasMessageContaining("only a city");
    List<Commune> below =
        Scopes.<List<Commune>, RuntimeException>call(
            new Scope.Parent(commune.id(), actor(commune, Role.COM_CHAIR)), communes::choice);
    assertThat(below).isEmpty();
    assertThat(
            mvc.get()
                .uri("/communes/" + city.id().value())
                .with(city.account(Role.CITY_CCHC).signedIn()))
        .hasStatus(404);
    assertThat(mvc.get().uri("/communes").with(commune.account(Role.COM_CHAIR).signedIn()))
        .hasStatus(403);
  }

  @Test
  void saysWhoIsNotAtWorkAndSums() {
    TestAuthority idle = authorities.freshCommune();
    String all = page(Role.CITY_CCHC, "/communes?state=idle&size=200");
    assertThat(all).contains(idle.name()).contains("Chưa hoạt động trên hệ thống");
    offices.task("Việc", time.today().minusDays(1));
    assertThat(page(Role.CITY_CCHC, "/communes?sort=-late&q=" + commune.name()))
        .containsPattern("Cộng \\d+ đơn vị");
  }

  private Commune seen() {
    return above().stream()
        .filter(one -> one.id().equals(commune.id().value()))
        .findFirst()
        .orElseThrow();
  }

  private List<Commune> above() {
    return Scopes.<List<Commune>, RuntimeException>call(
        new Scope.Parent(city.id(), actor(city, Role.CITY_CCHC)), communes::choice);
  }

  private String page(Role role, String uri) {
    var answer = mvc.get().uri(uri).with(city.account(role).signedIn()).exchange();
    assertThat(answer).hasStatusOk();
    return text(answer);
  }

  private static Actor actor(TestAuthority authority, Role role) {
    return new Actor(
        authority.account(role).id(),
        authority.id(),
        null,
        null,
        "",
        "Người thử",
        authority.name(),
        List.of(),
        Set.of(role.name()),
        Set.of("tasks:readAll", "board:read", "communes:read"));
  }

  private void plant(int many, Random random) {
    LocalDate today = time.today();
    for (int i = 0; i < many; i++) {
      TaskState state = TaskState.values()[random.nextInt(TaskState.values().length)];
      LocalDate due = today.plusDays(random.nextInt(41) - 20);
      LocalDate moved = today.minusDays(random.nextInt(400));
      boolean submitted = state == TaskState.SUBMITTED || state == TaskState.DONE;
      offices.write(
          """
          insert into plan.tasks (id, number, origin, title, product, passage, lead_unit_id, verifier_unit_id, deadline,
            bound, named_on, due_on, state, assigned_on, moved_on, submitted_on, done_on)
          values (?, ?, 'CHAIR', 'Việc', '', '', ?, ?, 'DATE', 'BY', ?, ?, ?, ?, ?, ?, ?)
          """,
          Identifiers.next(),
          1000 + i,
          offices.economy,
          offices.office,
          due,
          due,
          state.name(),
          today.minusDays(500),
          moved,
          submitted ? moved : null,
          state == TaskState.DONE ? moved : null);
    }
  }
}
