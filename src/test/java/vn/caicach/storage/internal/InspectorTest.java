package vn.caicach.storage.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The inspecting process itself: real processes, started, killed and cleaned up after.
class InspectorTest {

  private static final UUID NINH_GIANG = UUID.randomUUID();
  private static final UUID NGUYEN_GIAP = UUID.randomUUID();
  private static final InspectionLimits LIMITS = InspectionLimits.STANDARD;
  private static final Instant NOW = Instant.parse("2026-11-30T01:00:00Z");

  // A name as an office would give it: the process must spell it right.
  @TempDir(factory = VietnameseFolder.class)
  Path home;

  private Path work;
  private Path trust;
  private Path good;

  @BeforeEach
  void writeFiles() throws IOException {
    work = home.resolve("work");
    trust = home.resolve("trust");
    good = write("tốt.docx", SampleFiles.docx(SampleFiles.REPORT));
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(home.resolve(name), bytes);
  }

  private static Refusal refusal(Inspection inspection) {
    assertThat(inspection).isInstanceOf(Inspection.Refused.class);
    return ((Inspection.Refused) inspection).refusal();
  }

  private static ProcessHandle only(Inspector inspector) {
    assertThat(inspector.waiting()).hasSize(1);
    return inspector.waiting().getFirst();
  }

  /// No folder of a process; after the end of the inspector its own folder is gone as well.
  private void assertNothingLeft() throws IOException {
    try (Stream<Path> left = Files.walk(work)) {
      assertThat(left.filter(path -> path.getFileName().toString().startsWith("inspection-")))
          .isEmpty();
    }
  }

  @Test
  void oneProcessServesFilesOfOneAuthorityAndKnowsNothingOfTheProgram() throws IOException {
    try (var inspector = new Inspector(LIMITS, work, trust)) {
      Inspection first = inspector.inspect(NINH_GIANG, good, NOW);

      assertThat(first)
          .isInstanceOfSatisfying(
              Inspection.Passed.class,
              passed -> {
                assertThat(passed.type()).isEqualTo(ContentType.DOCX);
                assertThat(passed.text()).contains("cải cách hành chính quý III năm 2026");
                assertThat(passed.textComplete()).isTrue();
              });
      ProcessHandle process = only(inspector);
      assertThat(environment(process)).containsExactly("LC_ALL=C.UTF-8");
      assertThat(process.info().commandLine().orElse("")).doesNotContainIgnoringCase("password");
      // The folder of the process holds no text any more.
      try (Stream<Path> files = Files.walk(work)) {
        assertThat(files.filter(file -> file.getFileName().toString().startsWith("text-")))
            .isEmpty();
      }

      assertThat(inspector.inspect(NINH_GIANG, good, NOW)).isEqualTo(first);
      assertThat(only(inspector)).isEqualTo(process);

      inspector.inspect(NGUYEN_GIAP, good, NOW);
      assertThat(only(inspector)).isNotEqualTo(process);
      assertThat(process.isAlive()).isFalse();
    }
    assertNothingLeft();
  }

  private static List<String> environment(ProcessHandle process) throws IOException {
    String all = Files.readString(Path.of("/proc", Long.toString(process.pid()), "environ"));
    return Stream.of(all.split("\0")).filter(entry -> !entry.isEmpty()).toList();
  }

  @Test
  void aProcessIsReplacedAfterARefusalAndAfterItsShareOfFiles() throws Exception {
    try (var inspector = new Inspector(LIMITS.withFilesPerProcess(2), work, trust)) {
      inspector.inspect(NINH_GIANG, good, NOW);
      ProcessHandle process = only(inspector);

      assertThat(
              refusal(
                  inspector.inspect(NINH_GIANG, write("a.docx", SampleFiles.swelling(40)), NOW)))
          .isEqualTo(Refusal.ZIP_BOMB);
      assertThat(process.isAlive()).isFalse();
      assertThat(inspector.waiting()).isEmpty();

      inspector.inspect(NINH_GIANG, good, NOW);
      process = only(inspector);
      inspector.inspect(NINH_GIANG, good, NOW);
      inspector.inspect(NINH_GIANG, good, NOW);
      assertThat(only(inspector)).isNotEqualTo(process);
    }
    assertNothingLeft();
  }

  @Test
  void aMarkOfSecrecyLeavesNoTextBehind() throws IOException {
    var lines = new ArrayList<>(SampleFiles.REPORT);
    lines.add(1, "TUYỆT MẬT");
    try (var inspector = new Inspector(LIMITS, work, trust)) {
      Inspection inspection =
          inspector.inspect(NINH_GIANG, write("a.docx", SampleFiles.docx(lines)), NOW);

      assertThat(inspection)
          .isEqualTo(Inspection.Refused.because(Refusal.SECRECY_FOUND, "TUYỆT MẬT", "1"));
    }
    assertNothingLeft();
  }

