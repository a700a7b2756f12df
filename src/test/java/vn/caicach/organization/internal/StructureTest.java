package vn.caicach.organization.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
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
  @Autowired private JdbcClient jdbc;

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
                NEW_YEAR,
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
    PostId post = post(unit, title);
    commune.inside(() -> {
      appoint.appoint(
          officer, post, AssignmentKind.PRIMARY, Validity.from(NEW_YEAR), "Quyết định 1");
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
