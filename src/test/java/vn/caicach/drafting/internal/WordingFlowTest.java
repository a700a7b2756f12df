package vn.caicach.drafting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.caicach.testing.Answers.text;
import static vn.caicach.testing.FormToken.csrf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.caicach.drafting.DraftId;
import vn.caicach.drafting.WordingId;
import vn.caicach.drafting.internal.WordingQueries.Show;
import vn.caicach.paper.Block;
import vn.caicach.paper.Block.Level;
import vn.caicach.paper.Block.Numbered;
import vn.caicach.paper.OfficialPaper;
import vn.caicach.paper.PaperKind;
import vn.caicach.shared.RefusedException;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.WorkingCommunes;
import vn.caicach.testing.WorkingCommunes.Person;
import vn.caicach.testing.WorkingCommunes.WorkingCommune;

/// Wordings: taken over, changed, tried, put to use, filled in.
@ProductTest
class WordingFlowTest {

  @Autowired private WorkingCommunes communes;
  @Autowired private KeepWording keep;
  @Autowired private WordingQueries queries;
  @Autowired private ShippedWordings shipped;
  @Autowired private BeginFromWording begin;
  @Autowired private TryWording trial;
  @Autowired private DraftQueries drafts;
  @Autowired private DraftPapers papers;
  @Autowired private MockMvcTester mvc;

  private WorkingCommune commune;
  private Person keeper;

  @BeforeEach
  void aCommune() {
    commune = communes.fresh();
    keeper = commune.person("cchc");
  }

  @Test
  void everyShippedWordingCanBeUsedAsItIs() {
    assertThat(shipped.all()).hasSizeGreaterThanOrEqualTo(3);
    for (ShippedWordings.Shipped one : shipped.all()) {
      WordingId id = takeOver(one.key());
      keeper.does(_ -> keep.use(id, 1));
      Show show = show(id);
      OfficialPaper paper = commune.inside(() -> trial.paper(show.wording(), show.last()));
      assertThat(paper.subject()).as(one.key()).isNotEmpty().doesNotContain("{{");
      assertThat(paper.body()).as(one.key()).isNotEmpty();
      assertThat(paper.body().toString()).as(one.key()).doesNotContain("{{");
    }
  }

  /// Công văn 342/UBND-VHXH of 16/9/2025: eight areas, two conditions, dates, recipients.
  @Test
  void theCallForInitiativesIsMadeOfItsData() {
    WordingId id = takeOver("cong-van-phat-dong-sang-kien");
    keeper.does(_ -> keep.use(id, 1));
    Show show = show(id);
    List<String> typed =
        Blanks.read(show.last().text().blanks()).list().stream()
            .map(blank ->
                switch (blank.kind()) {
                  case TEXT -> blank.sample();
                  case LIST -> String.join("\n", blank.sampleList());
                  case CHOICE -> String.valueOf(blank.sampleChoice());
                })
            .toList();
    DraftId made =
        keeper.acting(
            by -> begin.begin(show.wording(), show.last(), typed, commune.unit("Phòng VH-XH"), by));
    Draft draft = keeper.acting(by -> drafts.read(made, by).orElseThrow());
    OfficialPaper paper = commune.inside(() -> papers.paper(draft));

    assertThat(paper.kind()).isEqualTo(PaperKind.CONG_VAN);
    assertThat(paper.symbol()).isEqualTo("UBND-VHXH");
    assertThat(paper.addressees()).hasSize(4);
    List<Numbered> pieces = paper.body().stream().flatMap(WordingFlowTest::numbered).toList();
    assertThat(pieces.stream().filter(one -> one.level() == Level.CLAUSE)).hasSize(5);
    assertThat(pieces.stream().filter(one -> one.level() == Level.POINT)).hasSize(8 + 2 + 3);
    assertThat(pieces.toString())
        .contains(
            "Cải cách thể chế",
            "trước ngày 25/9",
            "trước ngày 30/9",
            "1-2 sáng kiến",
            "Sở Khoa học và Công nghệ",
            "phong trào thi đua",
            "chậm nhất trong tháng 11");
    assertThat(paper.recipients())
        .contains("Như trên", "Sở Khoa học và Công nghệ", "Lưu: VT, VHXH");
    assertThat(draft.text().read().renumbered()).hasSize(7 + 1);
  }

  private static Stream<Numbered> numbered(Block block) {
    return block instanceof Numbered piece ? Stream.of(piece) : Stream.empty();
  }

  @Test
  void anEditionWithAMistakeIsKeptButNotUsed() {
    WordingId id = takeOver("giay-moi-hop");
    keeper.does(by -> keep.save(id, 1, new WordingText("", "", "{{Sai}}", "", "", "x", ""), by));
    assertThatThrownBy(() -> keeper.does(_ -> keep.use(id, 2)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("wordingWrong");
    assertThatThrownBy(() ->
            keeper.does(by -> keep.save(id, 1, new WordingText("", "", "", "", "", "y", ""), by)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("wordingStale");
    String page = text(mvc.get().uri("/wordings/" + id.value()).with(keeper.signedIn()).exchange());
    assertThat(page).contains("Bản 2 có chỗ cần sửa", "chỗ điền “Sai” chưa khai");
    keeper.does(_ -> keep.use(id, 1));
    assertThat(show(id).inUse().orElseThrow().edition()).isEqualTo(1);
  }

  @Test
  void wordsComeBackFromTheWordProcessor() throws IOException {
    WordingId id = takeOver("quyet-dinh-thanh-lap-hoi-dong");
    byte[] file =
        mvc.get()
            .uri("/wordings/" + id.value() + "/wording.docx")
            .with(keeper.signedIn())
            .exchange()
            .getResponse()
            .getContentAsByteArray();
    byte[] changed;
    try (var document = new XWPFDocument(new ByteArrayInputStream(file));
        var out = new ByteArrayOutputStream()) {
      document.getParagraphs().stream()
          .filter(one -> one.getText().startsWith("Điều 3."))
          .findFirst()
          .orElseThrow()
          .getRuns()
          .getFirst()
          .setText("Điều 3. Chánh Văn phòng và các đơn vị liên quan thi hành Quyết định này.", 0);
      document.write(out);
      changed = out.toByteArray();
    }
    var answer =
        mvc.post()
            .uri("/wordings/" + id.value() + "/file")
            .multipart()
            .file(
                new MockMultipartFile(
                    "file",
                    "mau.docx",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    changed))
            .param("secrecy", "NONE")
            .param("seen", "1")
            .with(keeper.signedIn())
            .with(csrf())
            .exchange();

    assertThat(answer).hasStatus(303);
    WordingText text = show(id).last().text();
    assertThat(text.content()).contains("Chánh Văn phòng và các đơn vị liên quan");
    assertThat(text.mistakes()).isEmpty();
    assertThat(text.blanks()).isEqualTo(show(id).editions().get(1).text().blanks());
  }

  private WordingId takeOver(String key) {
    WordingSheet sheet = shipped.find(key).orElseThrow().sheet();
    return keeper.acting(
        by -> keep.add(sheet.name(), sheet.kind().orElseThrow(), sheet.text(), by));
  }

  private Show show(WordingId id) {
    return commune.inside(() -> queries.find(id).orElseThrow());
  }
}
