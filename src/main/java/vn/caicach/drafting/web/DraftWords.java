package vn.caicach.drafting.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import vn.caicach.organization.OrganizationDirectory;
import vn.caicach.organization.OrganizationDirectory.UnitSummary;
import vn.caicach.organization.UnitKind;
import vn.caicach.paper.PaperKind;
import vn.caicach.shared.RefusedException;
import vn.caicach.shared.Verdict;
import vn.caicach.ui.Option;

/// Choices that several pages offer.
final class DraftWords {

  /// What a commune writes every week stands first.
  private static final List<PaperKind> COMMON =
      List.of(
          PaperKind.CONG_VAN,
          PaperKind.QUYET_DINH,
          PaperKind.KE_HOACH,
          PaperKind.BAO_CAO,
          PaperKind.TO_TRINH,
          PaperKind.THONG_BAO,
          PaperKind.GIAY_MOI,
          PaperKind.BIEN_BAN);

  static final MediaType DOCX =
      MediaType.parseMediaType(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private DraftWords() {}

  static List<Option> kinds() {
    return Stream.concat(
            COMMON.stream(),
            Arrays.stream(PaperKind.values()).filter(kind -> !COMMON.contains(kind)))
        .map(kind -> Option.of(kind.name(), kind.title()))
        .toList();
  }

  /// @throws RefusedException where the authority has no offices yet
  static UnitSummary committee(OrganizationDirectory organization, LocalDate day) {
    return organization.unitsOn(day).stream()
        .filter(unit -> unit.kind() == UnitKind.COMMITTEE)
        .findFirst()
        .orElseThrow(() -> new RefusedException(Verdict.refused("drafting.rule.noCommittee")));
  }
}
