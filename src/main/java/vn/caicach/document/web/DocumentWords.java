package vn.caicach.document.web;

import static vn.caicach.ui.Texts.t;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.caicach.document.DocumentKind;
import vn.caicach.document.Urgency;
import vn.caicach.document.internal.Document;
import vn.caicach.organization.OrganizationDirectory;
import vn.caicach.organization.UnitId;
import vn.caicach.shared.BusinessTime;
import vn.caicach.ui.Option;

/// Choices and names on the pages of documents.
@Component
class DocumentWords {

  private final OrganizationDirectory organization;
  private final BusinessTime time;

  DocumentWords(OrganizationDirectory organization, BusinessTime time) {
    this.organization = organization;
    this.time = time;
  }

  static List<Option> kinds() {
    return Arrays.stream(DocumentKind.values())
        .map(kind -> Option.of(kind.name(), t(kind.messageKey())))
        .toList();
  }

  static List<Option> urgencies() {
    return Arrays.stream(Urgency.values())
        .map(urgency -> Option.of(urgency.name(), t(urgency.messageKey())))
        .toList();
  }

  static List<Option> years(List<Integer> years) {
    return years.stream().map(String::valueOf).map(year -> Option.of(year, year)).toList();
  }

  /// The units of today, and those the document was meant for that are no more or not yet there.
  List<Option> units(@Nullable Document document) {
    Map<UUID, String> names = new LinkedHashMap<>();
    organization.unitsOn(time.today()).forEach(unit -> names.put(unit.id().value(), unit.name()));
    List<UnitId> others =
        document == null
            ? List.of()
            : document.readingUnits().stream()
                .filter(unit -> !names.containsKey(unit))
                .map(UnitId::new)
                .toList();
    if (!others.isEmpty()) {
      organization
          .unitsByLastName(others)
          .forEach(unit -> names.put(unit.id().value(), unit.name()));
    }
    return names.entrySet().stream()
        .map(unit -> Option.of(unit.getKey().toString(), unit.getValue()))
        .toList();
  }

  /// Names of the units whose people read it; empty for everybody.
  List<String> readers(Document document) {
    List<UUID> audience = document.audience();
    return audience == null
        ? List.of()
        : units(document).stream()
            .filter(unit -> audience.contains(UUID.fromString(unit.value())))
            .map(Option::text)
            .toList();
  }
}
