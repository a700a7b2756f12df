package vn.caicach.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caicach.testing.Answers.text;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.caicach.access.Role;
import vn.caicach.plan.PlanOffices;
import vn.caicach.plan.TaskState;
import vn.caicach.plan.internal.BoardQueries.Board;
import vn.caicach.plan.internal.BoardQueries.Counts;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Identifiers;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.TestAuthorities;
import vn.caicach.ui.ListRequest;
import vn.caicach.ui.ListRules;
import vn.caicach.ui.Sorting;

/// The figures of Bảng điều hành are those of the lists behind them.
@ProductTest
class BoardTest {

  private static final Set<String> ALL = Set.of("tasks:readAll", "board:read");
  private static final ListRules LIST =
      ListRules.sortedBy("due").filteredBy("state", "unit", "verifier", "document", "field");

  @Autowired private TestAuthorities authorities;
  @Autowired private JdbcClient jdbc;
  @Autowired private BoardQueries boards;
  @Autowired private TaskQueries tasks;
  @Autowired private ReviewQueries reviews;
  @Autowired private BusinessTime time;
  @Autowired private MockMvcTester mvc;

  private PlanOffices offices;

  @BeforeEach
  void someoneWorks() {
    offices = new PlanOffices(authorities.freshCommune(), jdbc);
  }

  @Test
  void countsWhatTheListsHold() {
    List<UUID> documents = List.of(document("11"), document("12"), document("13"));
    plant(300, documents, new Random(20260925));
    Actor chair = actor(offices.chair, Role.COM_CHAIR);
    Board board = read(chair, false);

    assertThat(board.counts()).isEqualTo(listed(chair, Map.of()));
    assertThat(board.counts().late()).isPositive();
    assertThat(board.counts().silent()).isPositive();
    assertThat(board.units()).hasSize(3);
    for (BoardQueries.Unit unit : board.units()) {
      String id = unit.id().toString();
      assertThat(unit.counts()).as(unit.name()).isEqualTo(listed(chair, Map.of("unit", id)));
      assertThat(unit.toVerify())
          .isEqualTo(total(chair, Map.of("verifier", id, "state", "submitted")));
    }
    assertThat(board.directives()).hasSize(3);
    for (BoardQueries.Directive directive : board.directives()) {
      Map<String, String> of = Map.of("document", directive.id().toString());
      assertThat(directive.open()).isEqualTo(total(chair, of));
      assertThat(directive.late()).isEqualTo(total(chair, with(of, "state", "late")));
      assertThat(directive.done()).isEqualTo(total(chair, with(of, "state", "done")));
      assertThat(directive.total()).isEqualTo(directive.open() + directive.done());
    }
    assertThat(board.urgent())
        .hasSize(6)
        .allSatisfy(task -> assertThat(task.standing().kind()).isEqualTo(Standing.Kind.LATE));
  }

  @Test
  void aViceChairSeesTheFieldAndMaySeeAll() {
    plant(120, List.of(document("21")), new Random(7));
    offices.charge(offices.vice, offices.economy, time.today().minusDays(3));
    Actor vice = actor(offices.vice, Role.COM_VICE);
    assertThat(offices.commune().<Boolean>inside(() -> boards.hasField(vice))).isTrue();

    Board own = read(vice, true);
    assertThat(own.counts()).isEqualTo(listed(vice, Map.of("field", "own")));
    assertThat(own.counts()).isEqualTo(listed(vice, Map.of("unit", offices.economy.toString())));
    assertThat(own.counts().open()).isLessThan(read(vice, false).counts().open());

    oweReviews();
    int owed = read(vice, true).reviews();
    assertThat(owed).isEqualTo(reviews(vice, "own")).isPositive();
    assertThat(read(vice, false).reviews()).isEqualTo(reviews(vice, "")).isGreaterThan(owed);

    assertThat(page(Role.COM_VICE, "/board"))
        .contains("/tasks?state=late&amp;field=own")
        .contains("/reviews?state=open&amp;field=own")
        .containsPattern("aria-current=\"page\"[^>]*>Lĩnh vực tôi phụ trách");
    assertThat(page(Role.COM_VICE, "/board?field=all"))
        .containsPattern("aria-current=\"page\"[^>]*>Cả cơ quan")
        .doesNotContain("&amp;field=own");
  }

