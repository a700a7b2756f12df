package vn.caicach.plan.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

  public static byte[] write(TaskReport report, About about) {
    String place = place(about.authority());
    Figures all = report.figures();
    OfficialPaper paper =
        new OfficialPaper()
            .head(
                List.of("ỦY BAN NHÂN DÂN", place.toUpperCase(Locale.ROOT)),
                "BC-UBND",
                town(place),
                report.asOf().getYear())
            .title("BÁO CÁO", "Tình hình, kết quả thực hiện nhiệm vụ" + subject(about, report));
    paper.text(opening(about, report, place));
    paper.part("I. TÌNH HÌNH CHUNG");
    general(paper, all, report);
    paper.part("II. KẾT QUẢ THEO CƠ QUAN, ĐƠN VỊ");
    paper.table(
        List.of(6, 34, 10, 12, 12, 13, 13),
        List.of(
            "TT",
            "Đơn vị chủ trì",
            "Tổng số",
            "Hoàn thành đúng hạn",
            "Hoàn thành trễ hạn",
            "Chưa xong, trong hạn",
            "Chưa xong, trễ hạn"),
        units(report, all));
    paper.part("III. NHIỆM VỤ TRỄ HẠN, NGUYÊN NHÂN");
    late(paper, report);
    paper.text(
        "Trên đây là báo cáo tình hình, kết quả thực hiện nhiệm vụ"
            + (report.tasks().isEmpty() ? "./." : " (danh sách nhiệm vụ tại Phụ lục kèm theo)./."));
    paper.foot(
        List.of(
            "Thường trực Đảng ủy, HĐND (để b/c);",
            "Chủ tịch, các PCT UBND;",
            "Các cơ quan, đơn vị;",
            "Lưu: VT."),
        List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
        about.chair());
    if (!report.tasks().isEmpty()) {
      paper
          .appendix(
              "DANH SÁCH NHIỆM VỤ VÀ KẾT QUẢ THỰC HIỆN",
              "(Kèm theo Báo cáo số        /BC-UBND ngày      tháng      năm "
                  + report.asOf().getYear()
                  + " của Ủy ban nhân dân "
                  + place
                  + ")")
          .table(
              List.of(5, 27, 12, 14, 14, 14, 14),
              List.of(
                  "TT",
                  "Nhiệm vụ",
                  "Đơn vị chủ trì",
                  "Đơn vị phối hợp",
                  "Thời hạn",
                  "Kết quả",
                  "Sản phẩm đã nộp"),
              tasks(report, about.deadlines()));
    }
    return paper.bytes();
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

  private static void general(OfficialPaper paper, Figures all, TaskReport report) {
    if (all.total() == 0) {
      paper.text("Không có nhiệm vụ nào trong phạm vi báo cáo.");
      return;
    }
    paper.text(
        "Tổng số nhiệm vụ là "
            + all.total()
            + ", giao cho "
            + report.byUnit().size()
            + " cơ quan, đơn vị chủ trì. Trong đó:");
    paper.text(
        "- Đã hoàn thành: "
            + all.done()
            + " nhiệm vụ, đạt "
            + percent(all)
            + " (đúng hạn "
            + all.of(Group.DONE)
            + ", trễ hạn "
            + all.of(Group.DONE_LATE)
            + ").");
    paper.text(
        "- Đang thực hiện: "
            + all.underWay()
            + " nhiệm vụ (trong hạn "
            + all.of(Group.UNDER_WAY)
            + ", trễ hạn "
            + all.of(Group.LATE)
            + ").");
    paper.text(
        "- Đã trình sản phẩm, chờ xác nhận: "
            + all.waiting()
            + " nhiệm vụ (trình đúng hạn "
            + all.of(Group.WAITING)
            + ", trình trễ hạn "
            + all.of(Group.WAITING_LATE)
            + ").");
  }

  private static String percent(Figures figures) {
    return figures.rate().toPlainString().replace('.', ',') + "%";
  }

  private static List<List<String>> units(TaskReport report, Figures all) {
    List<List<String>> rows = new ArrayList<>();
    for (TaskReport.OfUnit unit : report.byUnit()) {
      rows.add(row(String.valueOf(rows.size() + 1), unit.unit(), unit.figures()));
    }
    rows.add(row("", "Tổng cộng", all));
    return rows;
  }

  private static List<String> row(String number, String name, Figures figures) {
    return List.of(
        number,
        name,
        String.valueOf(figures.total()),
        String.valueOf(figures.of(Group.DONE)),
        String.valueOf(figures.of(Group.DONE_LATE)),
        String.valueOf(figures.of(Group.UNDER_WAY) + figures.of(Group.WAITING)),
        String.valueOf(figures.late()));
  }

  private static void late(OfficialPaper paper, TaskReport report) {
    List<Line> late = report.late();
    if (late.isEmpty()) {
      paper.text(NONE);
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    for (Line task : late) {
      rows.add(
          List.of(
              String.valueOf(rows.size() + 1),
              task.title(),
              task.lead(),
              day(Objects.requireNonNull(task.dueOn())),
              task.daysLate() + " ngày",
              task.cause().isEmpty() ? "Đơn vị chưa báo cáo kiểm điểm" : task.cause()));
    }
    paper.table(
        List.of(6, 32, 16, 13, 10, 23),
        List.of("TT", "Nhiệm vụ", "Đơn vị chủ trì", "Hạn cuối", "Trễ", "Nguyên nhân"),
        rows);
  }

  private static List<List<String>> tasks(TaskReport report, List<String> deadlines) {
    List<List<String>> rows = new ArrayList<>();
    for (Line task : report.tasks()) {
      rows.add(
          List.of(
              String.valueOf(rows.size() + 1),
              task.title(),
              task.lead(),
              String.join("; ", task.cooperating()),
              deadlines.get(rows.size()),
              result(task),
              String.join("; ", task.files())));
    }
    return rows;
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

  /// "Ninh Giang"; a number keeps the word before it.
  private static String town(String place) {
    String bare = place.replaceFirst("(?iu)^(xã|phường|đặc khu|tỉnh|thành phố) (?!\\d)", "");
    return bare.isEmpty()
        ? place
        : bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1);
  }
}
