package vn.caicach.paper.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.caicach.paper.Appendix;
import vn.caicach.paper.Block;
import vn.caicach.paper.Block.Numbered;
import vn.caicach.paper.Block.Run;
import vn.caicach.paper.OfficialPaper;
import vn.caicach.paper.PaperKind;
import vn.caicach.paper.Signature;
import vn.caicach.paper.internal.Sheet.Boxed;
import vn.caicach.paper.internal.Sheet.Cell;
import vn.caicach.paper.internal.Sheet.Columns;
import vn.caicach.paper.internal.Sheet.Element;
import vn.caicach.paper.internal.Sheet.Gap;
import vn.caicach.paper.internal.Sheet.Par;
import vn.caicach.paper.internal.Sheet.Rule;
import vn.caicach.paper.internal.Sheet.Table;

/// Puts each part of a paper at its place and in its words: the .docx and the PDF are drawn from
/// the same elements.
final class Composer {

  private static final String END = "./.";

  /// Shares of the head and the foot, of a hundred: mẫu of Phụ lục III.
  private static final double HEAD = 0.4;

  private static final double FOOT = 0.5;
  private static final double SIGNATURE_ROOM = 68;

  private final OfficialPaper paper;
  private final Sheet page;

  private Composer(OfficialPaper paper) {
    this.paper = paper;
    this.page = new Sheet(List.of(), false);
  }

  /// The paper and its appendices, in order.
  static List<Sheet> compose(OfficialPaper paper) {
    var composer = new Composer(paper);
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(composer.main());
    List<Appendix> appendices = paper.appendices();
    for (int i = 0; i < appendices.size(); i++) {
      String number = appendices.size() > 1 ? " " + Numbering.roman(i + 1) : "";
      sheets.add(composer.appendix(appendices.get(i), number));
    }
    return sheets;
  }

  private Sheet main() {
    List<Element> all = new ArrayList<>();
    head(all);
    all.add(new Gap(10, true));
    title(all);
    addressees(all);
    enacting(all);
    content(all, paper.body(), page.room());
    all.add(new Gap(6, true));
    foot(all);
    return new Sheet(all, false);
  }

