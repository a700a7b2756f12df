package vn.caicach.organization.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import vn.caicach.organization.AssignmentId;
import vn.caicach.organization.AssignmentKind;
import vn.caicach.organization.LeaveId;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.OrganizationDirectory;
import vn.caicach.organization.PostId;
import vn.caicach.organization.PostRank;
import vn.caicach.organization.PostsChanged;
import vn.caicach.organization.UnitId;
import vn.caicach.organization.UnitKind;
import vn.caicach.organization.Validity;
import vn.caicach.shared.RefusedException;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.TestAuthorities;
import vn.caicach.testing.TestAuthorities.TestAuthority;

@ProductTest
@RecordApplicationEvents
class StaffingTest {

  private static final LocalDate JULY_1 = LocalDate.of(2025, 7, 1);
  private static final LocalDate MARCH_1 = LocalDate.of(2026, 3, 1);
  private static final String BASIS = "Quyết định 30/QĐ-UBND ngày 25/2/2026";

  @Autowired private TestAuthorities authorities;
  @Autowired private EstablishUnit establish;
  @Autowired private RegisterOfficer register;
  @Autowired private AppointOfficer appoint;
  @Autowired private MoveOfficer move;
  @Autowired private ActDuringLeave act;
  @Autowired private OrganizationDirectory directory;
  @Autowired private UnitQueries units;
  @Autowired private OfficerQueries officers;
  @Autowired private JdbcClient jdbc;

  private TestAuthority commune;
  private UnitId economy;
  private UnitId culture;

  @BeforeEach
  void aCommuneWithTwoOffices() {
    commune = authorities.freshCommune();
    economy = office("Phòng Kinh tế");
    culture = office("Phòng Văn hóa - Xã hội");
  }

  @Test
  void oneOfficerHoldsSeveralPosts() {
    OfficerId an = person("Nguyễn Văn An");
    hold(an, economy, "Trưởng phòng", AssignmentKind.PRIMARY, Validity.from(JULY_1));
    hold(an, culture, "Trưởng phòng", AssignmentKind.CONCURRENT, Validity.from(MARCH_1));

    assertThat(
            commune.<List<OrganizationDirectory.Holding>>inside(
                () -> directory.holdingsOf(an, MARCH_1)))
        .extracting(OrganizationDirectory.Holding::text)
        .containsExactly("Trưởng phòng, Phòng Kinh tế", "Trưởng phòng, Phòng Văn hóa - Xã hội");
    assertThatThrownBy(
            () -> hold(an, culture, "Chuyên viên", AssignmentKind.PRIMARY, Validity.from(MARCH_1)))
        .isInstanceOf(RefusedException.class)
        .hasMessage("organization.refused.second-primary");
  }

  @Test
  void aMoveEndsOnePostTheDayTheOtherBegins() {
    OfficerId an = person("Nguyễn Văn An");
    AssignmentId first =
        hold(an, economy, "Chuyên viên", AssignmentKind.PRIMARY, Validity.from(JULY_1));
    PostId to = post(culture, "Chuyên viên");
    commune.inside(() -> move.move(first, to, MARCH_1, BASIS));

    assertThat(unitsHeld(an, MARCH_1.minusDays(1))).containsExactly("Phòng Kinh tế");
    assertThat(unitsHeld(an, MARCH_1)).containsExactly("Phòng Văn hóa - Xã hội");
  }

  @Test
  void somebodyActsWhileTheHeadIsAway() {
    OfficerId an = person("Nguyễn Văn An");
    OfficerId binh = person("Trần Thị Bình");
    hold(an, culture, "Trưởng phòng", AssignmentKind.PRIMARY, Validity.from(JULY_1));
    hold(binh, culture, "Chuyên viên", AssignmentKind.PRIMARY, Validity.from(JULY_1));
    LeaveId leave =
        commune.inside(() -> act.recordLeave(an, MARCH_1, LocalDate.of(2026, 3, 31), "Đi học"));
    PostId head = post(culture, "Trưởng phòng");
    commune.inside(() -> act.act(leave, binh, head, MARCH_1, LocalDate.of(2026, 3, 31), BASIS));

    assertThat(heads(MARCH_1.plusDays(3)))
        .extracting(OrganizationDirectory.Holding::officer)
        .containsExactly(binh, an);
    assertThat(heads(MARCH_1.plusDays(3)).getFirst().forOfficer()).isEqualTo("Nguyễn Văn An");
    assertThat(heads(LocalDate.of(2026, 4, 1)))
        .extracting(OrganizationDirectory.Holding::officer)
        .containsExactly(an);
    assertThatThrownBy(() ->
            commune.inside(
                () -> act.act(leave, binh, head, MARCH_1, LocalDate.of(2026, 4, 1), BASIS)))
        .hasMessage("organization.refused.acting-outside-leave");
  }

