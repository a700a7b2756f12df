package vn.caicach.storage.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.caicach.testing.FormToken.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import vn.caicach.access.Role;
import vn.caicach.database.DatabaseSettings;
import vn.caicach.database.Scope;
import vn.caicach.database.Scopes;
import vn.caicach.storage.ClaimFile;
import vn.caicach.storage.FileDirectory;
import vn.caicach.storage.FileId;
import vn.caicach.storage.Secrecy;
import vn.caicach.storage.Sha256;
import vn.caicach.storage.StoreFile;
import vn.caicach.storage.StoreFile.Outcome;
import vn.caicach.storage.StoredFile;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.TestAuthorities;
import vn.caicach.testing.TestAuthorities.TestAccount;
import vn.caicach.testing.TestAuthorities.TestAuthority;

@ProductTest
class FilesTest {

  @Autowired private TestAuthorities authorities;
  @Autowired private MockMvcTester mvc;
  @Autowired private JdbcClient jdbc;
  @Autowired private StoreFile storeFile;
  @Autowired private FileDirectory directory;
  @Autowired private ClaimFile claimFile;
  @Autowired private EraseOldDrafts eraseOldDrafts;
  @Autowired private ContentLocks locks;
  @Autowired private DSLContext sql;
  @Autowired private TransactionTemplate transaction;
  @Autowired private DatabaseSettings settings;
  @LocalServerPort private int port;

  private TestAuthority commune;
  private TestAccount officer;

  @BeforeEach
  void arrange() {
    commune = authorities.freshCommune();
    officer = commune.account(Role.OFFICER);
  }

  private MvcTestResult upload(TestAccount who, String name, byte[] bytes, String secrecy) {
    return mvc.post()
        .uri("/files")
        .multipart()
        .file(new MockMultipartFile("file", name, "application/octet-stream", bytes))
        .param("secrecy", secrecy)
        .with(csrf())
        .with(who.signedIn())
        .exchange();
  }

  private MvcTestResult get(TestAccount who, String path) {
    return mvc.get().uri(path).with(who.signedIn()).exchange();
  }

  private static String address(MvcTestResult uploaded) {
    assertThat(uploaded).hasStatus3xxRedirection();
    return Objects.requireNonNull(uploaded.getResponse().getRedirectedUrl());
  }