  @Test
  void aViceChairWithoutAFieldIsTold() {
    assertThat(page(Role.COM_VICE, "/board"))
        .contains("chưa được phân công phụ trách")
        .doesNotContain("Lĩnh vực tôi phụ trách");
    assertThat(page(Role.COM_CHAIR, "/board")).doesNotContain("chưa được phân công phụ trách");
  }

  @Test
  void leadsFromALateTaskDownToThePassage() {
    UUID document = document("342");
    UUID task = offices.task("Rà soát thủ tục đất đai", time.today().minusDays(4));
    offices.write(
        "update plan.tasks set document_id = ?, passage_from = 17, passage_to = 40, passage = ? where id = ?",
        document,
        "Phòng Kinh tế rà soát trước ngày 25/9",
        task);
    assertThat(page(Role.COM_CHAIR, "/board"))
        .contains("Rà soát thủ tục đất đai")
        .contains("Phòng Kinh tế rà soát trước ngày 25/9")
        .contains("/documents/" + document + "#p-17")
        .contains("342/UBND-VHXH")
        .contains("Hoàng Thị Viên")
        .contains("Hoàn thành 0/1", "Chưa xong 1")
        .doesNotContain("state=done&amp;document=" + document);
  }

  /// Who narrows the list behind a figure further stays within what the figure counted.
  @Test
  void theListBehindAFigureKeepsWhatTheFigureCounted() {
    offices.charge(offices.vice, offices.economy, time.today().minusDays(3));
    assertThat(page(Role.COM_VICE, "/tasks?state=late&field=own"))
        .contains("<input type=\"hidden\" name=\"field\" value=\"own\">");
    assertThat(page(Role.COM_VICE, "/tasks?state=submitted&verifier=" + offices.office))
        .contains("<input type=\"hidden\" name=\"verifier\" value=\"" + offices.office + "\">");
    assertThat(page(Role.COM_VICE, "/reviews?state=open&field=own"))
        .contains("<input type=\"hidden\" name=\"field\" value=\"own\">");
  }

  @Test
  void aDirectivesLinkNamesTheNumberItsListHolds() {
    UUID document = document("342");
    LocalDate due = time.today().plusDays(20);
    for (String title : List.of("Đang làm một", "Đang làm hai", "Đã xong")) {
      UUID task = offices.task(title, due);
      offices.write("update plan.tasks set document_id = ? where id = ?", document, task);
      if (title.equals("Đã xong")) {
        offices.write(
            "update plan.tasks set state = 'DONE', done_on = ? where id = ?", time.today(), task);
      }
    }
    assertThat(page(Role.COM_CHAIR, "/board"))
        .containsPattern("<a href=\"/tasks\\?document=" + document + "\">Chưa xong 2</a>")
        .containsPattern(
            "<a href=\"/tasks\\?state=done&amp;document=" + document + "\">Hoàn thành 1/3</a>");
  }

  @Test
  void aProductThatWaitsForAClosedUnitIsShown() {
    UUID task = offices.task("Chờ phòng đã kết thúc", time.today().plusDays(9));
    offices.write(
        "update plan.tasks set state = 'SUBMITTED', submitted_on = ?, verifier_unit_id = ? where id = ?",
        time.today(),
        offices.culture,
        task);
    offices.write(
        "update organization.unit_names set valid_until = ? where unit_id = ?",
        time.today(),
        offices.culture);
    offices.write(
        "update organization.units set closed_on = ? where id = ?", time.today(), offices.culture);
    Board board = read(actor(offices.chair, Role.COM_CHAIR), false);
    assertThat(board.units().stream().mapToInt(BoardQueries.Unit::toVerify).sum())
        .as("each product that waits, waits for somebody")
        .isEqualTo(board.counts().submitted())
        .isEqualTo(1);
    assertThat(page(Role.COM_CHAIR, "/board"))
        .contains("Đơn vị đã kết thúc", "/tasks?state=submitted&amp;verifier=" + offices.culture);
  }

  private String page(Role role, String uri) {
    var answer = mvc.get().uri(uri).with(offices.account(role).signedIn()).exchange();
    assertThat(answer).hasStatusOk();
    return text(answer);
  }

  private Board read(Actor actor, boolean ownField) {
    return offices.commune().inside(() -> boards.read(actor, ownField));
  }