  @Test
  void givesTheNextFreeCodeToWhoeverComesWithoutOne() {
    OfficerId first = person("Nguyễn Văn An");
    commune.inside(
        () -> register.register(new OfficerDetails("cb017", "Lê Cường", null, null, null, JULY_1)));
    OfficerId third = person("Trần Thị Bình");
    assertThat(commune.inside(() -> officers.find(first).orElseThrow()).code()).isEqualTo("CB001");
    assertThat(commune.inside(() -> officers.find(third).orElseThrow()).code()).isEqualTo("CB018");
    assertThatThrownBy(() ->
            commune.inside(() ->
                register.register(
                    new OfficerDetails("CB017", "Người khác", null, null, null, JULY_1))))
        .hasMessage("organization.refused.code-taken");
  }

  @Test
  void noticesAnEditOfSomethingChangedMeanwhile() {
    OfficerId an = person("Nguyễn Văn An");
    long seen = commune.inside(() -> officers.find(an).orElseThrow()).version();
    var mended = new OfficerDetails("", "Nguyễn Văn Ân", null, "0912 345 678", null, JULY_1);
    commune.inside(() -> register.correct(an, seen, mended));
    assertThat(commune.inside(() -> officers.find(an).orElseThrow()).name())
        .isEqualTo("Nguyễn Văn Ân");
    assertThatThrownBy(() -> commune.inside(() -> register.correct(an, seen, mended)))
        .isInstanceOf(OptimisticLockingFailureException.class);
  }

  @Test
  void whoeverLeavesHoldsNothingAfterwards() {
    OfficerId an = person("Nguyễn Văn An");
    hold(an, economy, "Chuyên viên", AssignmentKind.PRIMARY, Validity.from(JULY_1));
    commune.inside(() -> register.depart(an, LocalDate.of(2026, 2, 28)));
    assertThat(unitsHeld(an, LocalDate.of(2026, 2, 28))).hasSize(1);
    assertThat(unitsHeld(an, MARCH_1)).isEmpty();
    assertThat(
            commune.<List<OrganizationDirectory.OfficerSummary>>inside(
                () -> directory.officersOn(MARCH_1)))
        .isEmpty();
  }

  @Test
  void aDepartureEndsWhatWouldLastOneDayLonger(ApplicationEvents events) {
    OfficerId an = person("Nguyễn Văn An");
    hold(
        an,
        economy,
        "Chuyên viên",
        AssignmentKind.PRIMARY,
        Validity.between(JULY_1, MARCH_1.plusDays(1)));
    events.clear();
    commune.inside(() -> register.depart(an, LocalDate.of(2026, 2, 28)));
    assertThat(unitsHeld(an, LocalDate.of(2026, 2, 28))).hasSize(1);
    assertThat(unitsHeld(an, MARCH_1)).isEmpty();
    assertThat(events.stream(PostsChanged.class))
        .extracting(PostsChanged::officer, PostsChanged::effectiveOn)
        .containsExactly(tuple(an, MARCH_1));
  }

  @Test
  void whoeverIsBackEarlyLeadsAgain() {
    OfficerId an = person("Nguyễn Văn An");
    OfficerId binh = person("Trần Thị Bình");
    hold(an, culture, "Trưởng phòng", AssignmentKind.PRIMARY, Validity.from(JULY_1));
    LeaveId leave = awayInMarch(an);
    actInMarch(leave, binh);
    LocalDate back = LocalDate.of(2026, 3, 10);

    assertThatThrownBy(() -> commune.inside(() -> act.comeBack(leave, MARCH_1)))
        .hasMessage("organization.refused.back-too-early");
    assertThatThrownBy(() -> commune.inside(() -> act.comeBack(leave, LocalDate.of(2026, 4, 1))))
        .hasMessage("organization.refused.back-too-late");
    commune.inside(() -> act.comeBack(leave, back));

    assertThat(leaders(back.minusDays(1))).containsExactly(binh, an);
    assertThat(leaders(back)).containsExactly(an);
    assertThat(commune.inside(() -> officers.find(an).orElseThrow()).leaves())
        .extracting(OfficerQueries.Away::lastDay)
        .containsExactly(back.minusDays(1));
  }

