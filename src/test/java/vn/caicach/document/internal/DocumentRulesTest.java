package vn.caicach.document.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.caicach.document.Direction;
import vn.caicach.document.DocumentKind;
import vn.caicach.document.DocumentLabel;
import vn.caicach.document.Registration;
import vn.caicach.document.Urgency;
import vn.caicach.shared.Verdict;

class DocumentRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 9, 25);

  private static Registration paper(
      Direction direction, @Nullable LocalDate issued, @Nullable LocalDate received) {
    return new Registration(
        direction,
        DocumentKind.CONG_VAN,
        DocumentLabel.read("342/UBND-VHXH"),
        issued,
        received,
        "UBND xã Ninh Giang",
        "Triển khai kế hoạch cải cách hành chính",
        "",
        "",
        "",
        Urgency.THUONG,
        null,
        null);
  }

  private static String refusalOf(Verdict verdict) {
    return verdict instanceof Verdict.Refused refused ? refused.messageKey() : "";
  }

  @Test
  void nothingIsIssuedOrReceivedTomorrow() {
    LocalDate tomorrow = TODAY.plusDays(1);
    assertThat(
            refusalOf(DocumentRules.daysAreRight(paper(Direction.OUTGOING, tomorrow, null), TODAY)))
        .isEqualTo("document.refused.issuedLater");
    assertThat(
            refusalOf(
                DocumentRules.daysAreRight(paper(Direction.INCOMING, TODAY, tomorrow), TODAY)))
        .isEqualTo("document.refused.receivedLater");
    assertThat(DocumentRules.daysAreRight(paper(Direction.INCOMING, TODAY, TODAY), TODAY))
        .isEqualTo(Verdict.allowed());
  }

  @Test
  void nothingComesInBeforeItIsIssued() {
    Registration paper = paper(Direction.INCOMING, TODAY, TODAY.minusDays(1));
    assertThat(refusalOf(DocumentRules.daysAreRight(paper, TODAY)))
        .isEqualTo("document.refused.receivedBeforeIssued");
  }

  @Test
  void aMistypedYearIsNoticed() {
    LocalDate mistyped = LocalDate.of(205, 9, 25);
    assertThat(
            refusalOf(
                DocumentRules.daysAreRight(paper(Direction.INCOMING, mistyped, TODAY), TODAY)))
        .isEqualTo("document.refused.issuedTooEarly");
    assertThat(
            refusalOf(DocumentRules.daysAreRight(paper(Direction.INCOMING, null, mistyped), TODAY)))
        .isEqualTo("document.refused.registerTooEarly");
  }

  @Test
  void theNumberStaysInItsYear() {
    Document document =
        Document.of(paper(Direction.INCOMING, null, TODAY), 2025, 12, Instant.EPOCH);
    Registration lastYear = paper(Direction.INCOMING, null, LocalDate.of(2024, 12, 31));
    assertThat(refusalOf(DocumentRules.staysInItsYear(document, lastYear)))
        .isEqualTo("document.refused.otherYear.INCOMING");
    assertThat(
            DocumentRules.staysInItsYear(
                document, paper(Direction.INCOMING, null, TODAY.minusDays(3))))
        .isEqualTo(Verdict.allowed());
  }

  @Test
  void onlyWhatComesInHasADayOfArrival() {
    assertThatThrownBy(() -> paper(Direction.OUTGOING, TODAY, TODAY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> paper(Direction.INCOMING, TODAY, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void citesAsOfficialPapersDo() {
    assertThat(
            Citation.of(
                DocumentKind.CONG_VAN,
                DocumentLabel.read("342/UBND-VHXH"),
                LocalDate.of(2025, 9, 16),
                "UBND xã Ninh Giang"))
        .isEqualTo("Công văn số 342/UBND-VHXH ngày 16/9/2025 của UBND xã Ninh Giang");
    assertThat(
            Citation.of(
                DocumentKind.KE_HOACH, DocumentLabel.NONE, LocalDate.of(2026, 1, 5), "Sở Nội vụ"))
        .isEqualTo("Kế hoạch ngày 05/01/2026 của Sở Nội vụ");
    assertThat(Citation.of(DocumentKind.KHAC, DocumentLabel.read("57-NQ/TW"), null, "Bộ Chính trị"))
        .isEqualTo("Văn bản số 57-NQ/TW của Bộ Chính trị");
  }

  @Test
  void knowsAnIssuerByEitherOfItsNames() {
    List<String> names =
        List.of("Ủy ban nhân dân thành phố Hải Phòng", "UBND TP. Hải Phòng", "ubnd tp hai phong");
    assertThat(names.stream().map(IssuerKey::of).distinct()).hasSize(1);
    assertThat(IssuerKey.of("UBND xã Ninh Giang"))
        .isNotEqualTo(IssuerKey.of("UBND xã Nguyên Giáp"));
  }
}
