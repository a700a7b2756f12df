package vn.caicach.organization.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.caicach.access.Role;
import vn.caicach.organization.AssignmentKind;
import vn.caicach.organization.ChangeKind;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.PostId;
import vn.caicach.organization.PostRank;
import vn.caicach.organization.UnitId;
import vn.caicach.organization.UnitKind;
import vn.caicach.organization.Validity;
import vn.caicach.shared.RefusedException;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.TestAuthorities;
import vn.caicach.testing.TestAuthorities.TestAuthority;
import vn.caicach.ui.Sorting;

@ProductTest
class StructureTest {

  private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);
  private static final LocalDate LAST_JUNE = LocalDate.of(2025, 6, 30);
  private static final LocalDate JULY_1 = LocalDate.of(2025, 7, 1);
  private static final String BASIS = "Quyết định 12/QĐ-UBND ngày 30/6/2025";

  @Autowired private TestAuthorities authorities;
  @Autowired private EstablishUnit establish;
  @Autowired private RenameUnit rename;
  @Autowired private MergeUnits merge;
  @Autowired private SplitUnit split;
  @Autowired private CloseUnit close;
  @Autowired private RegisterOfficer register;
  @Autowired private AppointOfficer appoint;
  @Autowired private UnitQueries units;
  @Autowired private OfficerQueries officers;
  @Autowired private AddPost addPost;
  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvcTester mvc;

  private TestAuthority commune;

  @BeforeEach
  void aCommuneOfItsOwn() {
    commune = authorities.freshCommune();
  }

  @Test
  void keepsTheOldNameOfARenamedUnit() {
    UnitId office = office("Phòng Văn hóa - Thông tin");
    commune.inside(
        () -> rename.rename(office, "Phòng Văn hóa - Xã hội", "Phòng VH-XH", JULY_1, BASIS));

    assertThat(namesOn(LAST_JUNE)).containsExactly("Phòng Văn hóa - Thông tin");
    assertThat(namesOn(JULY_1)).containsExactly("Phòng Văn hóa - Xã hội");
    UnitQueries.Show show = commune.inside(() -> units.find(office).orElseThrow());
    assertThat(show.on(LAST_JUNE).name()).isEqualTo("Phòng Văn hóa - Thông tin");
    assertThat(show.changes())
        .extracting(UnitQueries.Change::kind)
        .containsExactly(ChangeKind.RENAMED, ChangeKind.ESTABLISHED);
    assertThat(show.changes().getFirst().from())
        .extracting(UnitQueries.Ref::name)
        .containsExactly("Phòng Văn hóa - Thông tin");
    assertThat(show.changes().getFirst().into())
        .extracting(UnitQueries.Ref::name)
        .containsExactly("Phòng Văn hóa - Xã hội");
  }

  @Test
  void movesThePeopleOfMergedUnitsWithTheirPosts() {
    UnitId culture = office("Phòng Văn hóa");
    UnitId justice = office("Phòng Tư pháp");
    OfficerId an = person("Nguyễn Văn An");
    OfficerId binh = person("Trần Thị Bình");
    appoint(an, culture, "Trưởng phòng");
    appoint(binh, justice, "Chuyên viên");

    UnitId merged =
        commune.inside(() ->
            merge.merge(
                new MergeUnits.Order(
                    List.of(culture, justice), null, "Phòng Tổng hợp", "", JULY_1, BASIS)));

    assertThat(namesOn(LAST_JUNE)).containsExactlyInAnyOrder("Phòng Văn hóa", "Phòng Tư pháp");
    assertThat(namesOn(JULY_1)).containsExactly("Phòng Tổng hợp");
    assertThat(heldOn(an, LAST_JUNE))
        .singleElement()
        .satisfies(held -> assertThat(held.unitName()).isEqualTo("Phòng Văn hóa"));
    assertThat(heldOn(an, JULY_1))
        .singleElement()
        .satisfies(held -> {
          assertThat(held.unit()).isEqualTo(merged);
          assertThat(held.title()).isEqualTo("Trưởng phòng");
          assertThat(held.legalBasis()).isEqualTo(BASIS);
        });
    assertThat(heldOn(binh, JULY_1))
        .singleElement()
        .satisfies(held -> assertThat(held.title()).isEqualTo("Chuyên viên"));
  }

  @Test
  void aUnitThatTakesInAnotherKeepsItsOwnPeople() {
    UnitId big = office("Phòng Kinh tế");
    UnitId small = office("Phòng Hạ tầng");
    OfficerId an = person("Nguyễn Văn An");
    OfficerId binh = person("Trần Thị Bình");
    appoint(an, big, "Trưởng phòng");
    appoint(binh, small, "Trưởng phòng");

    commune.inside(() ->
        merge.merge(
            new MergeUnits.Order(List.of(big, small), big, "Phòng Kinh tế", "", JULY_1, BASIS)));

    assertThat(namesOn(JULY_1)).containsExactly("Phòng Kinh tế");
    assertThat(heldOn(an, JULY_1)).hasSize(1);
    assertThat(heldOn(binh, JULY_1))
        .singleElement()
        .satisfies(held -> assertThat(held.unit()).isEqualTo(big));
    assertThat(commune.inside(() -> units.find(big).orElseThrow()).names()).hasSize(1);
  }

  @Test
  void aPrimaryPostThatComesWithAMergerEndsTheConcurrentOne() {
    UnitId office = office("Văn phòng");
    UnitId culture = office("Phòng Văn hóa");
    OfficerId binh = person("Trần Thị Bình");
    appoint(binh, office, "Chuyên viên");
    appoint(binh, culture, "Chuyên viên", AssignmentKind.CONCURRENT, Validity.from(NEW_YEAR));
    mergeInto(culture, office);
    assertThat(heldOn(binh, LAST_JUNE))
        .extracting(OfficerQueries.Held::kind)
        .containsExactlyInAnyOrder(AssignmentKind.PRIMARY, AssignmentKind.CONCURRENT);
    assertThat(heldOn(binh, JULY_1))
        .singleElement()
        .satisfies(held -> {
          assertThat(held.kind()).isEqualTo(AssignmentKind.PRIMARY);
          assertThat(held.unit()).isEqualTo(culture);
          assertThat(held.validity()).isEqualTo(Validity.from(JULY_1));
        });
  }

  @Test
  void aPostHeldLongerThanTheSecondmentItMeetsGoesOn() {
    UnitId office = office("Văn phòng");
    UnitId culture = office("Phòng Văn hóa");
    OfficerId binh = person("Trần Thị Bình");
    appoint(binh, office, "Chuyên viên", AssignmentKind.CONCURRENT, Validity.from(NEW_YEAR));
    appoint(
        binh,
        culture,
        "Chuyên viên",
        AssignmentKind.SECONDED,
        Validity.between(NEW_YEAR, LocalDate.of(2025, 9, 1)));
    mergeInto(culture, office);
    for (LocalDate day : List.of(JULY_1, LocalDate.of(2025, 8, 31), LocalDate.of(2026, 1, 1))) {
      assertThat(heldOn(binh, day))
          .singleElement()
          .satisfies(held -> assertThat(held.kind()).isEqualTo(AssignmentKind.CONCURRENT));
    }
  }

  @Test
  void whatIsToBeHeldLaterJoinsWhatIsHeldAlready() {
    UnitId office = office("Văn phòng");
    UnitId culture = office("Phòng Văn hóa");
    LocalDate autumn = LocalDate.of(2025, 9, 1);
    OfficerId an = person("Nguyễn Văn An");
    OfficerId binh = person("Trần Thị Bình");
    appoint(an, culture, "Chuyên viên");
    appoint(an, office, "Chuyên viên", AssignmentKind.CONCURRENT, Validity.from(autumn));
    appoint(binh, culture, "Chuyên viên", AssignmentKind.CONCURRENT, Validity.from(NEW_YEAR));
    appoint(binh, office, "Chuyên viên", AssignmentKind.PRIMARY, Validity.from(autumn));
    mergeInto(culture, office);
    for (LocalDate day : List.of(JULY_1, autumn.minusDays(1), autumn, autumn.plusYears(1))) {
      assertThat(heldOn(an, day))
          .singleElement()
          .satisfies(held -> assertThat(held.kind()).isEqualTo(AssignmentKind.PRIMARY));
      assertThat(heldOn(binh, day))
          .singleElement()
          .satisfies(held ->
              assertThat(held.kind())
                  .isEqualTo(
                      day.isBefore(autumn) ? AssignmentKind.CONCURRENT : AssignmentKind.PRIMARY));
    }
  }

  @Test
  void aPostIsThereOnAllDaysItIsHeldAfterAMerger() {
    UnitId office = office("Văn phòng");
    UnitId culture = office("Phòng Văn hóa");
    LocalDate autumn = LocalDate.of(2025, 9, 1);
    addPost(office, "Văn thư", NEW_YEAR);
    addPost(culture, "Văn thư", autumn);
    addPost(office, "Kế toán", autumn);
    OfficerId an = person("Nguyễn Văn An");
    appoint(an, office, "Văn thư");
    mergeInto(culture, office);
    assertThat(titlesOn(culture, JULY_1)).contains("Văn thư").doesNotContain("Kế toán");
    assertThat(titlesOn(culture, autumn)).containsOnlyOnce("Văn thư", "Kế toán");
    assertThat(heldOn(an, JULY_1))
        .singleElement()
        .satisfies(held -> assertThat(held.unit()).isEqualTo(culture));
    UnitQueries.Show ended = commune.inside(() -> units.find(office).orElseThrow());
    assertThat(ended.posts())
        .allSatisfy(post -> assertThat(post.validity().isOpen()).as(post.title()).isFalse());
  }

  @Test
  void aPostThatIsToBeginBeginsAsLateInTheUnitsSplitOff() {
    UnitId office = office("Văn phòng");
    LocalDate autumn = LocalDate.of(2025, 9, 1);
    addPost(office, "Kế toán", autumn);
    UnitId part =
        commune
            .<List<UnitId>>inside(() ->
                split.split(
                    new SplitUnit.Order(
                        office,
                        true,
                        List.of(new SplitUnit.Part("Phòng Tài chính", "")),
                        JULY_1,
                        BASIS)))
            .getFirst();
    assertThat(titlesOn(part, JULY_1)).containsExactlyInAnyOrder("Trưởng phòng", "Chuyên viên");
    assertThat(titlesOn(part, autumn)).contains("Kế toán");
  }

  @Test
  void aNameOfLaterIsNotShownBefore() {
    UnitId office = office("Phòng Văn hóa");
    OfficerId an = person("Nguyễn Văn An");
    appoint(an, office, "Chuyên viên");
    LocalDate later = LocalDate.of(2099, 1, 1);
    commune.inside(() -> rename.rename(office, "Phòng Văn hóa - Xã hội", "", later, BASIS));
    assertThat(commune.inside(() -> officers.find(an).orElseThrow()).held())
        .extracting(OfficerQueries.Held::unitName)
        .containsExactly("Phòng Văn hóa");
    assertThat(heldOn(an, later.minusDays(1)))
        .extracting(OfficerQueries.Held::unitName)
        .containsExactly("Phòng Văn hóa");
    assertThat(heldOn(an, later))
        .extracting(OfficerQueries.Held::unitName)
        .containsExactly("Phòng Văn hóa - Xã hội");
  }

  @Test
  void aPostOfAUnitYetToBeginBearsItsFirstName() {
    LocalDate later = LocalDate.of(2099, 1, 1);
    UnitId office = office("Phòng Văn hóa", later);
    OfficerId an = person("Nguyễn Văn An");
    PostId post = commune.inside(() -> units.find(office).orElseThrow().posts().getFirst().id());
    commune.inside(() -> {
      appoint.appoint(an, post, AssignmentKind.PRIMARY, Validity.from(later), BASIS);
    });
    assertThat(commune.inside(() -> officers.find(an).orElseThrow()).held())
        .extracting(OfficerQueries.Held::unitName)
        .containsExactly("Phòng Văn hóa");
  }

  @Test
  void sortsTheListOfUnits() {
    UnitId culture = office("Phòng Văn hóa");
    office("Phòng Kinh tế");
    office("Đội Kiểm tra");
    appoint(person("Nguyễn Văn An"), culture, "Chuyên viên");
    assertThat(namesBy(Sorting.by("name")))
        .containsExactly("Đội Kiểm tra", "Phòng Kinh tế", "Phòng Văn hóa");
    assertThat(namesBy(Sorting.byLast("name")))
        .containsExactly("Phòng Văn hóa", "Phòng Kinh tế", "Đội Kiểm tra");
    assertThat(namesBy(Sorting.byLast("people"))).startsWith("Phòng Văn hóa");
    assertThat(namesBy(Sorting.by("people"))).endsWith("Phòng Văn hóa");
  }

  @Test
  void aMergerMayLeaveTwoHeadsAndThePageSaysSo() {
    UnitId big = office("Phòng Kinh tế");
    UnitId small = office("Phòng Hạ tầng");
    OfficerId an = person("Nguyễn Văn An");
    OfficerId binh = person("Trần Thị Bình");
    appoint(an, big, "Trưởng phòng");
    appoint(binh, small, "Trưởng phòng");
    assertThat(page(big)).doesNotContain("hơn một người giữ chức danh đứng đầu");
    mergeInto(big, small);
    assertThat(page(big)).contains("hơn một người giữ chức danh đứng đầu: ").contains("Thôi giữ");
    commune.inside(() -> register.depart(binh, LocalDate.of(2025, 12, 31)));
    assertThat(page(big)).doesNotContain("hơn một người giữ chức danh đứng đầu");
  }

  @Test
  void splitsAUnitAndMergesItBack() {
    UnitId school = office("Trường Tiểu học và THCS");
    OfficerId an = person("Nguyễn Văn An");
    appoint(an, school, "Chuyên viên");
    List<UnitId> parts =
        commune.inside(() ->
            split.split(
                new SplitUnit.Order(
                    school,
                    false,
                    List.of(
                        new SplitUnit.Part("Trường Tiểu học", ""),
                        new SplitUnit.Part("Trường THCS", "")),
                    JULY_1,
                    BASIS)));
    assertThat(namesOn(JULY_1)).containsExactlyInAnyOrder("Trường Tiểu học", "Trường THCS");
    assertThat(heldOn(an, JULY_1))
        .singleElement()
        .satisfies(held -> assertThat(held.unit()).isEqualTo(parts.getFirst()));

    LocalDate back = LocalDate.of(2026, 1, 1);
    commune.inside(() ->
        merge.merge(new MergeUnits.Order(parts, null, "Trường Tiểu học và THCS", "", back, BASIS)));
    assertThat(namesOn(back)).containsExactly("Trường Tiểu học và THCS");
    assertThat(heldOn(an, back)).hasSize(1);
    assertThat(heldOn(an, LAST_JUNE))
        .singleElement()
        .satisfies(held -> assertThat(held.unit()).isEqualTo(school));
  }

  @Test
  void refusesToCloseAUnitWithPeopleAndClosesItOnceTheyAreGone() {
    UnitId office = office("Đội Kiểm tra");
    OfficerId an = person("Nguyễn Văn An");
    appoint(an, office, "Chuyên viên");

    assertThatThrownBy(() -> commune.inside(() -> close.close(office, JULY_1, BASIS)))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused ->
                assertThat(refused.refused().arguments())
                    .containsExactly("Đội Kiểm tra", JULY_1, 1, "Nguyễn Văn An"));
    commune.inside(() -> register.depart(an, LAST_JUNE));
    commune.inside(() -> close.close(office, JULY_1, BASIS));

    assertThat(namesOn(LAST_JUNE)).containsExactly("Đội Kiểm tra");
    assertThat(namesOn(JULY_1)).isEmpty();
  }

  @Test
  void refusesAUnitOfAnotherAuthority() {
    UnitId own = office("Phòng Kinh tế");
    TestAuthority other = authorities.freshCommune();
    assertThatThrownBy(() -> other.inside(() -> close.close(own, JULY_1, BASIS)))
        .isInstanceOf(RefusedException.class)
        .hasMessage("organization.refused.unknown-unit");
    assertThat(other.<List<UnitQueries.Row>>inside(() -> units.list(JULY_1, "", true))).isEmpty();
    assertThat(other.inside(() -> units.find(own).isPresent())).isFalse();
  }

  @Test
  void theDatabaseItselfRefusesTwoNamesOnADay() {
    UnitId office = office("Phòng Kinh tế");
    assertThatThrownBy(() ->
            commune.inside(() ->
                jdbc.sql(
                        """
                        insert into organization.unit_names (id, unit_id, name, short_name, valid_from)
                        values (gen_random_uuid(), ?, 'Tên thứ hai', 'Tên thứ hai', date '2025-03-01')
                        """)
                    .param(office.value())
                    .update()))
        .hasMessageContaining("unit_names_authority_id_unit_id_daterange_excl");
  }

  @Test
  void nobodyIsAppointedToAUnitWhileItIsBeingClosed() throws Exception {
    UnitId office = office("Phòng Kinh tế");
    OfficerId an = person("Nguyễn Văn An");
    PostId post = post(office, "Chuyên viên");
    var closed = new CountDownLatch(1);
    var started = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var closing =
          threads.submit(() ->
              commune.inside(() -> {
                close.close(office, JULY_1, BASIS);
                closed.countDown();
                await(started);
              }));
      await(closed);
      var appointing =
          threads.submit(() -> {
            started.countDown();
            commune.inside(() -> {
              appoint.appoint(an, post, AssignmentKind.PRIMARY, Validity.from(JULY_1), "");
            });
          });
      closing.get(20, TimeUnit.SECONDS);
      assertThatThrownBy(() -> appointing.get(20, TimeUnit.SECONDS))
          .hasRootCauseInstanceOf(RefusedException.class);
    }
    assertThat(heldOn(an, JULY_1)).isEmpty();
  }

  @Test
  void findsAUnitWithoutAccents() {
    office("Phòng Văn hóa - Xã hội");
    office("Phòng Kinh tế");
    assertThat(
            commune.<List<UnitQueries.Row>>inside(
                () -> units.list(JULY_1, "van hoa xa hoi", false)))
        .isEmpty();
    assertThat(commune.<List<UnitQueries.Row>>inside(() -> units.list(JULY_1, "van hoa", false)))
        .extracting(UnitQueries.Row::name)
        .containsExactly("Phòng Văn hóa - Xã hội");
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody came");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void mergeInto(UnitId stays, UnitId ends) {
    commune.inside(() ->
        merge.merge(new MergeUnits.Order(List.of(stays, ends), stays, "", "", JULY_1, BASIS)));
  }

  private void addPost(UnitId unit, String title, LocalDate from) {
    commune.inside(() -> addPost.add(unit, NewPost.of(title, PostRank.STAFF), from));
  }

  private List<String> titlesOn(UnitId unit, LocalDate day) {
    return commune.inside(() ->
        units.postsOn(day).stream()
            .filter(post -> post.unit().equals(unit))
            .map(UnitQueries.PostChoice::title)
            .toList());
  }

  private List<String> namesBy(Sorting sorting) {
    return commune.inside(
        () -> units.list(JULY_1, "", false, sorting).stream().map(UnitQueries.Row::name).toList());
  }

  private String page(UnitId unit) {
    return new String(
        mvc.get()
            .uri("/units/" + unit.value())
            .with(commune.account(Role.COM_ADMIN).signedIn())
            .exchange()
            .getResponse()
            .getContentAsByteArray(),
        StandardCharsets.UTF_8);
  }

  private UnitId office(String name) {
    return office(name, NEW_YEAR);
  }

  private UnitId office(String name, LocalDate day) {
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
                day,
                BASIS)));
  }

  private OfficerId person(String name) {
    return commune.inside(
        () -> register.register(new OfficerDetails("", name, null, null, null, NEW_YEAR)));
  }

  private PostId post(UnitId unit, String title) {
    return commune.inside(() ->
        units.postsOn(NEW_YEAR).stream()
            .filter(post -> post.unit().equals(unit) && post.title().equals(title))
            .findFirst()
            .orElseThrow()
            .id());
  }

  private void appoint(OfficerId officer, UnitId unit, String title) {
    appoint(officer, unit, title, AssignmentKind.PRIMARY, Validity.from(NEW_YEAR));
  }

  private void appoint(
      OfficerId officer, UnitId unit, String title, AssignmentKind kind, Validity days) {
    PostId post = post(unit, title);
    commune.inside(() -> {
      appoint.appoint(officer, post, kind, days, "Quyết định 1");
    });
  }

  private List<OfficerQueries.Held> heldOn(OfficerId officer, LocalDate day) {
    return commune.inside(() -> officers.heldOn(officer, day));
  }

  private List<String> namesOn(LocalDate day) {
    return commune.inside(
        () -> units.list(day, "", false).stream().map(UnitQueries.Row::name).toList());
  }
}