  @Test
  void nobodyComesBackBeforeSomebodyBeganToAct() {
    OfficerId an = person("Nguyễn Văn An");
    OfficerId binh = person("Trần Thị Bình");
    hold(an, culture, "Trưởng phòng", AssignmentKind.PRIMARY, Validity.from(JULY_1));
    LeaveId leave = awayInMarch(an);
    PostId head = post(culture, "Trưởng phòng");
    LocalDate middle = LocalDate.of(2026, 3, 15);
    commune.inside(() -> act.act(leave, binh, head, middle, LocalDate.of(2026, 3, 31), BASIS));
    assertThatThrownBy(() -> commune.inside(() -> act.comeBack(leave, middle)))
        .hasMessage("organization.refused.acting-later");
    commune.inside(() -> act.comeBack(leave, middle.plusDays(1)));
    assertThat(leaders(middle)).containsExactly(binh, an);
    assertThat(leaders(middle.plusDays(1))).containsExactly(an);
  }

  @Test
  void nobodyActsForWhomeverHasLeft() {
    OfficerId an = person("Nguyễn Văn An");
    OfficerId binh = person("Trần Thị Bình");
    hold(an, culture, "Trưởng phòng", AssignmentKind.PRIMARY, Validity.from(JULY_1));
    actInMarch(awayInMarch(an), binh);
    assertThatThrownBy(() -> commune.inside(() -> register.depart(an, LocalDate.of(2026, 2, 28))))
        .hasMessage("organization.refused.acting-later");
    commune.inside(() -> register.depart(an, LocalDate.of(2026, 3, 9)));
    assertThat(leaders(LocalDate.of(2026, 3, 9))).containsExactly(binh, an);
    assertThat(leaders(LocalDate.of(2026, 3, 10))).isEmpty();
  }

  @Test
  void nobodyActsInAPostTheAbsentPersonHasLeft() {
    OfficerId an = person("Nguyễn Văn An");
    OfficerId binh = person("Trần Thị Bình");
    AssignmentId head =
        hold(an, culture, "Trưởng phòng", AssignmentKind.PRIMARY, Validity.from(JULY_1));
    AssignmentId also =
        hold(an, economy, "Trưởng phòng", AssignmentKind.CONCURRENT, Validity.from(JULY_1));
    LeaveId leave = awayInMarch(an);
    actInMarch(leave, binh);
    PostId other = post(economy, "Trưởng phòng");
    commune.inside(() -> act.act(leave, binh, other, MARCH_1, LocalDate.of(2026, 3, 31), BASIS));
    PostId to = post(economy, "Chuyên viên");
    commune.inside(() -> move.move(head, to, LocalDate.of(2026, 3, 10), BASIS));
    assertThat(leaders(LocalDate.of(2026, 3, 9))).containsExactly(binh, an);
    assertThat(leaders(LocalDate.of(2026, 3, 10))).isEmpty();
    assertThat(unitsHeld(binh, LocalDate.of(2026, 3, 10))).containsExactly("Phòng Kinh tế");
    commune.inside(() -> move.leavePost(also, LocalDate.of(2026, 3, 20)));
    assertThat(unitsHeld(binh, LocalDate.of(2026, 3, 20))).containsExactly("Phòng Kinh tế");
    assertThat(unitsHeld(binh, LocalDate.of(2026, 3, 21))).isEmpty();
  }

