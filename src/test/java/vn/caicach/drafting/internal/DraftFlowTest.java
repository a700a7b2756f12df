package vn.caicach.drafting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import vn.caicach.database.Scope;
import vn.caicach.database.Scopes;
import vn.caicach.document.DocumentDirectory;
import vn.caicach.document.DocumentId;
import vn.caicach.drafting.DraftId;
import vn.caicach.drafting.DraftState;
import vn.caicach.drafting.internal.SignerQueries.Signer;
import vn.caicach.organization.AssignmentId;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.UnitId;
import vn.caicach.organization.internal.MergeUnits;
import vn.caicach.paper.OfficialPaper;
import vn.caicach.paper.PaperKind;
import vn.caicach.paper.PaperWriter;
import vn.caicach.paper.Signing;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.RefusedException;
import vn.caicach.storage.FileId;
import vn.caicach.storage.Secrecy;
import vn.caicach.storage.StoreFile;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.WorkingCommunes;
import vn.caicach.testing.WorkingCommunes.Person;
import vn.caicach.testing.WorkingCommunes.WorkingCommune;
import vn.caicach.ui.ListRequest;
import vn.caicach.ui.ListRules;

/// A paper from its first draft to who receives it.
@ProductTest
class DraftFlowTest {

  @Autowired private WorkingCommunes communes;
  @Autowired private WriteDraft write;
  @Autowired private CirculateDraft circulate;
  @Autowired private IssueDraft issue;
  @Autowired private SwitchNumbering switchNumbering;
  @Autowired private DraftQueries queries;
  @Autowired private DispatchQueries dispatches;
  @Autowired private SignerQueries signers;
  @Autowired private DraftPapers papers;
  @Autowired private DraftWork work;
  @Autowired private DocumentDirectory documents;
  @Autowired private StoreFile storeFile;
  @Autowired private MergeUnits merge;
  @Autowired private BusinessTime time;

  @SuppressWarnings("NullAway.Init")
  private static WorkingCommune commune;

  private Person author;
  private Person chair;
  private Person clerk;
  private Person other;
  private LocalDate today;

  @BeforeEach
  void people() {
    if (commune == null) {
      commune = communes.fresh();
    }
    author = commune.person("cchc");
    chair = commune.person("chutich");
    clerk = commune.person("vanthu");
    other = commune.person("kinhte");
    today = time.today();
  }

