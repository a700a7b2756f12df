package vn.caicach.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caicach.testing.Answers.text;
import static vn.caicach.testing.FormToken.csrf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.caicach.document.Direction;
import vn.caicach.document.DocumentKind;
import vn.caicach.document.DocumentLabel;
import vn.caicach.document.RegisterDocument;
import vn.caicach.document.Registration;
import vn.caicach.document.Urgency;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.Deadline;
import vn.caicach.plan.TaskId;
import vn.caicach.plan.TaskOrigin;
import vn.caicach.shared.BusinessTime;
import vn.caicach.storage.FileId;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.WorkingCommunes;
import vn.caicach.testing.WorkingCommunes.Person;
import vn.caicach.testing.WorkingCommunes.WorkingCommune;

/// Files brought in with the steps of tasks: who finds and reads them.
@ProductTest
class TaskFilesTest {

  @Autowired private WorkingCommunes communes;
  @Autowired private AssignTask assign;
  @Autowired private CarryTask carry;
  @Autowired private ChangeTask change;
  @Autowired private RegisterDocument register;
  @Autowired private MockMvcTester mvc;
  @Autowired private JdbcClient jdbc;
  @Autowired private BusinessTime time;

  @SuppressWarnings("NullAway.Init")
  private static WorkingCommune commune;

  private static int number;

  private Person office;
  private Person standing;
  private Person economy;
  private Person counter;
  private Person outsider;

  @BeforeEach
  void people() {
    if (commune == null) {
      commune = communes.fresh();
    }
    office = commune.person("vanphong");
    standing = commune.person("cchc");
    economy = commune.person("kinhte");
    counter = commune.person("ttpvhcc");
    outsider = commune.person("noivu");
  }

  @Test
  void aMovedTaskTakesItsFilesAlong() {
    String words = words();
    TaskId task = accepted("Phòng K", economy);
    report(task, economy, words);
    assertThat(found(economy, words)).isTrue();
    assertThat(found(counter, words)).isFalse();
    office.does(by -> change.move(task, commune.unit("TTPVHCC"), "Đúng chức năng", by));
    assertThat(found(counter, words)).as("the new lead").isTrue();
    assertThat(found(economy, words)).as("the unit that had it").isFalse();
  }

  @Test
  void theSameBytesFromTwoUnitsAreFoundByBoth() {
    String words = words();
    TaskId first = accepted("Phòng K", economy);
    TaskId second = accepted("TTPVHCC", counter);
    report(first, economy, words);
    report(second, counter, words);
    for (TaskId task : List.of(first, second)) {
      assertThat(filesOf(task)).hasSize(1);
    }
    assertThat(found(economy, words)).isTrue();
    assertThat(found(counter, words)).isTrue();
    assertThat(found(outsider, words)).isFalse();
    String file = "/files/" + filesOf(first).getFirst();
    assertThat(get(economy, file)).hasStatusOk();
    assertThat(get(counter, file)).hasStatusOk();
    assertThat(get(outsider, file)).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void aFileThatComesBackWithTheFormMustBeTheSendersToRead() {
    String words = words();
    TaskId first = accepted("Phòng K", economy);
    TaskId second = accepted("TTPVHCC", counter);
    report(first, economy, words);
    String foreign = filesOf(first).getFirst().toString();
    MvcTestResult stolen = send(second, counter, null, "50", foreign);
    assertThat(stolen).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(stolen)).contains("Hãy chọn lại tệp đó").doesNotContain("so-lieu.txt");
    MvcTestResult wrong = send(second, counter, words, "", null);
    assertThat(wrong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(wrong)).contains("Hãy chọn lại tệp đó").doesNotContain(foreign);
    assertThat(filesOf(second)).isEmpty();
  }