  private Counts listed(Actor actor, Map<String, String> narrowed) {
    return new Counts(
        total(actor, narrowed),
        total(actor, with(narrowed, "state", "late")),
        total(actor, with(narrowed, "state", "risk")),
        total(actor, with(narrowed, "state", "returned")),
        total(actor, with(narrowed, "state", "silent")),
        total(actor, with(narrowed, "state", "unaccepted")),
        total(actor, with(narrowed, "state", "questioned")),
        total(actor, with(narrowed, "state", "submitted")),
        total(actor, with(narrowed, "state", "extension")));
  }

  private int total(Actor actor, Map<String, String> filters) {
    var request = new ListRequest("/tasks", LIST, Sorting.by("due"), 1, 50, filters);
    return (int) offices.commune().inside(() -> tasks.list(request, actor)).paging().total();
  }

  /// Each unit owes a report for each of its late tasks.
  private void oweReviews() {
    offices.write(
        """
        insert into plan.reviews (id, task_id, unit_id, missed_on, opened_on, due_on, state)
        select gen_random_uuid(), id, lead_unit_id, due_on, due_on + 1, due_on + 6, 'OPEN' from plan.tasks
        where due_on < ?
        """,
        time.today());
  }

  private int reviews(Actor actor, String field) {
    var rules = ListRules.sortedByLast("due").filteredBy("state", "field");
    var request =
        new ListRequest(
            "/reviews",
            rules,
            Sorting.byLast("due"),
            1,
            50,
            Map.of("state", "open", "field", field));
    var sight = new ReviewDesk.Sight(true, Set.of());
    return (int)
        offices.commune().inside(() -> reviews.list(request, sight, actor)).paging().total();
  }

  private static Map<String, String> with(Map<String, String> filters, String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(filters);
    more.put(name, value);
    return more;
  }

  private Actor actor(UUID officer, Role role) {
    return new Actor(
        offices.account(role).id(),
        offices.commune().id(),
        officer,
        null,
        "",
        "Người thử",
        "UBND",
        List.of(),
        Set.of(role.name()),
        ALL);
  }

  private UUID document(String number) {
    UUID id = Identifiers.next();
    offices.write(
        """
        insert into document.documents (id, direction, register_year, register_number, kind, number, symbol, issued_on,
          issuer, subject, signer, signer_post, recipients, urgency, registered_at, registered_by_name)
        values (?, 'OUTGOING', 2026, ?::integer, 'CONG_VAN', ?, 'UBND-VHXH', '2026-09-16', 'UBND xã', 'Về việc thử', '', '',
          '', 'THUONG', now(), '')
        """,
        id,
        number,
        number);
    return id;
  }

  /// Tasks of every state with days around today.
  private void plant(int many, List<UUID> documents, Random random) {
    LocalDate today = time.today();
    List<UUID> units = List.of(offices.economy, offices.culture, offices.office);
    for (int i = 0; i < many; i++) {
      TaskState state = TaskState.values()[random.nextInt(TaskState.values().length)];
      LocalDate due = random.nextInt(5) == 0 ? null : today.plusDays(random.nextInt(41) - 20);
      LocalDate moved = today.minusDays(random.nextInt(30));
      boolean submitted = state == TaskState.SUBMITTED || state == TaskState.DONE;
      int lead = random.nextInt(units.size());
      offices.write(
          """
          insert into plan.tasks (id, number, origin, title, product, passage, document_id, lead_unit_id, verifier_unit_id,
            deadline, bound, named_on, due_on, state, assigned_on, moved_on, submitted_on, done_on, asked_due_on)
          values (?, ?, 'CHAIR', ?, '', '', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          Identifiers.next(),
          1000 + i,
          "Nhiệm vụ " + i,
          random.nextInt(4) == 0 ? null : documents.get(random.nextInt(documents.size())),
          units.get(lead),
          units.get((lead + 1 + random.nextInt(2)) % units.size()),
          due == null ? "NONE" : "DATE",
          due == null ? null : "BY",
          due,
          due,
          state.name(),
          today.minusDays(60),
          moved,
          submitted ? moved : null,
          state == TaskState.DONE ? moved : null,
          due != null && random.nextInt(6) == 0 ? due.plusDays(30) : null);
    }
  }
}
