package vn.caicach.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caicach.testing.Answers.find;
import static vn.caicach.testing.Answers.text;
import static vn.caicach.testing.FormToken.csrf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.caicach.shared.Identifiers;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.WorkingCommunes;
import vn.caicach.testing.WorkingCommunes.Person;
import vn.caicach.testing.WorkingCommunes.WorkingCommune;

/// The passage of a document a task is written in, whatever the form says of it.
@ProductTest
class TaskPassagesTest {

  private static final String TEXT = "Giao Phòng Kinh tế trình kế hoạch trước ngày 25/9/2025. Mã ";

  @Autowired private WorkingCommunes communes;
  @Autowired private TaskImportQueries imports;
  @Autowired private MockMvcTester mvc;
  @Autowired private JdbcClient jdbc;

  @SuppressWarnings("NullAway.Init")
  private static WorkingCommune commune;

  private static int number;

  private Person office;
  private Person head;

  @BeforeEach
  void people() {
    if (commune == null) {
      commune = communes.fresh();
    }
    office = commune.person("vanphong");
    head = commune.person("kinhte");
  }

  @Test
  void aPassageThatIsNotInTheTextIsNotTaken() {
    String document = document();
    for (String[] wrong :
        List.of(
            new String[] {"9", "3"},
            new String[] {"5", "5"},
            new String[] {"-4", "6"},
            new String[] {"0", "99999"},
            new String[] {"7", ""})) {
      String task = give("document", document, "from", wrong[0], "to", wrong[1]);
      assertThat(place(task)).isEqualTo(document + ",null,null,");
    }
    assertThat(place(give("document", document, "from", "5", "to", "18")))
        .isEqualTo(document + ",5,18,Phòng Kinh tế");
    assertThat(place(give("from", "5", "to", "18"))).isEqualTo("null,null,null,");
    assertThat(send("/tasks", "document", Identifiers.next().toString()))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void aChangeLeavesThePassageAlone() {
    String document = document();
    String task = give("document", document, "from", "5", "to", "18");
    String version =
        find(get(office, "/tasks/" + task + "/edit"), "name=\"version\" value=\"(\\d+)\"");
    MvcTestResult changed =
        send(
            "/tasks/" + task,
            "version",
            version,
            "document",
            document(),
            "from",
            "9",
            "to",
            "3",
            "title",
            "Tên khác");
    assertThat(changed).as(() -> text(changed)).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(place(task)).isEqualTo(document + ",5,18,Phòng Kinh tế");
  }

  @Test
  void whoMayNotReadTheDocumentSeesThePassageAlone() {
    String document =
        document("readers", "UNITS", "units", commune.unit("Phòng VH-XH").value().toString());
    String label = number + "/UBND-KT";
    String task = give("document", document, "from", "5", "to", "18");
    assertThat(text(get(office, "/tasks/" + task)))
        .contains("/documents/" + document, label, "Chuyện riêng");
    for (String page : List.of("", "/history")) {
      assertThat(text(get(head, "/tasks/" + task + page)))
          .as(page)
          .doesNotContain("/documents/" + document, label, "Chuyện riêng");
    }
    assertThat(text(get(head, "/tasks/" + task)))
        .contains("<blockquote class=\"cc-quote\">Phòng Kinh tế</blockquote>");
    assertThat(text(get(head, "/tasks/" + task + "/history")))
        .contains("Văn bản chỉ một số đơn vị được đọc");
    assertThat(text(get(office, "/tasks/" + task + "/history"))).contains(label);
    assertThat(directives(office)).contains(label);
    assertThat(directives(head)).doesNotContain(label);
  }

  @Test
  void theHistoryOfADocumentKeepsTasksOfOthers() {
    String document = document();
    give(
        "document",
        document,
        "title",
        "Việc riêng của Trung tâm",
        "leads",
        commune.unit("TTPVHCC").value().toString());
    String history = "/documents/" + document + "/history";
    assertThat(text(get(office, history))).contains("Việc riêng của Trung tâm");
    assertThat(text(get(head, history)))
        .contains("Chuyện riêng")
        .doesNotContain("Việc riêng của Trung tâm");
  }

  private List<String> directives(Person by) {
    return by.acting(imports::directives).stream().map(TaskImportQueries.Directive::label).toList();
  }

  private String document(String... changes) {
    var fields =
        new HashMap<>(
            Map.of(
                "direction", "INCOMING",
                "kind", "CONG_VAN",
                "label", ++number + "/UBND-KT",
                "issuedOn", "16/9/2025",
                "receivedOn", "17/9/2025",
                "issuer", "UBND thành phố Hải Phòng",
                "subject", "Chuyện riêng",
                "urgency", "THUONG",
                "readers", "ALL",
                "secrecy", "NONE"));
    put(fields, changes);
    byte[] bytes = (TEXT + number + ".").getBytes(StandardCharsets.UTF_8);
    var sending =
        mvc.post()
            .uri("/documents")
            .multipart()
            .file(new MockMultipartFile("file", "Văn bản.txt", "text/plain", bytes));
    fields.forEach((name, value) -> sending.param(name, value));
    MvcTestResult sent = sending.with(csrf()).with(office.signedIn()).exchange();
    assertThat(sent).as(() -> text(sent)).hasStatus(HttpStatus.SEE_OTHER);
    String path = String.valueOf(sent.getResponse().getRedirectedUrl());
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private String give(String... fields) {
    MvcTestResult sent = send("/tasks", fields);
    assertThat(sent).as(() -> text(sent)).hasStatus(HttpStatus.SEE_OTHER);
    return commune.inside(() ->
        jdbc.sql("select id from plan.tasks order by number desc limit 1")
            .query(UUID.class)
            .single()
            .toString());
  }

  private MvcTestResult send(String path, String... changes) {
    var fields =
        new HashMap<>(
            Map.of(
                "title", "Trình kế hoạch",
                "leads", commune.unit("Phòng K").value().toString(),
                "until", "NONE",
                "origin", "CHAIR",
                "version", "0"));
    put(fields, changes);
    var sending = mvc.post().uri(path);
    fields.forEach((name, value) -> sending.param(name, value));
    return sending.with(csrf()).with(office.signedIn()).exchange();
  }

  private static void put(Map<String, String> fields, String... changes) {
    for (int i = 0; i < changes.length; i += 2) {
      fields.put(changes[i], changes[i + 1]);
    }
  }

  private String place(String task) {
    return commune.inside(() ->
        jdbc.sql(
                """
                select coalesce(document_id::text, 'null') || ',' || coalesce(passage_from::text, 'null') || ','
                  || coalesce(passage_to::text, 'null') || ',' || passage
                from plan.tasks where id = ?
                """)
            .param(UUID.fromString(task))
            .query(String.class)
            .single());
  }

  private MvcTestResult get(Person by, String path) {
    return mvc.get().uri(URI.create(path)).with(by.signedIn()).exchange();
  }
}
