package vn.caicach.plan.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.caicach.paper.Appendix;
import vn.caicach.paper.Block;
import vn.caicach.paper.Block.Align;
import vn.caicach.paper.Block.Column;
import vn.caicach.paper.Block.Grid;
import vn.caicach.paper.Block.Row;
import vn.caicach.paper.Issuer;
import vn.caicach.paper.OfficialPaper;
import vn.caicach.paper.PaperKind;
import vn.caicach.paper.Signature;
import vn.caicach.plan.internal.TaskReport.Figures;
import vn.caicach.plan.internal.TaskReport.Group;
import vn.caicach.plan.internal.TaskReport.Line;
import vn.caicach.ui.Formats;

/// Writes a report of tasks as a báo cáo of the committee, to be completed and signed. Official
/// papers are Vietnamese whatever language the reader chose.
public final class ReportPaper {

  private static final String NONE = "Không có.";

  private ReportPaper() {}

  /// What the paper says beside the figures.
  ///
  /// @param authority "UBND xã Ninh Giang"
  /// @param directive "Kế hoạch số 15/KH-UBND ngày …"; empty for a report of a period alone
  /// @param unit full name of the unit it is narrowed to; empty for none
  /// @param from null for the beginning
  /// @param chair who signs; empty when the post is vacant
  /// @param deadline the deadline of a task in words, by its line
  public record About(
      String authority,
      String directive,
      String unit,
      @Nullable LocalDate from,
      String chair,
      List<String> deadlines) {}

