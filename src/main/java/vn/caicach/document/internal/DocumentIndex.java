package vn.caicach.document.internal;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.caicach.search.SearchIndex;
import vn.caicach.shared.BusinessTime;
import vn.caicach.storage.FileDirectory;

/// Lets a document be found by its register, its words and the text of its file, by its readers.
@Component
public class DocumentIndex {

  private final SearchIndex index;
  private final FileDirectory files;

  DocumentIndex(SearchIndex index, FileDirectory files) {
    this.index = index;
    this.files = files;
  }

  public void put(Document document) {
    index.put(entry(document));
    if (document.fileId() != null) {
      // It is found as the document, by those who may read that.
      index.remove(document.fileId().value());
    }
  }

  private SearchIndex.Entry entry(Document document) {
    return new SearchIndex.Entry(
        document.id().value(),
        SearchIndex.Kind.DOCUMENT,
        Citation.of(document) + ": " + document.subject(),
        document.label().text(),
        text(document),
        "/documents/" + document.id().value(),
        "documents:read",
        document.audience() == null ? null : Set.copyOf(document.audience()),
        "documents:readAll",
        document.issuedOn() != null
            ? document.issuedOn()
            : document.registeredAt().atZone(BusinessTime.ZONE).toLocalDate());
  }

  private String text(Document document) {
    String file = document.fileId() == null ? "" : files.text(document.fileId()).orElse("");
    return Stream.of(document.signer(), document.signerPost(), document.recipients(), file)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