  @Test
  void aFileChosenByMistakeCanBeLeftOutOfTheNextSending() {
    TaskId task = accepted("Phòng K", economy);
    MvcTestResult back = send(task, economy, words(), "150", null);
    assertThat(back).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(back)).containsPattern("type=\"checkbox\"[^>]* name=\"kept\"[^>]* checked");
    assertThat(send(task, economy, null, "50", null)).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(filesOf(task)).isEmpty();
  }

  @Test
  void aFileIsReadByTheReadersOfEachRecordThatHasIt() {
    String alone = words();
    assertThat(upload(outsider, alone)).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(get(economy, "/files/" + file(alone))).hasStatusOk();

    String open = words();
    upload(outsider, open);
    document(file(open), null);
    report(accepted("Phòng K", economy), economy, open);
    assertThat(get(counter, "/files/" + file(open))).as("reader of the document").hasStatusOk();

    String restricted = words();
    upload(outsider, restricted);
    document(file(restricted), commune.unit("TTPVHCC"));
    report(accepted("Phòng K", economy), economy, restricted);
    String path = "/files/" + file(restricted);
    assertThat(get(counter, path)).as("reader of the document").hasStatusOk();
    assertThat(get(economy, path)).as("carries the task").hasStatusOk();
    assertThat(get(outsider, path)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(found(outsider, restricted)).isFalse();
  }

  private static String words() {
    return "ankhang" + ++number + "songiang";
  }

  private TaskId accepted(String lead, Person head) {
    var given =
        new Assignment(
            TaskOrigin.CHAIR, "Báo cáo", "", Passage.NOWHERE, null, List.of(), Deadline.NONE);
    TaskId task =
        standing.acting(by -> assign.assign(given, List.of(commune.unit(lead)), by)).getFirst();
    head.does(by -> carry.accept(task, "", by));
    return task;
  }

  private void report(TaskId task, Person by, String words) {
    MvcTestResult sent = send(task, by, words, "50", null);
    assertThat(sent).as(() -> text(sent)).hasStatus(HttpStatus.SEE_OTHER);
  }

  private MvcTestResult send(
      TaskId task, Person by, @Nullable String words, String percent, @Nullable String kept) {
    var sending = mvc.post().uri("/tasks/" + task.value() + "/progress").multipart();
    if (words != null) {
      sending.file(txt("files", words));
    }
    if (kept != null) {
      sending.param("kept", kept);
    }
    return sending
        .param("percent", percent)
        .param("note", "Đã có số liệu")
        .param("secrecy", "NONE")
        .with(csrf())
        .with(by.signedIn())
        .exchange();
  }

  private MvcTestResult upload(Person by, String words) {
    return mvc.post()
        .uri("/files")
        .multipart()
        .file(txt("file", words))
        .param("secrecy", "NONE")
        .with(csrf())
        .with(by.signedIn())
        .exchange();
  }

  private static MockMultipartFile txt(String name, String words) {
    return new MockMultipartFile(
        name,
        "so-lieu.txt",
        "text/plain",
        ("Số liệu " + words + " của đơn vị.").getBytes(StandardCharsets.UTF_8));
  }

  private void document(UUID file, @Nullable UnitId reader) {
    LocalDate today = time.today();
    var what =
        new Registration(
            Direction.INCOMING,
            DocumentKind.CONG_VAN,
            DocumentLabel.read(++number + "/UBND"),
            today,
            today,
            "UBND thành phố",
            "Về số liệu",
            "",
            "",
            "",
            Urgency.THUONG,
            reader == null ? null : List.of(reader.value()),
            new FileId(file));
    office.does(by -> register.register(what));
  }

  private UUID file(String words) {
    return commune.inside(() ->
        jdbc.sql("select id from storage.files where text like ?")
            .param("%" + words + "%")
            .query(UUID.class)
            .single());
  }

  private List<UUID> filesOf(TaskId task) {
    return commune.inside(() ->
        jdbc.sql("select file_id from plan.step_files where task_id = ?")
            .param(task.value())
            .query(UUID.class)
            .list());
  }

  private boolean found(Person by, String words) {
    return text(get(by, "/search?q=" + words)).contains("so-lieu.txt");
  }

  private MvcTestResult get(Person by, String path) {
    return mvc.get().uri(URI.create(path)).with(by.signedIn()).exchange();
  }
}
