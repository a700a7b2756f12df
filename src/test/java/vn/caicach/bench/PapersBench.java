package vn.caicach.bench;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import vn.caicach.paper.Damages;
import vn.caicach.paper.Damages.Damage;
import vn.caicach.paper.Finding;
import vn.caicach.paper.FormatCheck;
import vn.caicach.paper.HandMadePapers;
import vn.caicach.paper.OfficialPaper;
import vn.caicach.paper.PaperWriter;
import vn.caicach.paper.PdfWords;
import vn.caicach.paper.PdfWords.Word;
import vn.caicach.paper.SamplePapers;

/// How fast official papers are written and checked, and whether both files of a paper look the
/// same.
final class PapersBench {

  private static final int ROUNDS = 20;
  private static final int DECISIONS = 500;

  /// Files that LibreOffice opens in one run; of hundreds it leaves some out.
  private static final int AT_ONCE = 40;

  /// From the top of the text to the line of the first letters: four fifths of a line of 15 points.
  private static final double FIRST_LINE = 15 * 0.8 * 25.4 / 72;

  private final Report report;

  PapersBench(PrintStream out) {
    report = new Report(out);
  }

  boolean run() throws Exception {
    report.head(
        "bin/bench documents",
        "the papers of SamplePapers: one of each kind, and a báo cáo of more than twenty pages;"
            + " damaged and correct .docx written by hand");
    speed();
    form();
    savedElsewhere();
    likeness();
    return report.held();
  }

  private void speed() throws Exception {
    OfficialPaper twenty = SamplePapers.twentyPages();
    int pages = PdfWords.read(PaperWriter.pdf(twenty)).pages().size();
    report.least("pages of the long báo cáo", pages, 20, "");
    report.figure("first .docx and PDF of it after a start", first(twenty), "ms");
    report.figure("the long báo cáo as .docx", median(() -> PaperWriter.docx(twenty)), 300, "ms");
    report.figure("the long báo cáo as PDF", median(() -> PaperWriter.pdf(twenty)), 2000, "ms");
    OfficialPaper decision = SamplePapers.decision(1);
    long begin = System.nanoTime();
    for (int i = 0; i < DECISIONS; i++) {
      PaperWriter.docx(decision);
      PaperWriter.pdf(decision);
    }
    report.figure(
        "500 decisions of a page, each as .docx and PDF",
        (System.nanoTime() - begin) / 1e9,
        30,
        "s");
  }

  /// What the check of the form finds, and how long it takes for a hundred pages.
  private void form() throws Exception {
    List<Damage> damages = Damages.all();
    long found =
        damages.stream()
            .filter(damage ->
                FormatCheck.of(damage.docx()).findings().stream()
                    .anyMatch(finding -> finding.rule() == damage.rule()))
            .count();
    report.least("kinds of damage", damages.stream().map(Damage::rule).distinct().count(), 25, "");
    report.least("damaged papers found by the right rule", found, damages.size(), "");
    Map<String, byte[]> correct = HandMadePapers.correct();
    report.least("correct papers that the product did not write", correct.size(), 20, "");
    report.figure(
        "findings in them",
        correct.values().stream().mapToInt(each -> FormatCheck.of(each).findings().size()).sum(),
        0,
        "");
    OfficialPaper hundred = SamplePapers.pages(100);
    byte[] docx = PaperWriter.docx(hundred);
    report.least(
        "pages of the paper to be checked",
        PdfWords.read(PaperWriter.pdf(hundred)).pages().size(),
        100,
        "");
    report.figure("check of it", median(() -> FormatCheck.of(docx)), 2000, "ms");
    report.figure("mended copy of it", median(() -> FormatCheck.mended(docx)), "ms");
    report.check("nothing is found in it", FormatCheck.of(docx).clean());
  }