  @Test
  void aUnitHasOneHead() {
    OfficerId an = person("Nguyễn Văn An");
    OfficerId binh = person("Trần Thị Bình");
    AssignmentId head =
        hold(an, culture, "Trưởng phòng", AssignmentKind.PRIMARY, Validity.from(JULY_1));
    AssignmentId clerk =
        hold(binh, culture, "Chuyên viên", AssignmentKind.PRIMARY, Validity.from(JULY_1));
    PostId post = post(culture, "Trưởng phòng");
    assertThatThrownBy(() ->
            hold(binh, culture, "Trưởng phòng", AssignmentKind.CONCURRENT, Validity.from(MARCH_1)))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.refused().messageKey())
                  .isEqualTo("organization.refused.second-head");
              assertThat(refused.refused().arguments())
                  .containsExactly(
                      "Nguyễn Văn An", "Trưởng phòng", "Phòng Văn hóa - Xã hội", JULY_1);
            });
    assertThatThrownBy(() -> commune.inside(() -> move.move(clerk, post, MARCH_1, BASIS)))
        .hasMessage("organization.refused.second-head");
    commune.inside(() -> move.leavePost(head, MARCH_1));
    assertThatThrownBy(() -> commune.inside(() -> move.move(clerk, post, MARCH_1, BASIS)))
        .hasMessage("organization.refused.second-head-until");
    commune.inside(() -> move.move(clerk, post, MARCH_1.plusDays(1), BASIS));
    assertThat(leaders(MARCH_1)).containsExactly(an);
    assertThat(leaders(MARCH_1.plusDays(1))).containsExactly(binh);
  }

  private LeaveId awayInMarch(OfficerId officer) {
    return commune.inside(
        () -> act.recordLeave(officer, MARCH_1, LocalDate.of(2026, 3, 31), "Đi học"));
  }

  private void actInMarch(LeaveId leave, OfficerId acting) {
    PostId head = post(culture, "Trưởng phòng");
    commune.inside(() -> act.act(leave, acting, head, MARCH_1, LocalDate.of(2026, 3, 31), BASIS));
  }

  private List<OfficerId> leaders(LocalDate day) {
    return heads(day).stream().map(OrganizationDirectory.Holding::officer).toList();
  }

  @Test
  void sortsPeopleByTheirGivenName() {
    for (String name :
        List.of("Trần Văn Đức", "Lê Thị Ân", "Phạm An", "Nguyễn Văn Dũng", "Vũ Ăn")) {
      person(name);
    }
    assertThat(
            commune.<List<OrganizationDirectory.OfficerSummary>>inside(
                () -> directory.officersOn(JULY_1)))
        .extracting(OrganizationDirectory.OfficerSummary::name)
        .containsExactly("Phạm An", "Vũ Ăn", "Lê Thị Ân", "Nguyễn Văn Dũng", "Trần Văn Đức");
  }

  @Test
  void everyChangeOfAPersonIsInTheLog() {
    OfficerId an = person("Nguyễn Văn An");
    hold(an, economy, "Chuyên viên", AssignmentKind.PRIMARY, Validity.from(JULY_1));
    List<String> tables =
        commune.inside(() ->
            jdbc.sql("select table_name from audit.entries where subject_id = ? order by id")
                .param(an.value())
                .query(String.class)
                .list());
    assertThat(tables).containsExactly("organization.officers", "organization.assignments");
  }

  @Test
  void anotherAuthoritySeesNobody() {
    OfficerId an = person("Nguyễn Văn An");
    TestAuthority other = authorities.freshCommune();
    assertThat(other.inside(() -> officers.find(an).isPresent())).isFalse();
    assertThat(other.inside(() -> directory.officer(an).isPresent())).isFalse();
    assertThatThrownBy(() -> other.inside(() -> register.depart(an, MARCH_1)))
        .hasMessage("organization.refused.unknown-officer");
  }

  private List<OrganizationDirectory.Holding> heads(LocalDate day) {
    return commune.inside(() -> directory.headsOf(culture, day));
  }

  private List<String> unitsHeld(OfficerId officer, LocalDate day) {
    return commune.inside(() ->
        directory.holdingsOf(officer, day).stream()
            .map(OrganizationDirectory.Holding::unitName)
            .toList());
  }

  private UnitId office(String name) {
    return commune.inside(() ->
        establish.establish(
            new EstablishUnit.Order(
                UnitKind.DEPARTMENT,
                false,
                null,
                name,
                "",
                List.of(
                    NewPost.of("Trưởng phòng", PostRank.HEAD),
                    NewPost.of("Chuyên viên", PostRank.STAFF)),
                JULY_1,
                BASIS)));
  }

  private OfficerId person(String name) {
    return commune.inside(
        () -> register.register(new OfficerDetails("", name, null, null, null, JULY_1)));
  }

  private PostId post(UnitId unit, String title) {
    return commune.inside(() ->
        units.postsOn(JULY_1).stream()
            .filter(post -> post.unit().equals(unit) && post.title().equals(title))
            .findFirst()
            .orElseThrow()
            .id());
  }

  private AssignmentId hold(
      OfficerId officer, UnitId unit, String title, AssignmentKind kind, Validity days) {
    PostId post = post(unit, title);
    return commune.inside(() -> appoint.appoint(officer, post, kind, days, BASIS));
  }
}