  private List<Path> keptBytes(TestAuthority authority) throws IOException {
    Path folder = settings.home().resolve("files").resolve(authority.id().value().toString());
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  /// Everything that lies in the data folder but locks, kept files and the database.
  private List<Path> underWay() throws IOException {
    var found = new ArrayList<Path>();
    for (Path folder :
        List.of(settings.home().resolve("files/.incoming"), settings.home().resolve("work"))) {
      try (Stream<Path> all = Files.walk(folder)) {
        all.filter(Files::isRegularFile)
            .filter(file -> !file.endsWith("lock") && !file.toString().contains(".pdfbox"))
            .forEach(found::add);
      }
    }
    return found;
  }

  private long rows(TestAuthority authority) {
    return authority.<Long>inside(
        () -> jdbc.sql("select count(*) from storage.files").query(Long.class).single());
  }

  @Test
  void keepsAnUploadedFileAndShowsWhatIsInIt() throws Exception {
    byte[] bytes = SampleFiles.docx(SampleFiles.REPORT);
    String address = address(upload(officer, "Báo cáo quý III.docx", bytes, "NONE"));

    assertThat(get(officer, address))
        .hasStatusOk()
        .bodyText()
        .contains("Báo cáo quý III.docx")
        .contains("Word (.docx)")
        .contains("Kết quả công tác cải cách hành chính quý III năm 2026")
        .contains("Tài khoản OFFICER");
    assertThat(get(officer, "/files")).hasStatusOk().bodyText().contains("Báo cáo quý III.docx");
    assertThat(get(officer, "/files?q=QUY&type=DOCX")).bodyText().contains("Báo cáo quý III.docx");
    assertThat(get(officer, "/files?type=PDF")).bodyText().doesNotContain("Báo cáo quý III.docx");
    assertThat(get(officer, "/files?sort=-size&size=100")).hasStatusOk();

    MvcTestResult content = get(officer, address + "/content");
    assertThat(content).hasStatusOk();
    assertThat(content.getResponse().getContentAsByteArray()).isEqualTo(bytes);
    assertThat(content)
        .headers()
        .hasValue("Content-Security-Policy", "default-src 'none'; sandbox")
        .hasValue("X-Content-Type-Options", "nosniff")
        .hasValue("Content-Length", bytes.length);
    assertThat(content.getResponse().getHeader("Content-Disposition"))
        .startsWith("attachment;")
        .contains("filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20qu%C3%BD%20III.docx");
    assertThat(keptBytes(commune)).hasSize(1);
    assertThat(underWay()).isEmpty();
  }

  @Test
  void keepsTheSameContentOnceInAnAuthority() throws Exception {
    byte[] bytes = SampleFiles.docx(SampleFiles.REPORT);
    String first = address(upload(officer, "một.docx", bytes, "NONE"));
    String second = address(upload(commune.account(Role.CLERK), "hai.docx", bytes, "NONE"));

    assertThat(second).isEqualTo(first);
    assertThat(keptBytes(commune)).hasSize(1);
    assertThat(rows(commune)).isOne();
  }

  @Test
  void keepsTheSameContentOnceWhenItComesTwiceAtTheSameTime() throws Exception {
    byte[] bytes = SampleFiles.docx(SampleFiles.REPORT);
    var together = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Outcome>> outcomes =
          IntStream.range(0, 4)
              .mapToObj(_ ->
                  threads.submit(() -> {
                    together.await();
                    return Scopes.call(
                        new Scope.Authority(commune.id(), null),
                        () ->
                            storeFile.store(
                                new ByteArrayInputStream(bytes), "x.docx", Secrecy.NONE));
                  }))
              .toList();
      together.countDown();
      for (Future<Outcome> outcome : outcomes) {
        assertThat(outcome.get()).isInstanceOf(Outcome.Kept.class);
      }
    }
    assertThat(rows(commune)).isOne();
    assertThat(keptBytes(commune)).hasSize(1);
  }

  @Test
  void whatNoRecordTookIsErasedAfterADay() throws Exception {
    byte[] left = SampleFiles.docx(List.of("Bản nháp bỏ dở"));
    byte[] again = SampleFiles.docx(List.of("Gửi lại lần nữa"));
    byte[] taken = SampleFiles.docx(List.of("Đã vào hồ sơ"));
    storeForRecord(left);
    StoredFile kept = storeForRecord(again);
    FileId claimed = storeForRecord(taken).id();
    commune.inside(() -> claimFile.claim(claimed));
    upload(officer, "chung.docx", SampleFiles.docx(SampleFiles.REPORT), "NONE");

    eraseOldDrafts.eraseAll();
    assertThat(rows(commune)).as("waits for a day").isEqualTo(4);
    age(Duration.ofHours(25));
    storeForRecord(again);
    eraseOldDrafts.eraseAll();

    assertThat(rows(commune)).isEqualTo(3);
    assertThat(keptBytes(commune)).hasSize(3);
    assertThat(commune.inside(() -> directory.find(kept.id()))).isPresent();
    age(Duration.ofHours(25));
    eraseOldDrafts.eraseAll();
    assertThat(keptBytes(commune)).as("the record's and the open one").hasSize(2);
    assertThat(commune.inside(() -> directory.find(claimed))).isPresent();
    assertThat(storeForRecord(left).name()).as("may come in again").isNotEmpty();
  }

