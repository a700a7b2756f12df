package vn.caicach.drafting.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import vn.caicach.organization.OrganizationDirectory.UnitSummary;
import vn.caicach.paper.PaperKind;
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

  static List<Option> units(List<UnitSummary> units) {
    return units.stream()
        .map(unit -> Option.of(unit.id().value().toString(), unit.name()))
        .toList();
  }
}
