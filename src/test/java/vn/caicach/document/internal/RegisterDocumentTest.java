package vn.caicach.document.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import vn.caicach.access.Role;
import vn.caicach.document.Direction;
import vn.caicach.document.DocumentDirectory;
import vn.caicach.document.DocumentId;
import vn.caicach.document.DocumentKind;
import vn.caicach.document.DocumentLabel;
import vn.caicach.document.RegisterDocument;
import vn.caicach.document.Registration;
import vn.caicach.document.Urgency;
import vn.caicach.organization.UnitId;
import vn.caicach.organization.UnitKind;
import vn.caicach.organization.internal.EstablishUnit;
import vn.caicach.organization.internal.MergeUnits;
import vn.caicach.organization.internal.SplitUnit;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Identifiers;
import vn.caicach.shared.RefusedException;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.TestAuthorities;
import vn.caicach.testing.TestAuthorities.TestAuthority;
import vn.caicach.ui.ListRules;

@ProductTest
class RegisterDocumentTest {

  private static final LocalDate JULY_1 = LocalDate.of(2025, 7, 1);

  @Autowired private TestAuthorities authorities;
  @Autowired private RegisterDocument register;
  @Autowired private CorrectDocument correct;
  @Autowired private EstablishUnit establish;
  @Autowired private MergeUnits merge;
  @Autowired private SplitUnit split;
  @Autowired private JdbcClient jdbc;
  @Autowired private DocumentQueries queries;
  @Autowired private DocumentDirectory directory;
  @Autowired private BusinessTime time;

  private TestAuthority commune;

  @BeforeEach
  void arrange() {
    commune = authorities.freshCommune();
  }

  private static Registration incoming(LocalDate received, @Nullable List<UUID> audience) {
    return new Registration(
        Direction.INCOMING,
        DocumentKind.KE_HOACH,
        DocumentLabel.read("15/KH-UBND"),
        received,
        received,
        "UBND thành phố Hải Phòng",
        "Kế hoạch cải cách hành chính",
        "Nguyễn Văn A",
        "Chủ tịch",
        "- Như trên;\n- Lưu: VT.",
        Urgency.KHAN,
        audience,
        null);
  }

  private static Registration outgoing(LocalDate issued) {
    return new Registration(
        Direction.OUTGOING,
        DocumentKind.CONG_VAN,
        DocumentLabel.read("342/UBND-VHXH"),
        issued,
        null,
        "UBND xã Ninh Giang",
        "Phân công nhiệm vụ",
        "",
        "",
        "",
        Urgency.THUONG,
        null,
        null);
  }

  private int number(DocumentId id) {
    return commune.inside(() -> queries.read(id, reader(Set.of())).orElseThrow().registerNumber());
  }

  private Actor reader(Set<String> permissions, UUID... units) {
    return new Actor(
        commune.account(Role.OFFICER).id(),
        commune.id(),
        null,
        null,
        "",
        "Người đọc",
        commune.name(),
        List.of(units).stream().map(unit -> new Actor.Place(unit, Actor.Rank.STAFF)).toList(),
        Set.of(),
        permissions);
  }

  @Test
  void countsEachDirectionAndYearByItself() {
    LocalDate day = LocalDate.of(2025, 9, 25);
    List<DocumentId> ids =
        commune.inside(() ->
            List.of(
                register.register(incoming(day, null)),
                register.register(incoming(day.minusYears(1), null)),
                register.register(outgoing(day)),
                register.register(incoming(day, null))));
    assertThat(ids.stream().map(this::number)).containsExactly(1, 1, 1, 2);
  }