  private void head(List<Element> all) {
    double left = page.room() * HEAD;
    double right = page.room() - left;
    List<Element> issuer = new ArrayList<>();
    if (!paper.issuer().superior().isEmpty()) {
      issuer.add(Par.of(Style.SUPERIOR, paper.issuer().superior()));
    }
    List<String> name = paper.issuer().name();
    name.forEach(line -> issuer.add(Par.of(Style.ISSUER, line)));
    issuer.add(new Rule(left, width(Style.ISSUER, name.getLast()) * 0.42));
    List<Element> nation =
        List.of(
            Par.of(Style.NATION, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            Par.of(Style.MOTTO, "Độc lập - Tự do - Hạnh phúc"),
            new Rule(right, width(Style.MOTTO, "Độc lập - Tự do - Hạnh phúc")));
    List<Element> number = new ArrayList<>();
    number.add(Par.of(Style.NUMBER, "Số: " + numbered(paper.number(), paper.symbol())));
    if (!paper.kind().isNamed() && !paper.subject().isEmpty()) {
      number.add(new Gap(6, false));
      number.add(Par.of(Style.LETTER_SUBJECT, "V/v " + paper.subject()));
    }
    OfficialPaper.Speed speed = paper.speed();
    if (speed != null) {
      number.add(new Gap(6, false));
      number.add(new Boxed(speed.words(), left, speed.width()));
    }
    String place = paper.issuer().place() + ", " + dated(paper.date(), paper.year());
    all.add(
        new Columns(
            List.of(left, right),
            List.of(
                List.of(new Cell(issuer), new Cell(nation)),
                List.of(new Cell(number), new Cell(List.of(Par.of(Style.PLACE, place)))))));
  }

  /// "342/UBND-VHXH"; the room of the number stays open until it is given.
  private static String numbered(@Nullable String number, String symbol) {
    return (number == null ? " ".repeat(7) : number) + "/" + symbol;
  }

  /// "ngày 05 tháng 9 năm 2026": a zero before days under ten and before January and February.
  private static String dated(@Nullable LocalDate date, int year) {
    if (date == null) {
      return "ngày      tháng      năm " + year;
    }
    String month = (date.getMonthValue() < 3 ? "0" : "") + date.getMonthValue();
    return "ngày %02d tháng %s năm %d".formatted(date.getDayOfMonth(), month, date.getYear());
  }

  private void title(List<Element> all) {
    if (!paper.kind().isNamed()) {
      return;
    }
    all.add(Par.of(Style.KIND, upper(paper.kind().title())).kept());
    if (!paper.subject().isEmpty()) {
      all.add(Par.of(Style.SUBJECT, paper.subject()).kept());
      double length = Math.min(width(Style.SUBJECT, paper.subject()), page.room());
      all.add(new Rule(page.room(), length * 0.4));
    }
    all.add(new Gap(8, true));
  }

  /// One stands on the line of the words, several below each other under their colon.
  private void addressees(List<Element> all) {
    List<String> names = paper.addressees();
    if (names.isEmpty()) {
      return;
    }
    String label = "Kính gửi:";
    if (names.size() == 1) {
      all.add(Par.of(Style.ADDRESSEE, label + " " + names.getFirst()));
    } else {
      double left = page.room() * 0.2;
      all.add(new Par(Style.ADDRESSEES, runs(label), left, true));
      double below = left + width(Style.ADDRESSEES, "Kính gửi");
      for (int i = 0; i < names.size(); i++) {
        boolean last = i == names.size() - 1;
        all.add(
            new Par(
                Style.ADDRESSEES, runs("- " + names.get(i) + (last ? "." : ";")), below, false));
      }
    }
    all.add(new Gap(8, false));
  }

  /// Thẩm quyền ban hành, căn cứ, and the word that decides.
  private void enacting(List<Element> all) {
    if (!paper.enactedBy().isEmpty()) {
      paper.enactedBy().forEach(line -> all.add(Par.of(Style.ENACTED_BY, line).kept()));
      all.add(new Gap(8, true));
    }
    List<String> bases = paper.bases();
    for (int i = 0; i < bases.size(); i++) {
      boolean last = i == bases.size() - 1;
      all.add(Par.of(Style.BASIS, bases.get(i) + (last ? "." : ";")));
    }
    if (paper.kind().isEnacted()) {
      all.add(Par.of(Style.ENACTS, upper(paper.kind().title()) + ":").kept());
    }
  }

  private void content(List<Element> all, List<Block> blocks, double room) {
    var numbers = new Numbering();
    for (int i = 0; i < blocks.size(); i++) {
      boolean last = i == blocks.size() - 1;
      switch (blocks.get(i)) {
        case Block.Text text -> all.add(new Par(Style.BODY, ended(text.runs(), last), 0, false));
        case Numbered piece -> numbered(all, numbers.next(piece.level()), piece, last);
        case Block.Grid grid -> {
          all.add(new Table(grid, widths(grid, room)));
          all.add(new Gap(6, false));
          if (last) {
            all.add(Par.of(Style.BODY, END));
          }
        }
      }
    }
  }

  private static void numbered(List<Element> all, String number, Numbered piece, boolean last) {
    switch (piece.level()) {
      case PART, CHAPTER, SECTION -> {
        all.add(Par.of(Style.DIVISION, number).kept());
        all.add(Par.of(Style.DIVISION, upper(piece.title())).kept());
        after(all, piece, last);
      }
      case HEADING -> {
        all.add(Par.of(Style.HEADING, number + " " + upper(piece.title())).kept());
        after(all, piece, last);
      }
      case ARTICLE -> {
        List<Run> runs = new ArrayList<>();
        runs.add(
            new Run(number + (piece.title().isEmpty() ? "" : " " + piece.title()), true, false));
        if (!piece.text().isEmpty()) {
          runs.add(new Run(" " + piece.text(), false, false));
        }
        all.add(new Par(Style.BODY, ended(runs, last), 0, piece.text().isEmpty()));
      }
      case CLAUSE, POINT, DASH, PLUS -> {
        if (piece.title().isEmpty()) {
          all.add(new Par(Style.BODY, ended(runs(number + " " + piece.text()), last), 0, false));
        } else {
          all.add(Par.of(Style.TITLED, number + " " + piece.title()).kept());
          after(all, piece, last);
        }
      }
    }
  }

  private static void after(List<Element> all, Numbered piece, boolean last) {
    if (!piece.text().isEmpty()) {
      all.add(new Par(Style.BODY, ended(runs(piece.text()), last), 0, false));
    }
  }

  /// The content ends with "./." in place of its full stop (mẫu of Phụ lục III).
  private static List<Run> ended(List<Run> runs, boolean last) {
    if (!last || runs.isEmpty()) {
      return runs;
    }
    Run end = runs.getLast();
    List<Run> all = new ArrayList<>(runs.subList(0, runs.size() - 1));
    String words = end.words().strip().endsWith(END) ? end.words() : stopped(end.words()) + END;
    all.add(new Run(words, end.bold(), end.italic()));
    return all;
  }

  private static String stopped(String words) {
    return words.stripTrailing().replaceFirst("[.;,]+$", "");
  }

  private void foot(List<Element> all) {
    double left = page.room() * FOOT;
    double right = page.room() - left;
    List<Signature> signatures = paper.signatures();
    boolean both = signatures.size() > 1;
    if (both) {
      all.add(
          side(
              left, new Cell(signature(signatures.getFirst())),
              right, new Cell(signature(signatures.get(1)))));
      all.add(new Gap(8, false));
      all.addAll(recipients());
    } else {
      List<Element> sign = new ArrayList<>();
      signatures.forEach(one -> sign.addAll(signature(one)));
      all.add(side(left, filled(recipients()), right, filled(sign)));
    }
  }

  private static Columns side(double left, Cell first, double right, Cell second) {
    return new Columns(List.of(left, right), List.of(List.of(first, second)));
  }

  /// A cell of a .docx ends with a paragraph.
  private static Cell filled(List<Element> elements) {
    return new Cell(elements.isEmpty() ? List.of(new Gap(1, false)) : elements);
  }

  private List<Element> recipients() {
    List<Element> lines = new ArrayList<>();
    List<String> names = paper.recipients();
    if (!names.isEmpty()) {
      lines.add(Par.of(Style.RECIPIENTS, "Nơi nhận:"));
    }
    for (int i = 0; i < names.size(); i++) {
      String end = i == names.size() - 1 ? "." : ";";
      lines.add(Par.of(Style.RECIPIENT, "- " + names.get(i) + end));
    }
    return lines;
  }

  private static List<Element> signature(Signature signature) {
    List<Element> lines = new ArrayList<>();
    signature.authority().forEach(line -> lines.add(Par.of(Style.AUTHORITY, line)));
    lines.add(new Gap(SIGNATURE_ROOM, false));
    lines.add(Par.of(Style.SIGNER, signature.name()));
    return lines;
  }

  private Sheet appendix(Appendix appendix, String number) {
    List<Element> all = new ArrayList<>();
    all.add(Par.of(Style.APPENDIX, "Phụ lục" + number).kept());
    all.add(Par.of(Style.APPENDIX, upper(appendix.title())).kept());
    PaperKind kind = paper.kind();
    all.add(
        Par.of(
                Style.APPENDIX_NOTE,
                "(Kèm theo "
                    + kind.title()
                    + " số "
                    + numbered(paper.number(), paper.symbol())
                    + " "
                    + dated(paper.date(), paper.year())
                    + " của "
                    + paper.issuer().words()
                    + ")")
            .kept());
    all.add(new Gap(6, true));
    var sheet = new Sheet(all, appendix.wide());
    content(all, appendix.body(), sheet.room());
    return sheet;
  }

  private static List<Double> widths(Block.Grid grid, double room) {
    double sum = grid.columns().stream().mapToInt(Block.Column::share).sum();
    return grid.columns().stream().map(column -> room * column.share() / sum).toList();
  }

  private static double width(Style style, String words) {
    return Fonts.width(words, style.size(), style.bold(), style.italic());
  }

  private static List<Run> runs(String words) {
    return List.of(new Run(words, false, false));
  }

  private static String upper(String words) {
    return words.toUpperCase(Locale.ROOT);
  }
}