  /// The same papers after LibreOffice opened them and saved them as .docx: what a clerk's machine
  /// makes of a file, with other styles, numbers of lists, tables and lines.
  private void savedElsewhere() throws Exception {
    Path folder = Files.createTempDirectory("caicach-papers");
    try {
      Map<String, byte[]> correct = HandMadePapers.correct();
      Map<String, byte[]> ours = new LinkedHashMap<>();
      for (var paper : SamplePapers.all().entrySet()) {
        ours.put(paper.getKey(), PaperWriter.docx(paper.getValue()));
      }
      // It loses the lines of frames, the middle of a tab by alignment, a field in pieces, and
      // numbers
      // of a list: what is found here was looked at one by one and is not there any more.
      int lost = findings("correct papers", savedAgain(folder.resolve("correct"), correct));
      report.figure("findings in them, of what it lost", lost, "");
      int own = findings("papers of the product", savedAgain(folder.resolve("ours"), ours));
      report.figure("findings in them", own, 0, "");
      Map<String, byte[]> damaged = new LinkedHashMap<>();
      List<Damage> damages = Damages.all();
      for (int i = 0; i < damages.size(); i++) {
        damaged.put("d" + i, damages.get(i).docx());
      }
      Map<String, byte[]> saved = savedAgain(folder.resolve("damaged"), damaged);
      long found = 0;
      for (int i = 0; i < damages.size(); i++) {
        Damage damage = damages.get(i);
        byte[] docx = saved.get("d" + i);
        if (docx == null) {
          continue;
        }
        boolean same =
            FormatCheck.of(docx).findings().stream()
                .anyMatch(finding -> finding.rule() == damage.rule());
        found += same ? 1 : 0;
        if (!same) {
          report.line("  not there any more or not found: " + damage);
        }
      }
      report.least("damaged papers saved by LibreOffice", saved.size(), 300, "");
      report.figure("of them found by the right rule", found, "");
    } finally {
      try (var files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    }
  }

  private int findings(String of, Map<String, byte[]> papers) {
    int all = 0;
    for (var paper : papers.entrySet()) {
      for (Finding finding : FormatCheck.of(paper.getValue()).findings()) {
        all++;
        report.line(
            "  %s: %s %s %s"
                .formatted(paper.getKey(), finding.rule(), finding.where(), finding.arguments()));
      }
    }
    report.least(of + " saved by LibreOffice", papers.size(), 1, "");
    return all;
  }

  private static Map<String, byte[]> savedAgain(Path folder, Map<String, byte[]> papers)
      throws Exception {
    Path saved = Files.createDirectories(folder.resolve("saved"));
    for (var paper : papers.entrySet()) {
      Files.write(folder.resolve(paper.getKey() + ".docx"), paper.getValue());
    }
    convert(folder, saved, "docx");
    Map<String, byte[]> again = new LinkedHashMap<>();
    for (String name : papers.keySet()) {
      Path file = saved.resolve(name + ".docx");
      if (Files.exists(file)) {
        again.put(name, Files.readAllBytes(file));
      }
    }
    return again;
  }

  private static double first(OfficialPaper paper) {
    long begin = System.nanoTime();
    PaperWriter.docx(paper);
    PaperWriter.pdf(paper);
    return (System.nanoTime() - begin) / 1e6;
  }

  private static double median(Callable<?> work) throws Exception {
    double[] times = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long begin = System.nanoTime();
      work.call();
      times[i] = (System.nanoTime() - begin) / 1e6;
    }
    Arrays.sort(times);
    return times[ROUNDS / 2];
  }

  /// Compares each PDF with what LibreOffice makes of the .docx.
  private void likeness() throws Exception {
    Map<String, OfficialPaper> papers = new LinkedHashMap<>(SamplePapers.all());
    papers.put("bao-cao-dai", SamplePapers.twentyPages());
    Path folder = Files.createDirectories(Path.of("target/papers"));
    for (var paper : papers.entrySet()) {
      Files.write(folder.resolve(paper.getKey() + ".docx"), PaperWriter.docx(paper.getValue()));
      Files.write(folder.resolve(paper.getKey() + ".pdf"), PaperWriter.pdf(paper.getValue()));
    }
    Path other = Files.createDirectories(folder.resolve("libreoffice"));
    if (!convert(folder, other, "pdf")) {
      report.check("LibreOffice is there and opens the .docx", false);
      return;
    }
    for (String name : papers.keySet()) {
      compare(
          name,
          PdfWords.read(Files.readAllBytes(folder.resolve(name + ".pdf"))),
          PdfWords.read(Files.readAllBytes(other.resolve(name + ".pdf"))));
    }
  }

  private static boolean convert(Path folder, Path other, String format)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>();
    try (var files = Files.newDirectoryStream(folder, "*.docx")) {
      files.forEach(file -> all.add(file.toString()));
    }
    for (int i = 0; i < all.size(); i += AT_ONCE) {
      List<String> command =
          new ArrayList<>(
              List.of(
                  "soffice", "--headless", "--convert-to", format, "--outdir", other.toString()));
      command.addAll(all.subList(i, Math.min(i + AT_ONCE, all.size())));
      if (!runs(command)) {
        return false;
      }
    }
    return true;
  }

  private static boolean runs(List<String> command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private void compare(String name, PdfWords own, PdfWords other) {
    List<Word> mine = own.content();
    List<Word> theirs = other.content();
    report.check(
        name + ": same words on the same pages",
        own.pages().size() == other.pages().size()
            && mine.size() == theirs.size()
            && same(mine, theirs));
    double across = 0;
    double down = 0;
    for (int i = 0; i < Math.min(mine.size(), theirs.size()); i++) {
      if (i == 0 || mine.get(i).baseline() != mine.get(i - 1).baseline()) {
        across = Math.max(across, Math.abs(mine.get(i).left() - theirs.get(i).left()));
        down = Math.max(down, Math.abs(mine.get(i).baseline() - theirs.get(i).baseline()));
      }
    }
    report.figure(name + ": lines begin elsewhere, across", across, 1, "mm");
    report.figure(name + ": lines begin elsewhere, down", down, 1, "mm");
    margins(name + ".pdf", own);
    margins(name + ".docx", other);
  }

  private static boolean same(List<Word> mine, List<Word> theirs) {
    for (int i = 0; i < mine.size(); i++) {
      if (!mine.get(i).text().equals(theirs.get(i).text())
          || mine.get(i).page() != theirs.get(i).page()) {
        return false;
      }
    }
    return true;
  }

  private void margins(String name, PdfWords of) {
    List<Word> upright =
        of.content().stream().filter(word -> of.pages().get(word.page()).width() < 211).toList();
    double left = upright.stream().mapToDouble(Word::left).min().orElseThrow();
    double right = 210 - upright.stream().mapToDouble(Word::right).max().orElseThrow();
    double top = upright.getFirst().baseline() - FIRST_LINE;
    report.figure(name + ": left margin is off 30 mm by", Math.abs(left - 30), 0.5, "mm");
    report.check(name + ": right margin is at least 19.5 mm", right > 19.5);
    report.figure(name + ": upper margin is off 20 mm by", Math.abs(top - 20), 0.5, "mm");
  }
}