  /// While one sends in for everybody what another's record takes just then: who comes first
  /// decides.
  @Test
  void whatARecordTookMeanwhileIsNotFoundByEverybody() throws Exception {
    byte[] bytes = SampleFiles.docx(List.of("Tài liệu của riêng một hồ sơ"));
    FileId file = storeForRecord(bytes).id();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Outcome> sent =
          commune.inside(() -> {
            claimFile.claim(file);
            Future<Outcome> sending = threads.submit(() -> store(bytes));
            awaitWaitingForLock();
            return sending;
          });
      assertThat(((Outcome.Kept) sent.get()).already()).isTrue();
    }
    assertThat(
            commune.<Long>inside(
                () -> jdbc.sql("select count(*) from search.entries").query(Long.class).single()))
        .isZero();
  }

  @Test
  void whatARecordTookMeanwhileWaitsForNoOther() throws Exception {
    byte[] bytes = SampleFiles.docx(List.of("Tài liệu của hai hồ sơ"));
    FileId file = storeForRecord(bytes).id();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<StoredFile> sent =
          commune.inside(() -> {
            claimFile.claim(file);
            Future<StoredFile> sending = threads.submit(() -> storeForRecord(bytes));
            awaitWaitingForLock();
            return sending;
          });
      assertThat(sent.get().id()).isEqualTo(file);
    }
    assertThat(
            commune.<Long>inside(
                () -> jdbc.sql("select count(*) from storage.drafts").query(Long.class).single()))
        .isZero();
  }

  /// As if one of them ran elsewhere, on the same database and folder.
  @Test
  void programsThatShareTheFilesWorkWithTheSameBytesOneAfterAnother() throws Exception {
    var content = new Sha256("ab".repeat(32));
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    var elsewhere = new ContentLocks(sql, transaction);
    var own = new Scope.Authority(commune.id(), null);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Boolean> second =
          Scopes.call(
              own,
              () ->
                  locks.alone(
                      content,
                      () -> {
                        Future<Boolean> waiting =
                            threads.submit(() ->
                                Scopes.call(
                                    own,
                                    () -> elsewhere.alone(content, () -> order.add("second"))));
                        awaitWaitingForLock();
                        order.add("first");
                        return waiting;
                      }));
      second.get();
    }
    assertThat(order).containsExactly("first", "second");
  }

  /// Until another transaction waits for this one.
  private void awaitWaitingForLock() {
    await()
        .pollInSameThread()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            jdbc.sql(
                    """
                    select count(*) > 0 from pg_locks l
                    where not l.granted and l.pid <> pg_backend_pid()
                      and pg_backend_pid() = any (pg_blocking_pids(l.pid))
                    """)
                .query(Boolean.class)
                .single());
  }

  private Outcome store(byte[] bytes) throws IOException {
    return Scopes.call(
        new Scope.Authority(commune.id(), null),
        () -> storeFile.store(new ByteArrayInputStream(bytes), "x.docx", Secrecy.NONE));
  }

  private StoredFile storeForRecord(byte[] bytes) throws IOException {
    Outcome outcome =
        Scopes.call(
            new Scope.Authority(commune.id(), null),
            () ->
                storeFile.storeForRecord(new ByteArrayInputStream(bytes), "x.docx", Secrecy.NONE));
    return ((Outcome.Kept) outcome).file();
  }

  /// Drafts are never updated, so they are written anew.
  private void age(Duration by) {
    commune.inside(() ->
        jdbc.sql(
                """
                with old as (delete from storage.drafts returning id, file_id, begun_at)
                insert into storage.drafts (id, file_id, begun_at)
                select gen_random_uuid(), file_id, begun_at - make_interval(secs => ?) from old
                """)
            .param(by.toSeconds())
            .update());
  }

  @Test
  void anotherAuthorityNeverSeesAFile() throws Exception {
    byte[] bytes = SampleFiles.docx(List.of("Canary 7f3a của xã khác"));
    String address = address(upload(officer, "canary-7f3a.docx", bytes, "NONE"));
    TestAuthority other = authorities.freshCommune();

    for (Role role : other.roles()) {
      TestAccount stranger = other.account(role);
      for (String path : List.of(address, address + "/content", "/files", "/files?q=canary")) {
        MvcTestResult answer = get(stranger, path);
        assertThat(answer.getResponse().getContentAsString())
            .doesNotContain("7f3a.docx")
            .doesNotContain("Canary 7f3a");
        if (path.startsWith(address)) {
          assertThat(answer.getResponse().getStatus()).isIn(403, 404);
        }
      }
    }
    var id = new FileId(java.util.UUID.fromString(address.substring("/files/".length())));
    assertThat(other.inside(() -> directory.find(id))).isEmpty();
    assertThat(other.inside(() -> directory.text(id))).isEmpty();

    assertThat(address(upload(other.account(Role.OFFICER), "x.docx", bytes, "NONE")))
        .isNotEqualTo(address);
    assertThat(keptBytes(other)).hasSize(1);
  }

  @Test
  void whoMayOnlyReadCannotUpload() throws Exception {
    TestAccount reader = authorities.city().account(Role.CITY_VIEW);

    assertThat(get(reader, "/files")).hasStatusOk().bodyText().doesNotContain("/files/new");
    assertThat(get(reader, "/files/new")).hasStatus(403);
    assertThat(upload(reader, "x.docx", SampleFiles.docx(SampleFiles.REPORT), "NONE"))
        .hasStatus(403);
    assertThat(rows(authorities.city())).isZero();
  }

  @ParameterizedTest
  @EnumSource(value = Secrecy.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void refusesADocumentThatIsDeclaredSecret(Secrecy degree) throws Exception {
    MvcTestResult refused =
        upload(officer, "x.docx", SampleFiles.docx(SampleFiles.REPORT), degree.name());

    assertThat(refused)
        .hasStatus(422)
        .bodyText()
        .contains("Không đưa văn bản mật lên hệ thống này")
        .contains(degree.stamp())
        .contains("117/2025/QH15");
    assertThat(keptBytes(commune)).isEmpty();
    assertThat(rows(commune)).isZero();
    assertThat(underWay()).isEmpty();
  }

  @Test
  void refusesADocumentThatBearsAMarkOfSecrecy() throws Exception {
    var lines = new ArrayList<>(SampleFiles.REPORT);
    lines.add(1, "TỐI MẬT");
    MvcTestResult refused = upload(officer, "x.docx", SampleFiles.docx(lines), "NONE");

    assertThat(refused)
        .hasStatus(422)
        .bodyText()
        .contains("Không đưa văn bản mật lên hệ thống này")
        .contains("TỐI MẬT");
    assertThat(keptBytes(commune)).isEmpty();
    assertThat(rows(commune)).isZero();
    assertThat(underWay()).isEmpty();
  }

  @Test
  void refusesABrokenFileWithItsOwnSentence() throws Exception {
    assertThat(upload(officer, "x.pdf", "<html><body>x".getBytes(StandardCharsets.UTF_8), "NONE"))
        .hasStatus(422)
        .bodyText()
        .contains("Nội dung tệp là trang web (HTML)");
    assertThat(upload(officer, "x.docx", SampleFiles.swelling(40), "NONE"))
        .hasStatus(422)
        .bodyText()
        .contains("lớn bất thường");
    assertThat(upload(officer, "x.docx", new byte[0], "NONE"))
        .hasStatus(422)
        .bodyText()
        .contains("0 byte");
    assertThat(rows(commune)).isZero();
    assertThat(underWay()).isEmpty();
  }

  @Test
  void aNameIsShownAndNeverAPath() throws Exception {
    byte[] bytes = SampleFiles.docx(List.of("Tên lạ"));
    String address = address(upload(officer, "../../x<script>.docx", bytes, "NONE"));

    assertThat(get(officer, address))
        .bodyText()
        .contains("x_script_.docx")
        .doesNotContain("<script>.docx");
    assertThat(settings.home().resolve("../x_script_.docx")).doesNotExist();
  }

  @Test
  void asksForTheFileAndTheDegreeOfSecrecy() throws Exception {
    assertThat(get(officer, "/files/new"))
        .hasStatusOk()
        .bodyText()
        .contains("Không đưa văn bản mật lên hệ thống này")
        .contains("Tuyệt mật");
    assertThat(upload(officer, "", new byte[0], ""))
        .hasStatus(422)
        .bodyText()
        .contains("Hãy chọn tệp cần tải lên")
        .contains("Hãy chọn độ mật của văn bản");
  }

  @Test
  void theTextOfAFileIsNotInTheAuditLog() throws Exception {
    upload(officer, "x.docx", SampleFiles.docx(List.of("Câu chỉ có trong tệp")), "NONE");

    String entry =
        commune.inside(() ->
            jdbc.sql("select after::text from audit.entries where table_name = 'storage.files'")
                .query(String.class)
                .single());
    assertThat(entry).contains("x.docx").doesNotContain("Câu chỉ có trong tệp");
  }

  // --- over a real connection ---

  @Test
  void sendsASentenceAndNotABrokenConnectionForAFileThatIsTooLarge() throws Exception {
    assertThat(post(105))
        .satisfies(answer -> {
          assertThat(answer.statusCode()).isEqualTo(422);
          assertThat(answer.body()).contains("Tệp lớn hơn 100 MB");
        });
    assertThat(post(150))
        .satisfies(answer -> {
          assertThat(answer.statusCode()).isEqualTo(413);
          assertThat(answer.body()).contains("100 MB");
        });
    assertThat(rows(commune)).isZero();
    assertThat(underWay()).isEmpty();
  }

  private HttpResponse<String> post(int megabytes) throws Exception {
    String server = "http://localhost:" + port;
    var cookies = new CookieManager();
    var session = new java.net.HttpCookie("CC_SESSION", officer.cookie().getValue());
    session.setPath("/");
    session.setVersion(0);
    cookies.getCookieStore().add(URI.create(server), session);
    try (HttpClient client =
        HttpClient.newBuilder()
            .cookieHandler(cookies)
            .version(HttpClient.Version.HTTP_1_1)
            .build()) {
      String form =
          client
              .send(
                  HttpRequest.newBuilder(URI.create(server + "/files/new")).build(),
                  HttpResponse.BodyHandlers.ofString())
              .body();
      Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(form);
      assertThat(token.find()).isTrue();
      String head =
          "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
              + token.group(1)
              + "\r\n--b\r\nContent-Disposition: form-data; name=\"secrecy\"\r\n\r\nNONE"
              + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.pdf\"\r\n\r\n%PDF-1.7\n";
      byte[] start = head.getBytes(StandardCharsets.UTF_8);
      byte[] end = "\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8);
      long length = start.length + ((long) megabytes << 20) + end.length;
      HttpRequest.BodyPublisher body =
          HttpRequest.BodyPublishers.fromPublisher(
              HttpRequest.BodyPublishers.ofInputStream(() ->
                  new SequenceInputStream(
                      java.util.Collections.enumeration(
                          List.of(
                              new ByteArrayInputStream(start),
                              new Zeros((long) megabytes << 20),
                              new ByteArrayInputStream(end))))),
              length);
      return client.send(
          HttpRequest.newBuilder(URI.create(server + "/files"))
              .header("Content-Type", "multipart/form-data; boundary=b")
              .header("Origin", server)
              .POST(body)
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private static final class Zeros extends InputStream {
    private long left;

    Zeros(long length) {
      this.left = length;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int given = (int) Math.min(left, length);
      left -= given;
      return given;
    }
  }
}
