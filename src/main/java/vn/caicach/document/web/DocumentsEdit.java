package vn.caicach.document.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.caicach.document.Direction;
import vn.caicach.document.internal.Document;
import vn.caicach.document.internal.DocumentQueries;
import vn.caicach.storage.StoredFile;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.Option;
import vn.caicach.ui.StaleEdit;

/// The form of a document.
///
/// @param document null for one that is not registered yet
/// @param stale when somebody else saved in between; null otherwise
/// @param twins what looks the same in the register; the person decides
/// @param file taken in already; null for none
/// @param secrecy the degree chosen
/// @param next numbers and symbols to choose from, for one that goes out
/// @param largest size of a file, in bytes
public record DocumentsEdit(
    @Nullable Document document,
    DocumentForm form,
    FormErrors errors,
    @Nullable StaleEdit stale,
    List<DocumentQueries.Twin> twins,
    @Nullable StoredFile file,
    String secrecy,
    List<Option> kinds,
    List<Option> urgencies,
    List<Option> units,
    List<Option> degrees,
    List<String> issuers,
    List<DocumentQueries.Next> next,
    long largest) {

  public Direction direction() {
    return form.direction() == null ? Direction.INCOMING : form.direction();
  }

  /// Which documents that look the same the person has seen when the form comes back.
  public List<UUID> seen() {
    return twins.isEmpty()
        ? form.inSpiteOf()
        : twins.stream().map(twin -> twin.id().value()).toList();
  }

  public boolean incoming() {
    return direction() == Direction.INCOMING;
  }
}