  @Test
  void aFileThatTakesTooLongIsGivenUpAndItsProcessKilled() throws IOException {
    byte[] long_ =
        "Kế hoạch cải cách hành chính của Ủy ban nhân dân xã.\n"
            .repeat(1_200_000)
            .getBytes(StandardCharsets.UTF_8);
    Path file = write("dài.txt", long_);
    try (var inspector = new Inspector(LIMITS.withTimeLimit(Duration.ofMillis(300)), work, trust)) {
      Inspection inspection = inspector.inspect(NINH_GIANG, file, NOW);

      assertThat(refusal(inspection)).isEqualTo(Refusal.TIME_LIMIT);
      assertThat(inspector.waiting()).isEmpty();
      assertNothingLeft();
    }
  }

  @Test
  void aFileThatNeedsTooMuchMemoryIsGivenUp() throws IOException {
    var cells = new StringBuilder();
    var random = new Random(7);
    for (int i = 0; i < 260_000; i++) {
      cells.append("<si><t>").append(Long.toString(random.nextLong(), 36)).append("</t></si>");
    }
    byte[] heavy =
        SampleFiles.change(
            SampleFiles.xlsx(List.of(List.of("STT"))),
            "xl/sharedStrings.xml",
            xml -> xml.replace("</sst>", cells + "</sst>"));
    Path file = write("nặng.xlsx", heavy);
    try (var inspector = new Inspector(LIMITS.withHeapMegabytes(24), work, trust)) {
      assertThat(refusal(inspector.inspect(NINH_GIANG, file, NOW))).isEqualTo(Refusal.MEMORY_LIMIT);
      assertNothingLeft();
    }
  }

  @Test
  void aProcessThatDiesIsReportedAndTheNextFileGetsANewOne() throws Exception {
    try (var inspector = new Inspector(LIMITS, work, trust)) {
      inspector.inspect(NINH_GIANG, good, NOW);
      ProcessHandle process = only(inspector);
      process.destroyForcibly();
      process.onExit().get(10, TimeUnit.SECONDS);

      assertThat(inspector.inspect(NINH_GIANG, good, NOW)).isInstanceOf(Inspection.Passed.class);
    }
    assertNothingLeft();
  }

  @Test
  void anIdleProcessEndsByItself() throws Exception {
    try (var inspector = new Inspector(LIMITS.withIdleLimit(Duration.ofMillis(100)), work, trust)) {
      inspector.inspect(NINH_GIANG, good, NOW);
      for (ProcessHandle process : inspector.waiting()) {
        process.onExit().get(10, TimeUnit.SECONDS);
      }
    }
    assertNothingLeft();
  }

  @Test
  void aProcessEndsWhenTheProgramIsGone() throws Exception {
    List<String> command =
        InspectionCommand.of(
            LIMITS, Files.createDirectories(work), System.getProperty("java.class.path"));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    assertThat(process.getInputStream().readNBytes(4)).hasSize(4);

    process.getOutputStream().close();

    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  @Test
  void filesWaitForTheirTurn() throws Exception {
    try (var inspector = new Inspector(LIMITS, work, trust);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Inspection> upload = () -> inspector.inspect(NINH_GIANG, good, NOW);
      for (Future<Inspection> result : threads.invokeAll(List.of(upload, upload, upload, upload))) {
        assertThat(result.get()).isInstanceOf(Inspection.Passed.class);
      }
      assertThat(inspector.waiting()).hasSize(1);
    }
  }

  @Test
  void aProcessThatCannotStartIsAnAnswerToo() throws IOException {
    try (var inspector = new Inspector(LIMITS, work, trust, home.resolve("nothing").toString())) {
      assertThat(refusal(inspector.inspect(NINH_GIANG, good, NOW)))
          .isEqualTo(Refusal.INSPECTION_FAILED);
    }
    assertNothingLeft();
  }

  @Test
  void foldersOfAnEarlierRunAreErased() throws IOException {
    Path gone = work.resolve("gone");
    Files.createDirectories(gone.resolve("inspection-1"));
    Files.createFile(gone.resolve("lock"));
    Files.writeString(gone.resolve("inspection-1/text-1"), "nội dung");

    try (var inspector = new Inspector(LIMITS, work, trust)) {
      assertThat(inspector.waiting()).isEmpty();
      assertThat(gone).doesNotExist();
    }
    assertNothingLeft();
  }

  @Test
  void aSpringBootJarIsStartedThroughItsLauncher() throws IOException {
    Path jar = home.resolve("caicach.jar");
    try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry("BOOT-INF/classes/"));
    }

    assertThat(InspectionCommand.of(LIMITS, work, jar.toString()))
        .contains("-Dloader.main=vn.caicach.storage.internal.InspectionProcess")
        .contains("org.springframework.boot.loader.launch.PropertiesLauncher")
        .doesNotContain("vn.caicach.storage.internal.InspectionProcess");
  }

  static final class VietnameseFolder implements org.junit.jupiter.api.io.TempDirFactory {
    @Override
    public Path createTempDirectory(
        org.junit.jupiter.api.extension.AnnotatedElementContext element,
        org.junit.jupiter.api.extension.ExtensionContext context)
        throws IOException {
      return Files.createTempDirectory("Cải cách ");
    }
  }
}