  @Test
  void leavesNoGapWhereRegisteringFailed() {
    LocalDate day = LocalDate.of(2025, 9, 25);
    commune.inside(() -> register.register(incoming(day, null)));
    assertThatThrownBy(() ->
            commune.inside(() -> {
              register.register(incoming(day, null));
              throw new IllegalStateException("the disk is full");
            }))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () -> commune.inside(() -> register.register(incoming(day.plusYears(50), null))))
        .isInstanceOf(RefusedException.class);
    assertThat(number(commune.inside(() -> register.register(incoming(day, null))))).isEqualTo(2);
  }

  @Test
  void manyClerksAtOnceGetEachNumberOnce() throws Exception {
    int clerks = 8;
    int each = 5;
    var begin = new CountDownLatch(1);
    List<Future<List<DocumentId>>> work = new ArrayList<>();
    try (var pool = Executors.newFixedThreadPool(clerks)) {
      for (int clerk = 0; clerk < clerks; clerk++) {
        work.add(
            pool.submit(() -> {
              begin.await();
              return IntStream.range(0, each)
                  .mapToObj(_ ->
                      commune.inside(
                          () -> register.register(incoming(LocalDate.of(2025, 8, 1), null))))
                  .toList();
            }));
      }
      begin.countDown();
    }
    List<Integer> numbers = new ArrayList<>();
    for (var done : work) {
      done.get().forEach(id -> numbers.add(number(id)));
    }
    assertThat(numbers)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, clerks * each).boxed().toList());
  }

  @Test
  void isReadByItsAudienceAndByThoseWhoReadAll() {
    UUID unit = unit("Phòng Kinh tế").value();
    UUID other = unit("Phòng Văn hóa - Xã hội").value();
    DocumentId id =
        commune.inside(
            () -> register.register(incoming(LocalDate.of(2025, 9, 1), List.of(unit, other))));
    assertThat(reads(reader(Set.of(), unit), id)).isTrue();
    assertThat(reads(reader(Set.of("documents:readAll")), id)).isTrue();
    assertThat(reads(reader(Set.of(), Identifiers.next()), id)).isFalse();
    assertThat(reads(reader(Set.of()), id)).isFalse();
  }

  private UnitId unit(String name) {
    return commune.inside(() ->
        establish.establish(
            new EstablishUnit.Order(
                UnitKind.DEPARTMENT, false, null, name, name, List.of(), JULY_1, "")));
  }

  @Test
  void isReadByTheUnitsThatCameOfItsAudience() {
    UnitId schools = unit("Phòng Giáo dục");
    UnitId culture = unit("Phòng Văn hóa");
    DocumentId id =
        commune.inside(
            () -> register.register(incoming(JULY_1.plusDays(1), List.of(schools.value()))));
    UnitId merged =
        commune.inside(() ->
            merge.merge(
                new MergeUnits.Order(
                    List.of(schools, culture), null, "Phòng VH - GD", "", JULY_1.plusDays(9), "")));
    List<UnitId> parts =
        commune.inside(() ->
            split.split(
                new SplitUnit.Order(
                    merged,
                    true,
                    List.of(new SplitUnit.Part("Phòng Thông tin", "")),
                    JULY_1.plusDays(20),
                    "")));
    assertThat(reads(reader(Set.of(), merged.value()), id)).isTrue();
    assertThat(reads(reader(Set.of(), parts.getFirst().value()), id)).isTrue();
    assertThat(reads(reader(Set.of(), culture.value()), id)).isFalse();
    assertThat(
            commune.inside(() ->
                jdbc.sql("select array_length(audience, 1) from search.entries where id = ?")
                    .param(id.value())
                    .query(Integer.class)
                    .single()))
        .as("found by the same")
        .isEqualTo(3);
    Registration again = incoming(JULY_1.plusDays(1), List.of(schools.value()));
    commune.inside(() -> correct.correct(id, 3, again));
    assertThat(reads(reader(Set.of(), merged.value()), id)).as("taken out on purpose").isFalse();
    Registration other = incoming(JULY_1.plusDays(1), List.of(culture.value()));
    assertThatThrownBy(() -> commune.inside(() -> correct.correct(id, 4, other)))
        .as("a unit that is no more, and did not read it")
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void isReadByTheUnitsThatWillComeOfItsAudienceByADecisionMadeBefore() {
    UnitId schools = unit("Phòng Giáo dục");
    UnitId culture = unit("Phòng Văn hóa");
    LocalDate today = time.today();
    UnitId merged =
        commune.inside(() ->
            merge.merge(
                new MergeUnits.Order(
                    List.of(schools, culture), null, "Phòng VH - GD", "", today.plusDays(9), "")));
    UnitId part =
        commune
            .inside(() ->
                split.split(
                    new SplitUnit.Order(
                        merged,
                        true,
                        List.of(new SplitUnit.Part("Phòng Thông tin", "")),
                        today.plusDays(20),
                        "")))
            .getFirst();
    UnitId other = unit("Phòng Kinh tế");
    DocumentId id =
        commune.inside(() -> register.register(incoming(today, List.of(schools.value()))));
    for (UnitId reading : List.of(schools, merged, part)) {
      assertThat(reads(reader(Set.of(), reading.value()), id)).isTrue();
    }
    for (UnitId foreign : List.of(culture, other)) {
      assertThat(reads(reader(Set.of(), foreign.value()), id)).isFalse();
    }
    DocumentId corrected = commune.inside(() -> register.register(incoming(today, null)));
    commune.inside(() -> correct.correct(corrected, 1, incoming(today, List.of(culture.value()))));
    assertThat(reads(reader(Set.of(), merged.value()), corrected)).isTrue();
    assertThat(reads(reader(Set.of(), schools.value()), corrected)).isFalse();
  }

  /// The list and the page say the same.
  private boolean reads(Actor actor, DocumentId id) {
    var all = ListRules.sortedBy("entry").read(new MockHttpServletRequest("GET", "/documents"));
    boolean found = commune.inside(() -> queries.read(id, actor).isPresent());
    boolean listed =
        commune.inside(
            () -> queries.list(all, actor).rows().stream().anyMatch(row -> row.id().equals(id)));
    assertThat(listed).isEqualTo(found);
    return found;
  }

  @Test
  void tellsOtherModulesWhatItHolds() {
    UUID unit = unit("Phòng Kinh tế").value();
    LocalDate day = LocalDate.of(2025, 2, 5);
    DocumentId id = commune.inside(() -> register.register(incoming(day, List.of(unit))));
    var summary = commune.inside(() -> directory.find(id).orElseThrow());
    assertThat(summary.name())
        .isEqualTo("Kế hoạch số 15/KH-UBND ngày 05/02/2025 của UBND thành phố Hải Phòng");
    assertThat(summary.label()).isEqualTo("15/KH-UBND");
    assertThat(summary.audience()).containsExactly(unit);
    assertThat(commune.inside(() -> directory.text(id))).isEmpty();
    assertThat(authorities.freshCommune().inside(() -> directory.find(id))).isEmpty();
  }
}