  public static OfficialPaper write(TaskReport report, About about) {
    String place = place(about.authority());
    Figures all = report.figures();
    OfficialPaper paper =
        OfficialPaper.of(
                PaperKind.BAO_CAO, Issuer.committee(about.authority()), report.asOf().getYear())
            .symbol("BC-UBND")
            .subject("Tình hình, kết quả thực hiện nhiệm vụ" + subject(about, report))
            .body(Block.text(opening(about, report, place)))
            .body(Block.heading("Tình hình chung"))
            .body(general(all, report))
            .body(Block.heading("Kết quả theo cơ quan, đơn vị"), units(report, all))
            .body(Block.heading("Nhiệm vụ trễ hạn, nguyên nhân"), late(report))
            .body(
                Block.text(
                    "Trên đây là báo cáo tình hình, kết quả thực hiện nhiệm vụ"
                        + (report.tasks().isEmpty()
                            ? "."
                            : " (danh sách nhiệm vụ tại Phụ lục kèm theo).")))
            .signed(new Signature(List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), about.chair()))
            .recipients(
                List.of(
                    "Thường trực Đảng ủy, HĐND (để b/c)",
                    "Chủ tịch, các PCT UBND",
                    "Các cơ quan, đơn vị",
                    "Lưu: VT"));
    if (!report.tasks().isEmpty()) {
      paper.appendix(
          new Appendix(
              "Danh sách nhiệm vụ và kết quả thực hiện",
              List.of(tasks(report, about.deadlines())),
              true));
    }
    return paper;
  }

  private static String subject(About about, TaskReport report) {
    if (!about.directive().isEmpty()) {
      return " giao tại " + about.directive();
    }
    return about.from() == null
        ? " đến ngày " + day(report.asOf())
        : " từ ngày " + day(about.from()) + " đến ngày " + day(report.asOf());
  }

  private static String opening(About about, TaskReport report, String place) {
    return "Ủy ban nhân dân "
        + place
        + " báo cáo tình hình, kết quả thực hiện nhiệm vụ"
        + subject(about, report)
        + (about.unit().isEmpty() ? "" : ", do " + about.unit() + " chủ trì")
        + " như sau"
        + (about.directive().isEmpty() ? ":" : " (số liệu đến ngày " + day(report.asOf()) + "):");
  }

  private static List<Block> general(Figures all, TaskReport report) {
    if (all.total() == 0) {
      return List.of(Block.text("Không có nhiệm vụ nào trong phạm vi báo cáo."));
    }
    return List.of(
        Block.text(
            "Tổng số nhiệm vụ là "
                + all.total()
                + ", giao cho "
                + report.byUnit().size()
                + " cơ quan, đơn vị chủ trì. Trong đó:"),
        Block.dash(
            "Đã hoàn thành: "
                + all.done()
                + " nhiệm vụ, đạt "
                + percent(all)
                + " (đúng hạn "
                + all.of(Group.DONE)
                + ", trễ hạn "
                + all.of(Group.DONE_LATE)
                + ")."),
        Block.dash(
            "Đang thực hiện: "
                + all.underWay()
                + " nhiệm vụ (trong hạn "
                + all.of(Group.UNDER_WAY)
                + ", trễ hạn "
                + all.of(Group.LATE)
                + ")."),
        Block.dash(
            "Đã trình sản phẩm, chờ xác nhận: "
                + all.waiting()
                + " nhiệm vụ (trình đúng hạn "
                + all.of(Group.WAITING)
                + ", trình trễ hạn "
                + all.of(Group.WAITING_LATE)
                + ")."));
  }

  private static String percent(Figures figures) {
    return figures.rate().toPlainString().replace('.', ',') + "%";
  }

  private static Block units(TaskReport report, Figures all) {
    List<Row> rows = new ArrayList<>();
    for (TaskReport.OfUnit unit : report.byUnit()) {
      rows.add(row(String.valueOf(rows.size() + 1), unit.unit(), unit.figures(), false));
    }
    rows.add(row("", "Tổng cộng", all, true));
    return new Grid(
        List.of(
            new Column("TT", 7, Align.CENTER),
            new Column("Đơn vị chủ trì", 33, Align.LEFT),
            new Column("Tổng số", 10, Align.CENTER),
            new Column("Hoàn thành đúng hạn", 12, Align.CENTER),
            new Column("Hoàn thành trễ hạn", 12, Align.CENTER),
            new Column("Chưa xong, trong hạn", 13, Align.CENTER),
            new Column("Chưa xong, trễ hạn", 13, Align.CENTER)),
        rows);
  }

  private static Row row(String number, String name, Figures figures, boolean strong) {
    return new Row(
        List.of(
            number,
            name,
            String.valueOf(figures.total()),
            String.valueOf(figures.of(Group.DONE)),
            String.valueOf(figures.of(Group.DONE_LATE)),
            String.valueOf(figures.of(Group.UNDER_WAY) + figures.of(Group.WAITING)),
            String.valueOf(figures.late())),
        strong);
  }

  private static Block late(TaskReport report) {
    List<Line> late = report.late();
    if (late.isEmpty()) {
      return Block.text(NONE);
    }
    List<Row> rows = new ArrayList<>();
    for (Line task : late) {
      rows.add(
          new Row(
              List.of(
                  String.valueOf(rows.size() + 1),
                  task.title(),
                  task.lead(),
                  day(Objects.requireNonNull(task.dueOn())),
                  task.daysLate() + " ngày",
                  cause(task)),
              false));
    }
    return new Grid(
        List.of(
            new Column("TT", 7, Align.CENTER),
            new Column("Nhiệm vụ", 31, Align.LEFT),
            new Column("Đơn vị chủ trì", 16, Align.LEFT),
            new Column("Hạn cuối", 13, Align.CENTER),
            new Column("Trễ", 10, Align.CENTER),
            new Column("Nguyên nhân", 23, Align.LEFT)),
        rows);
  }

  private static String cause(Line task) {
    String cause = task.cause();
    if (cause == null) {
      return "";
    }
    return cause.isEmpty() ? "Đơn vị chưa báo cáo kiểm điểm" : cause;
  }

  private static Block tasks(TaskReport report, List<String> deadlines) {
    List<Row> rows = new ArrayList<>();
    for (Line task : report.tasks()) {
      rows.add(
          new Row(
              List.of(
                  String.valueOf(rows.size() + 1),
                  task.title(),
                  task.lead(),
                  String.join("; ", task.cooperating()),
                  deadlines.get(rows.size()),
                  result(task),
                  String.join("; ", task.submitted())),
              false));
    }
    return new Grid(
        List.of(
            new Column("TT", 6, Align.CENTER),
            new Column("Nhiệm vụ", 26, Align.LEFT),
            new Column("Đơn vị chủ trì", 12, Align.LEFT),
            new Column("Đơn vị phối hợp", 14, Align.LEFT),
            new Column("Thời hạn", 14, Align.LEFT),
            new Column("Kết quả", 14, Align.LEFT),
            new Column("Sản phẩm đã nộp", 14, Align.LEFT)),
        rows);
  }

  private static String result(Line task) {
    return switch (task.group()) {
      case DONE -> "Hoàn thành ngày " + Formats.date(task.doneOn());
      case DONE_LATE ->
          "Hoàn thành ngày " + Formats.date(task.doneOn()) + ", trễ " + task.daysLate() + " ngày";
      case WAITING -> "Chờ xác nhận";
      case WAITING_LATE -> "Chờ xác nhận, trình trễ " + task.daysLate() + " ngày";
      case UNDER_WAY -> "Đang thực hiện";
      case LATE -> "Đang thực hiện, trễ " + task.daysLate() + " ngày";
    };
  }

  /// Zero before days under ten and before January and February (Phụ lục I NĐ 30/2020/NĐ-CP).
  private static String day(LocalDate day) {
    String month = day.getMonthValue() < 3 ? "0" + day.getMonthValue() : "" + day.getMonthValue();
    return "%02d/%s/%d".formatted(day.getDayOfMonth(), month, day.getYear());
  }

  /// "xã Ninh Giang" of "UBND xã Ninh Giang".
  private static String place(String authority) {
    return authority.replaceFirst("^(UBND|Ủy ban nhân dân) ", "");
  }
}