  @Test
  void fromTheDraftToTheRegister() {
    DraftId id = draft(PaperKind.CONG_VAN, committee(), chairs(), "UBND-VHXH");
    assertThat(todo(author)).contains("Soạn tiếp");
    author.does(by -> circulate.ask(id, Set.of(commune.unit("Phòng K").value()), "", by));
    assertThat(todo(other)).contains("Cho ý kiến");
    other.does(by -> circulate.comment(id, "Thống nhất.", by));
    assertThat(todo(other)).doesNotContain("Cho ý kiến");

    author.does(by -> circulate.submit(id, "Kính trình", by));
    Draft locked = read(id);
    Signer chairman = chairs();
    assertThat(todo(chair)).contains("Duyệt văn bản");
    long submitted = read(id).version();
    assertThatThrownBy(() -> author.does(by -> circulate.approve(id, submitted, "", by)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("notSigner");
    assertThatThrownBy(() ->
            author.does(by -> write.write(id, locked.version(), words(committee(), chairman), by)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("state.WRITE");
    chair.does(by -> circulate.giveBack(id, "Bổ sung thời hạn", by));
    author.does(by -> circulate.submit(id, "", by));
    approve(id);

    assertThat(todo(clerk)).contains("Cấp số, ngày");
    clerk.does(by -> issue.number(id, 342, today, by));
    FileId file = signedFile("342");
    clerk.does(by -> issue.takeSigned(id, file, "", by));
    DocumentId document = issued(id);

    assertThat(clerk.acting(by -> documents.find(document).orElseThrow()).label())
        .contains("342/UBND-VHXH");
    assertThat(read(id).state()).isEqualTo(DraftState.ISSUED);
    assertThat(commune.inside(() -> queries.steps(id)))
        .extracting(DraftQueries.Done::kind)
        .containsExactly(
            StepKind.BEGUN,
            StepKind.ASKED,
            StepKind.COMMENTED,
            StepKind.SUBMITTED,
            StepKind.RETURNED,
            StepKind.SUBMITTED,
            StepKind.APPROVED,
            StepKind.NUMBERED,
            StepKind.SIGNED,
            StepKind.ISSUED);

    clerk.does(by -> issue.send(id, List.of("Sở Nội vụ"), Channel.SYSTEM, today, by));
    clerk.does(by -> issue.send(id, List.of("Sở Nội vụ", "Đảng ủy xã"), Channel.HAND, today, by));
    assertThat(commune.inside(() -> dispatches.of(id)))
        .extracting(DispatchQueries.Sent::recipient, DispatchQueries.Sent::channel)
        .containsExactlyInAnyOrder(
            tuple("Sở Nội vụ", Channel.SYSTEM), tuple("Đảng ủy xã", Channel.HAND));
    assertThatThrownBy(() -> clerk.does(by -> circulate.withdraw(id, "Nhầm", by)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("state.WITHDRAW");
  }

  @Test
  void theHeadAndTheSignatureFollowFromTheOffices() {
    DraftId letter = draft(PaperKind.CONG_VAN, committee(), signer("phochutich"), "");
    OfficialPaper paper = paper(letter);
    assertThat(paper.issuer().superior()).isEmpty();
    assertThat(paper.issuer().name().getFirst()).isEqualTo("ỦY BAN NHÂN DÂN");
    assertThat(paper.signatures().getFirst().authority())
        .containsExactly("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
    assertThat(paper.recipients()).endsWith("Lưu: VT, VHXH");
    assertThat(paper.addressees()).containsExactly("Các phòng, đơn vị");
    assertThat(paper.number()).isNull();

    DraftId own = draft(PaperKind.BAO_CAO, commune.unit("Phòng VH-XH"), signer("vhxh"), "");
    OfficialPaper report = paper(own);
    assertThat(report.issuer().superior()).startsWith("UBND ");
    assertThat(report.issuer().name()).containsExactly("PHÒNG VĂN HÓA - XÃ HỘI");
    assertThat(report.signatures().getFirst().authority()).containsExactly("TRƯỞNG PHÒNG");
  }

  @Test
  void anOrderNeedsWhatItRestsOn() {
    Signer head = signer("vanphong");
    DraftId id =
        author.acting(by ->
            write.begin(
                commune.unit("Phòng VH-XH"), words(committee(), head, Signing.Right.OWN, ""), by));
    assertThatThrownBy(() -> author.does(by -> circulate.submit(id, "", by)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("needsOrder");
    write(id, words(committee(), head, Signing.Right.BY_ORDER, ""));
    assertThatThrownBy(() -> author.does(by -> circulate.submit(id, "", by)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("noRightBasis");
    write(id, words(committee(), head, Signing.Right.BY_ORDER, "Điều 12 Quy chế làm việc"));
    author.does(by -> circulate.submit(id, "", by));
    assertThat(paper(id).signatures().getFirst().authority())
        .containsExactly("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG");
  }

  @Test
  void twoPeopleCannotOverwriteEachOther() {
    DraftId id = draft(PaperKind.THONG_BAO, committee(), chairs(), "");
    long seen = read(id).version();
    Signer deputy = signer("phochutich");
    write(id, words(committee(), chairs()));
    assertThatThrownBy(
            () -> author.does(by -> write.write(id, seen, words(committee(), deputy), by)))
        .isInstanceOf(OptimisticLockingFailureException.class);
  }

  @Test
  void aDraftIsReadByThoseItConcerns() {
    DraftId id = draft(PaperKind.THONG_BAO, committee(), chairs(), "");
    Person taichinh = commune.person("taichinh");
    assertThat(isRead(taichinh, id)).isFalse();
    assertThatThrownBy(() -> taichinh.does(by -> circulate.comment(id, "Ý kiến", by)))
        .isInstanceOf(NoSuchElementException.class);
    author.does(by -> circulate.ask(id, Set.of(commune.unit("Phòng K").value()), "", by));
    assertThat(isRead(taichinh, id)).isTrue();
    assertThat(isRead(clerk, id)).isTrue();
  }

  @Test
  void fiftyAtOnceGetFiftyNumbers() throws Exception {
    WorkingCommune busy = communes.fresh();
    Person writer = busy.person("cchc");
    Person signs = busy.person("chutich");
    Person numbers = busy.person("vanthu");
    UnitId committee = busy.unit("UBND");
    numbers.does(_ -> switchNumbering.switchTo(committee, PaperKind.QUYET_DINH, true, 17));
    Signer chairman = signerIn(busy, "chutich");
    List<DraftId> all = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      DraftId id =
          writer.acting(by ->
              write.begin(
                  busy.unit("Phòng VH-XH"),
                  words(PaperKind.QUYET_DINH, committee, chairman, Signing.Right.OWN, "", ""),
                  by));
      writer.does(by -> circulate.submit(id, "", by));
      long seen = writer.<Long>acting(by -> queries.read(id, by).orElseThrow().version());
      signs.does(by -> circulate.approve(id, seen, "", by));
      all.add(id);
    }
    try (var pool = Executors.newFixedThreadPool(10)) {
      List<Future<Integer>> given = new ArrayList<>();
      for (DraftId id : all) {
        Callable<Integer> one = () -> numbers.acting(by -> issue.number(id, by));
        given.add(pool.submit(one));
      }
      List<Integer> got = new ArrayList<>();
      for (Future<Integer> one : given) {
        got.add(one.get());
      }
      assertThat(got)
          .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(18, 67).boxed().toList());
    }
    assertThatThrownBy(() -> numbers.does(by -> issue.number(all.getFirst(), by)))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void aNumberThatFailsLeavesNoGap() {
    UnitId committee = committee();
    clerk.does(_ -> switchNumbering.switchTo(committee, PaperKind.KE_HOACH, true, 0));
    DraftId first = approved(PaperKind.KE_HOACH);
    assertThatThrownBy(() ->
            clerk.does(by -> {
              issue.number(first, by);
              throw new IllegalStateException("the power went");
            }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(numbered(first)).isEqualTo(1);
    clerk.does(by -> circulate.withdraw(first, "Nhầm văn bản", by));
    DraftId second = approved(PaperKind.KE_HOACH);
    assertThatThrownBy(() -> clerk.does(by -> issue.number(second, 9, today, by)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("ownRegister");
    assertThat(numbered(second)).isEqualTo(2);
  }

  @Test
  void theListFindsAPaperByItsNumber() {
    DraftId id = approved(PaperKind.QUYET_DINH);
    clerk.does(by -> issue.number(id, 6, today, by));
    for (String typed : List.of("6/QĐ-UBND", "06/qđ", "06/QD-UBND")) {
      assertThat(listed(typed)).as(typed).contains(id);
    }
    assertThat(listed("7/QĐ-UBND")).doesNotContain(id);
  }

  private List<DraftId> listed(String typed) {
    var request = new MockHttpServletRequest("GET", "/drafts");
    request.setParameter("q", typed);
    ListRequest list = ListRules.sortedByLast("number").filteredBy("q").read(request);
    return clerk.acting(
        by -> queries.list(list, by).rows().stream().map(DraftQueries.Row::id).toList());
  }

  @Test
  void aTypedNumberIsUsedOnce() {
    DraftId first = approved(PaperKind.TO_TRINH);
    DraftId second = approved(PaperKind.TO_TRINH);
    clerk.does(by -> issue.number(first, 77, today, by));
    assertThatThrownBy(() -> clerk.does(by -> issue.number(second, 77, today, by)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("numberTaken");
    assertThatThrownBy(() -> clerk.does(by -> issue.number(second, 78, today.plusDays(1), by)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("dateToCome");
    assertThatThrownBy(() -> clerk.does(by -> issue.number(second, by)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("otherRegister");
  }

  @Test
  void numberAndDateComeBackWithTheSignedFile() {
    DraftId id = approved(PaperKind.BAO_CAO);
    FileId without = signedFile("Không có số");
    assertThatThrownBy(() -> clerk.does(by -> issue.takeSigned(id, without, "", by)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("noPrintedNumber");
    Draft draft = read(id);
    OfficialPaper printed =
        commune.inside(() -> papers.paper(draft)).issued("208", today.minusDays(1));
    FileId file = stored(PaperWriter.pdf(printed), "208");
    clerk.does(by -> issue.takeSigned(id, file, "", by));

    Draft signed = read(id);
    assertThat(signed.state()).isEqualTo(DraftState.SIGNED);
    assertThat(signed.paperNumber()).isEqualTo(208);
    assertThat(signed.paperDate()).isEqualTo(today.minusDays(1));
    DocumentId document = issued(id);
    assertThat(clerk.acting(by -> documents.find(document).orElseThrow()).label())
        .contains("208/BC-UBND");
  }

  @Test
  void aFileThatBearsAnotherNumberIsNotTaken() {
    DraftId id = approved(PaperKind.BAO_CAO);
    clerk.does(by -> issue.number(id, 209, today, by));
    Draft draft = read(id);
    byte[] pdf = commune.inside(() -> PaperWriter.pdf(papers.paper(draft).issued("290", today)));
    FileId file = stored(pdf, "290");
    assertThatThrownBy(() -> clerk.does(by -> issue.takeSigned(id, file, "", by)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("otherNumber");
    assertThat(read(id).state()).isEqualTo(DraftState.NUMBERED);
  }

  @Test
  void whoeverWorksInWhatCameOfAUnitGoesOnWithItsDrafts() {
    WorkingCommune changing = communes.fresh();
    UnitId writing = changing.unit("Phòng VH-XH");
    UnitId economy = changing.unit("Phòng K");
    Signer chairman = signerIn(changing, "chutich");
    DraftId id =
        changing
            .person("cchc")
            .acting(by -> write.begin(writing, words(changing.unit("UBND"), chairman), by));
    UnitId merged =
        changing.inside(() ->
            merge.merge(
                new MergeUnits.Order(
                    List.of(writing, economy), null, "Phòng VH - KT", "", today, "")));
    Boolean read =
        changing.person("cchc").acting(by -> queries.read(id, in(merged, by)).isPresent());
    assertThat(read).isTrue();
  }

  private static Actor in(UnitId unit, Actor person) {
    return new Actor(
        person.account(),
        person.authority(),
        person.officer(),
        person.post(),
        person.postName(),
        person.name(),
        person.authorityName(),
        List.of(new Actor.Place(unit.value(), Actor.Rank.STAFF)),
        Set.of(),
        Set.of("drafts:read", "drafts:write"));
  }

  @Test
  void whatIsApprovedIsWhatWasRead() {
    DraftId id = draft(PaperKind.THONG_BAO, committee(), chairs(), "");
    author.does(by -> circulate.submit(id, "", by));
    long read = read(id).version();
    author.does(by -> circulate.recall(id, "Sửa số liệu", by));
    author.does(by -> circulate.submit(id, "", by));

    assertThatThrownBy(() -> chair.does(by -> circulate.approve(id, read, "", by)))
        .isInstanceOf(OptimisticLockingFailureException.class);
    assertThat(read(id).state()).isEqualTo(DraftState.SUBMITTED);
  }

  @Test
  void twoClerksCannotTypeTheSameNumber() throws Exception {
    DraftId first = approved(PaperKind.CHI_THI);
    DraftId second = approved(PaperKind.CHI_THI);
    Actor by = clerk.actor();
    try (var pool = Executors.newFixedThreadPool(2)) {
      List<Future<Boolean>> both =
          Stream.of(first, second).map(id -> pool.submit(() -> typed(id, by))).toList();
      int taken = 0;
      for (Future<Boolean> one : both) {
        taken += one.get() ? 1 : 0;
      }
      assertThat(taken).isEqualTo(1);
    }
  }

  private boolean typed(DraftId id, Actor by) {
    try {
      Scopes.run(new Scope.Authority(commune.id(), by), () -> issue.number(id, 5, today, by));
      return true;
    } catch (RefusedException e) {
      assertThat(e.refused().messageKey()).isEqualTo("drafting.rule.numberTaken");
      return false;
    }
  }

  @Test
  void theRegisterGoesOnFromWhatWasTyped() {
    UnitId committee = committee();
    DraftId typed = approved(PaperKind.HUONG_DAN);
    clerk.does(by -> issue.number(typed, 40, today, by));
    clerk.does(_ -> switchNumbering.switchTo(committee, PaperKind.HUONG_DAN, true, 0));
    assertThat(numbered(approved(PaperKind.HUONG_DAN))).isEqualTo(41);
    clerk.does(_ -> switchNumbering.switchTo(committee, PaperKind.HUONG_DAN, true, 50));
    clerk.does(_ -> switchNumbering.switchTo(committee, PaperKind.HUONG_DAN, true, 0));
    assertThat(numbered(approved(PaperKind.HUONG_DAN))).isEqualTo(51);
  }

  @Test
  void aTypedNumberIsMendedUntilTheIssueAndFreeAfterAWithdrawal() {
    DraftId id = approved(PaperKind.DE_AN);
    clerk.does(by -> issue.number(id, 78, today, by));
    clerk.does(by -> issue.number(id, 87, today.minusDays(1), by));
    assertThat(read(id).paperNumber()).isEqualTo(87);
    assertThatThrownBy(() -> clerk.does(by -> issue.number(id, 87, today.minusYears(2), by)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("dateLongAgo");
    FileId wrong = signedFile("bản nhầm");
    clerk.does(by -> issue.takeSigned(id, wrong, "", by));
    FileId right = signedFile("bản đúng");
    clerk.does(by -> issue.takeSigned(id, right, "", by));
    assertThat(read(id).signedFile()).isEqualTo(right);
    clerk.does(by -> circulate.withdraw(id, "Nhầm", by));
    DraftId other = approved(PaperKind.DE_AN);
    clerk.does(by -> issue.number(other, 87, today, by));
    assertThat(read(other).paperNumber()).isEqualTo(87);
  }

  @Test
  void aFileWithoutASignatureIsIssuedOnlyWhenItWasCompared() {
    DraftId id = approved(PaperKind.PHUONG_AN);
    Draft draft = read(id);
    byte[] unsigned = PaperWriter.pdf(commune.inside(() -> papers.paper(draft)));
    clerk.does(by -> issue.number(id, 3, today, by));
    FileId file = stored(unsigned, "chưa ký");
    clerk.does(by -> issue.takeSigned(id, file, "", by));
    long seen = read(id).version();
    assertThatThrownBy(() -> clerk.does(by -> issue.issue(id, seen, List.of(), false, by)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("notSigned");
    UUID unit = commune.unit("Phòng VH-XH").value();
    DocumentId document = clerk.acting(by -> issue.issue(id, seen, List.of(unit), true, by));
    Set<UUID> readers = commune.inside(() -> documents.find(document).orElseThrow().audience());
    assertThat(readers).containsExactly(unit);
  }

  @Test
  void aPrintedNumberIsThatOfThePaper() {
    assertThat(
            PrintedNumber.read(
                "UBND XÃ A Số: /QĐ-UBND A, ngày tháng năm 2026 QUYẾT ĐỊNH Căn cứ Quyết định số 15/QĐ-UBND"
                    + " ngày 03 tháng 01 năm 2026",
                "QĐ-UBND"))
        .isEmpty();
    assertThat(PrintedNumber.read("Số: 5/UBND-VHXH A, ngày 03 tháng 9 năm 2026", "UBND")).isEmpty();
    String head = "UBND XÃ A Số: 05 / QĐ - UBND B, ngày 05 tháng 01 năm 2026 Căn cứ số 12/QĐ-TTg";
    assertThat(PrintedNumber.read(head, "QĐ-UBND"))
        .contains(new PrintedNumber(5, LocalDate.of(2026, 1, 5)));
    assertThat(PrintedNumber.read(head, "KH-UBND")).isEmpty();
    assertThat(PrintedNumber.read("Số: 5/QĐ-UBND, ngày 31 tháng 02 năm 2026", "QĐ-UBND")).isEmpty();
    assertThat(PrintedNumber.read("Số: /QĐ-UBND, ngày tháng năm 2026", "QĐ-UBND")).isEmpty();
  }

  private void approve(DraftId id) {
    long seen = read(id).version();
    chair.does(by -> circulate.approve(id, seen, "", by));
  }

  private DocumentId issued(DraftId id) {
    long seen = read(id).version();
    return clerk.acting(by -> issue.issue(id, seen, List.of(), true, by));
  }

  private int numbered(DraftId id) {
    Integer given = clerk.acting(by -> issue.number(id, by));
    return given;
  }

  private boolean isRead(Person person, DraftId id) {
    Boolean read = person.acting(by -> queries.read(id, by).isPresent());
    return read;
  }

  private DraftId approved(PaperKind kind) {
    DraftId id = draft(kind, committee(), chairs(), "");
    author.does(by -> circulate.submit(id, "", by));
    approve(id);
    return id;
  }

  private DraftId draft(PaperKind kind, UnitId issuer, Signer signer, String symbol) {
    return author.acting(by ->
        write.begin(
            commune.unit("Phòng VH-XH"),
            words(kind, issuer, signer, Signing.Right.OWN, "", symbol),
            by));
  }

  private void write(DraftId id, Draft.Written what) {
    long seen = read(id).version();
    author.does(by -> write.write(id, seen, what, by));
  }

  private Draft read(DraftId id) {
    Draft draft = author.acting(by -> queries.read(id, by).orElseThrow());
    return draft;
  }

  private OfficialPaper paper(DraftId id) {
    Draft draft = read(id);
    return commune.inside(() -> papers.paper(draft));
  }

  private UnitId committee() {
    return commune.unit("UBND");
  }

  private Signer chairs() {
    return signer("chutich");
  }

  private Signer signer(String login) {
    return signerIn(commune, login);
  }

  private Signer signerIn(WorkingCommune where, String login) {
    OfficerId officer = where.person(login).officer();
    return where.inside(() ->
        signers.today().stream()
            .filter(one -> one.officer().equals(officer.value()))
            .findFirst()
            .orElseThrow());
  }

  private static Draft.Written words(UnitId issuer, Signer signer) {
    return words(issuer, signer, Signing.Right.OWN, "");
  }

  private static Draft.Written words(
      UnitId issuer, Signer signer, Signing.Right right, String basis) {
    return words(PaperKind.CONG_VAN, issuer, signer, right, basis, "UBND-VHXH");
  }

  private static Draft.Written words(
      PaperKind kind,
      UnitId issuer,
      @Nullable Signer signer,
      Signing.Right right,
      String basis,
      String symbol) {
    return new Draft.Written(
        kind,
        issuer,
        symbol.isEmpty() ? kind.abbreviation() + "-UBND" : symbol,
        null,
        new PaperText(
            "V/v triển khai công tác cải cách hành chính",
            "- Các phòng, đơn vị.",
            "",
            "1. Triển khai kế hoạch.\n2. Báo cáo kết quả.",
            "- Như trên;\n- Sở Nội vụ;\n- Đảng ủy xã."),
        signer == null ? null : new AssignmentId(signer.post()),
        signer == null ? null : new OfficerId(signer.officer()),
        right,
        right == Signing.Right.OWN,
        basis);
  }

  private List<String> todo(Person person) {
    return person.acting(by -> work.work(by, 100)).stream().map(item -> item.action()).toList();
  }

  private FileId signedFile(String words) {
    try (var pdf = new PDDocument();
        var bytes = new ByteArrayOutputStream()) {
      pdf.addPage(new PDPage());
      pdf.getDocumentInformation().setTitle(words);
      pdf.save(bytes);
      return stored(bytes.toByteArray(), words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FileId stored(byte[] pdf, String name) {
    return Objects.requireNonNull(
        Scopes.call(
            new Scope.Authority(commune.id(), clerk.actor()),
            () -> {
              try {
                var kept =
                    (StoreFile.Outcome.Kept)
                        storeFile.storeForRecord(
                            new ByteArrayInputStream(pdf), name + ".pdf", Secrecy.NONE);
                return kept.file().id();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }));
  }
}
