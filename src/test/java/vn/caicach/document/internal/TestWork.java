package vn.caicach.document.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;
import vn.caicach.document.DocumentId;
import vn.caicach.document.DocumentWork;
import vn.caicach.shared.Actor;
import vn.caicach.ui.State;

/// The work a test says came of a document.
@TestComponent
@Primary
class TestWork implements DocumentWork {

  private final Map<DocumentId, List<Work>> works = new ConcurrentHashMap<>();

  void came(DocumentId document, Work... work) {
    works.put(document, List.of(work));
  }

  static Work late(int from, int to, String label) {
    return new Work(
        from,
        to,
        label,
        "Trình Ủy ban nhân dân xã ban hành kế hoạch",
        "Phòng VH-XH",
        "24/9/2025",
        State.LATE,
        "Quá hạn",
        "/tasks/" + label.replace(" ", ""));
  }

  @Override
  public List<Work> of(DocumentId document, Actor actor) {
    return works.getOrDefault(document, List.of());
  }
}
