package vn.caicach.drafting.internal;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import vn.caicach.drafting.WordingId;
import vn.caicach.paper.PaperKind;

/// Mẫu nội dung: what papers of a kind say, in editions.
@Table(schema = "drafting", name = "wordings")
public record Wording(
    @Id WordingId id, String name, PaperKind kind, boolean retired, @Version long version) {

  static Wording of(String name, PaperKind kind) {
    return new Wording(WordingId.next(), name, kind, false, 0);
  }

  Wording retire(boolean over) {
    return new Wording(id, name, kind, over, version);
  }
}
