package vn.caicach.search.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.IllegalTransactionStateException;
import vn.caicach.access.Role;
import vn.caicach.search.SearchIndex;
import vn.caicach.search.SearchIndex.Entry;
import vn.caicach.search.SearchIndex.Kind;
import vn.caicach.search.internal.SearchQueries.Hit;
import vn.caicach.shared.AccountId;
import vn.caicach.shared.Actor;
import vn.caicach.shared.Identifiers;
import vn.caicach.shared.VietnameseText;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.TestAuthorities;
import vn.caicach.testing.TestAuthorities.TestAuthority;

/// What is found, in which order, and by whom.
@ProductTest
class SearchTest {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 25);

  @Autowired private TestAuthorities authorities;
  @Autowired private SearchIndex index;
  @Autowired private SearchQueries entries;
  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvcTester mvc;

  private TestAuthority commune;

  @BeforeEach
  void arrange() {
    commune = authorities.freshCommune();
  }

  private UUID put(Entry entry) {
    commune.inside(() -> index.put(entry));
    return entry.id();
  }

  private UUID put(Kind kind, String title, String label, String text) {
    return put(entry(kind, title, label, text, DAY));
  }

  private static Entry entry(Kind kind, String title, String label, String text, LocalDate day) {
    return restricted(kind, title, label, text, day, kind.permission(), null, null);
  }

  private static Entry restricted(
      Kind kind,
      String title,
      String label,
      String text,
      LocalDate day,
      String permission,
      @Nullable Set<UUID> audience,
      @Nullable String whole) {
    UUID id = Identifiers.next();
    return new Entry(
        id, kind, title, label, text, "/somewhere/" + id, permission, audience, whole, day);
  }

  private static Actor actor(TestAuthority at, Set<String> permissions, UUID... units) {
    return new Actor(
        AccountId.next(),
        at.id(),
        null,
        null,
        "",
        "Người tìm",
        at.name(),
        IntStream.range(0, units.length)
            .mapToObj(i -> new Actor.Place(units[i], Actor.Rank.STAFF))
            .toList(),
        Set.of(),
        permissions);
  }

  private List<UUID> find(String wanted) {
    return find(
        wanted,
        actor(
            commune,
            Set.of("documents:read", "tasks:read", "files:read", "units:read", "officers:read")));
  }

  private List<UUID> find(String wanted, Actor actor) {
    return find(wanted, actor, null, 0, 50);
  }

  private List<UUID> find(String wanted, Actor actor, @Nullable Kind kind, int skipped, int most) {
    return commune.<List<UUID>>inside(
        () -> entries.find(wanted, actor, kind, skipped, most).stream().map(Hit::id).toList());
  }

  private MvcTestResult page(TestAuthority at, Role role, String query) {
    return mvc.get().uri("/search" + query).with(at.account(role).signedIn()).exchange();
  }

  @Test
  void findsWithoutMarksAndWithThem() {
    UUID plan = put(Kind.TASK, "Kế hoạch cải cách hành chính năm 2026", "", "");
    UUID land = put(Kind.TASK, "Cấp giấy chứng nhận quyền sử dụng ĐẤT", "", "");
    put(Kind.TASK, "Kế hoạch tiêm chủng", "", "");

    assertThat(find("cai cach")).containsExactly(plan);
    assertThat(find("CẢI CÁCH")).containsExactly(plan);
    assertThat(find(Normalizer.normalize("cải cách", Normalizer.Form.NFD))).containsExactly(plan);
    assertThat(find("su dung dat")).containsExactly(land);
    assertThat(find("  đất ")).containsExactly(land);
    assertThat(find("cải cách đất")).isEmpty();
  }

  @Test
  void findsATextWhoseMarksStandApart() {
    UUID file =
        put(
            Kind.FILE,
            Normalizer.normalize("Hòa giải ở cơ sở.docx", Normalizer.Form.NFD),
            "",
            Normalizer.normalize("Đường liên xã", Normalizer.Form.NFD));

    assertThat(find("hoà giải")).containsExactly(file);
    assertThat(find("duong lien xa")).containsExactly(file);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cải cách Đô thị ĐƯỜNG đường",
        "hoà hòa thuý thúy khoẻ khỏe",
        "ẮẰẲẴẶ ẤẦẨẪẬ ẾỀỂỄỆ ỐỒỔỖỘ ỚỜỞỠỢ ỨỪỬỮỰ ÝỲỶỸỴ",
        "342/UBND-VHXH ngày 25/9/2026, số 15/2025/NĐ-CP"
      })
  void foldsAlikeInTheProgramAndInTheDatabase(String text) {
    for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
      String written = Normalizer.normalize(text, form);
      String folded =
          commune.inside(
              () -> jdbc.sql("select shared.fold(?)").param(written).query(String.class).single());
      assertThat(folded).isEqualTo(VietnameseText.fold(written)).matches("[ -~]+");
    }
  }

  @Test
  void findsAFragmentOfANumber() {
    UUID directive = put(Kind.DOCUMENT, "Về việc chấn chỉnh kỷ luật", "342/UBND-VHXH", "");
    UUID other = put(Kind.DOCUMENT, "Về việc khác", "1342/UBND-KT", "");
    UUID task = put(Kind.TASK, "Rà soát thủ tục", "NV 12", "");

    assertThat(find("342/UBND")).containsExactly(directive, other);
    assertThat(find("342/ubnd-vhxh")).first().isEqualTo(directive);
    assertThat(find("42/ub")).containsExactlyInAnyOrder(directive, other);
    assertThat(find("chấn chỉnh 342 vhxh")).containsExactly(directive);
    assertThat(find("nv12")).containsExactly(task);
    assertThat(find("NV 12")).containsExactly(task);
    assertThat(find("3%2")).isEmpty();
    assertThat(find("34_/UBND")).isEmpty();
  }

  @Test
  void completesTheLastWordWhereNothingHasItWhole() {
    UUID thanh = put(Kind.OFFICER, "Nguyễn Văn Thành", "CB-01", "");
    UUID tha = put(Kind.OFFICER, "Nguyễn Văn Tha", "CB-02", "");

    assertThat(find("nguyen van th")).containsExactlyInAnyOrder(thanh, tha);
    assertThat(find("nguyen van tha")).containsExactly(tha);
    assertThat(find("nguy thanh")).isEmpty();
  }

  @Test
  void putsTheBestFirst() {
    UUID text = put(Kind.FILE, "Tệp một", "", "nói về cải cách ở xã");
    UUID scattered = put(Kind.FILE, "Cách làm mới, cải thiện", "", "");
    UUID older = put(entry(Kind.TASK, "Báo cáo cải cách quý I", "", "", DAY.minusYears(1)));
    UUID phrase = put(Kind.TASK, "Báo cáo cải cách quý II", "", "");
    UUID title = put(entry(Kind.UNIT, "Cải cách", "", "", DAY.minusYears(2)));

    assertThat(find("cải cách")).containsExactly(title, phrase, older, scattered, text);

    UUID number = put(entry(Kind.DOCUMENT, "Cũ", "12/KH", "", DAY.minusYears(3)));
    put(Kind.DOCUMENT, "Nhắc tới 12/KH", "7/CV", "");
    assertThat(find("12/KH")).first().isEqualTo(number);
  }

  @Test
  void showsOnlyWhatThePermissionsAndUnitsLet() {
    UUID unit = Identifiers.next();
    UUID open = put(Kind.TASK, "Việc chung về đê điều", "", "");
    UUID narrow =
        put(
            restricted(
                Kind.TASK,
                "Việc riêng về đê điều",
                "NV 7",
                "",
                DAY,
                "tasks:read",
                Set.of(unit),
                "tasks:readAll"));

    assertThat(find("đê điều", actor(commune, Set.of("tasks:read")))).containsExactly(open);
    assertThat(find("NV 7", actor(commune, Set.of("tasks:read")))).isEmpty();
    assertThat(find("đê điều", actor(commune, Set.of("tasks:read"), unit)))
        .containsExactlyInAnyOrder(open, narrow);
    assertThat(find("đê điều", actor(commune, Set.of("tasks:read"), Identifiers.next())))
        .containsExactly(open);
    assertThat(find("đê điều", actor(commune, Set.of("tasks:read", "tasks:readAll"))))
        .containsExactlyInAnyOrder(open, narrow);
    assertThat(find("đê điều", actor(commune, Set.of("tasks:readAll"), unit))).isEmpty();
    assertThat(find("đê điều", actor(commune, Set.of("documents:read")))).isEmpty();
    assertThat(find("đê điều", actor(commune, Set.of()))).isEmpty();
  }

  @Test
  void whatOneMayNotSeeDoesNotDecideWhetherTheLastWordIsWhole() {
    put(
        restricted(
            Kind.TASK,
            "Việc kín về hạ",
            "",
            "",
            DAY,
            "tasks:read",
            Set.of(Identifiers.next()),
            null));
    UUID open = put(Kind.TASK, "Việc kín về hạnh", "", "");

    assertThat(find("việc kín về ha", actor(commune, Set.of("tasks:read")))).containsExactly(open);
  }

  @Test
  void neverFindsWhatAnotherAuthorityHas() {
    UUID own = put(Kind.UNIT, "Phòng Kinh tế Đặc Biệt", "88/XYZ", "");
    TestAuthority other = authorities.freshCommune();
    Actor there = actor(other, Set.of("units:read"));

    assertThat(find("đặc biệt")).containsExactly(own);
    assertThat(other.<List<Hit>>inside(() -> entries.find("đặc biệt", there, null, 0, 50)))
        .isEmpty();
    assertThat(other.<List<Hit>>inside(() -> entries.find("88/XYZ", there, null, 0, 50))).isEmpty();
    assertThat(page(other, Role.COM_ADMIN, "?q=đặc biệt")).bodyText().contains("Không tìm thấy");
    assertThat(page(commune, Role.COM_ADMIN, "?q=đặc biệt"))
        .bodyText()
        .contains("<mark class=\"cc-passage\">Đặc Biệt</mark>");
  }

  /// Two ids may end alike: the search then reads the other's entries and shows none.
  @Test
  void neverFindsWhatAnAuthorityWithTheSameTagHas() {
    UUID own = put(Kind.UNIT, "Phòng Kinh tế", "", "");
    TestAuthority other = authorities.freshCommune();
    other.inside(() -> {
      index.put(entry(Kind.UNIT, "Phòng Kinh tế", "", "", DAY));
      jdbc.sql("update search.entries set words = search.words(?, title)")
          .param(commune.id().value())
          .update();
    });

    assertThat(find("kinh te")).containsExactly(own);
  }

  @Test
  void replacesAndForgetsAnEntry() {
    Entry first = entry(Kind.UNIT, "Phòng Văn hóa", "", "", DAY);
    put(first);
    put(
        new Entry(
            first.id(), Kind.UNIT, "Phòng Xã hội", "", "", "/x", "units:read", null, null, DAY));
    assertThat(find("văn hóa")).isEmpty();
    assertThat(find("xã hội")).containsExactly(first.id());

    commune.inside(() -> index.remove(first.id()));
    assertThat(find("xã hội")).isEmpty();
    assertThatThrownBy(() -> index.put(first)).isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void narrowsToAKindAndTurnsPages() {
    Actor all = actor(commune, Set.of("tasks:read", "files:read"));
    List<UUID> tasks =
        IntStream.range(0, 5)
            .mapToObj(i -> put(entry(Kind.TASK, "Diệt chuột", "", "", DAY.minusDays(i))))
            .toList();
    UUID file = put(Kind.FILE, "Diệt chuột.docx", "", "");

    assertThat(find("diệt chuột", all, Kind.FILE, 0, 50)).containsExactly(file);
    assertThat(find("diệt chuột", all, Kind.TASK, 0, 3)).isEqualTo(tasks.subList(0, 3));
    assertThat(find("diệt chuột", all, Kind.TASK, 3, 3)).isEqualTo(tasks.subList(3, 5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "' & | ! : * ( ) \\",
        "'); drop table search.entries; --",
        "cai & !cach",
        "cai:* | <-> cach",
        "%",
        "_",
        "%%%___",
        "\\%",
        "!!/1",
        "a\u0000b",
        "\ud83c\udf3e\ud83c",
        "<script>alert(1)</script>"
      })
  void takesWhateverIsTyped(String typed) {
    UUID task = put(Kind.TASK, "Cải cách", "1/KH", "");
    assertThat(find(typed)).isSubsetOf(task);
    assertThat(
            mvc.get()
                .uri("/search")
                .param("q", typed)
                .with(commune.account(Role.OFFICER).signedIn()))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("<script>alert");
  }

  @Test
  void signsMeanNothing() {
    UUID task = put(Kind.TASK, "Cải cách", "", "");
    put(Kind.TASK, "Cải tạo", "", "");
    assertThat(find("cai & !cach")).containsExactly(task);
    assertThat(find("(cải | 'cách')")).containsExactly(task);
    assertThat(find("%")).isEmpty();
    assertThat(find("_")).isEmpty();
  }

  @Test
  void takesTenThousandCharacters() {
    assertThat(find("cải cách ".repeat(1200))).isEmpty();
    assertThat(find("x".repeat(10_000))).isEmpty();
    for (String typed :
        List.of("cải cách ".repeat(1200), "\ud83c\udf3e".repeat(5000), "x/1 ".repeat(2500))) {
      assertThat(
              mvc.get()
                  .uri("/search")
                  .param("q", typed)
                  .with(commune.account(Role.OFFICER).signedIn()))
          .hasStatusOk()
          .bodyText()
          .contains("Chỉ tìm theo 200 ký tự đầu");
    }
  }

  @Test
  void keepsTheFirstWordsOfAVeryLongText() {
    StringBuilder numbers = new StringBuilder();
    IntStream.range(10_000, 30_000).forEach(i -> numbers.append(i).append(' '));
    UUID file = put(Kind.FILE, "Bảng kê " + "w".repeat(3000), "", numbers.toString());

    assertThat(find("10001")).containsExactly(file);
    assertThat(find("29999")).isEmpty();
    assertThat(find("bang ke")).containsExactly(file);
  }

  /// The whole way as the application role: the index on words answers, and no other way is gone.
  @Test
  void readsByTheIndexOnWords() {
    put(Kind.TASK, "Cải cách hành chính", "", "");
    Actor actor = actor(commune, Set.of("tasks:read"));
    commune.inside(() -> {
      assertThat(scans("search.entries_by_words")).isZero();
      assertThat(entries.find("cai cach", actor, null, 0, 50)).hasSize(1);
      assertThat(scans("search.entries_by_words")).isEqualTo(2);
      assertThat(scans("search.entries")).isZero();
      assertThat(scans("search.entries_by_label") + scans("search.entries_pkey")).isZero();
      assertThat(entries.find("342/UB", actor, null, 0, 50)).isEmpty();
      assertThat(scans("search.entries")).isZero();
      assertThat(scans("search.entries_by_label") + scans("search.entries_pkey")).isEqualTo(1);
    });
  }

  private long scans(String relation) {
    return Objects.requireNonNull(
        jdbc.sql("select pg_stat_get_xact_numscans(cast(? as regclass))")
            .param(relation)
            .query(Long.class)
            .single());
  }

  @Test
  void saysHowToSearch() {
    assertThat(page(commune, Role.OFFICER, "")).hasStatusOk().bodyText().contains("Cách tìm");
    assertThat(page(commune, Role.OFFICER, "?q=a")).bodyText().contains("Gõ ít nhất 2 chữ cái");
    assertThat(page(commune, Role.OFFICER, "?q=khongco&kind=UNIT"))
        .bodyText()
        .contains("Không tìm thấy “khongco”")
        .contains("Tìm trong tất cả các loại");
    assertThat(page(commune, Role.OFFICER, "?q=khongco&kind=WRONG")).hasStatusOk();
  }

  @Test
  void standsOnEveryPageOfWhoMayFindSomething() {
    assertThat(mvc.get().uri("/units").with(commune.account(Role.COM_ADMIN).signedIn()))
        .bodyText()
        .contains("action=\"/search\"");
    TestAuthority city = authorities.city();
    assertThat(mvc.get().uri("/account").with(city.account(Role.SYS_ADMIN).signedIn()))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("action=\"/search\"");
  }
}
