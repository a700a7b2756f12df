package vn.caicach.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.caicach.shared.Requires;
import vn.caicach.shared.Verdict;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.HistoryEntry;
import vn.caicach.ui.ListRequest;
import vn.caicach.ui.ListRules;
import vn.caicach.ui.Listing;
import vn.caicach.ui.Option;
import vn.caicach.ui.State;

/// Every component in every state, for who builds pages. The records on it are examples and say so.
@Controller
@Requires("components:read")
class ComponentController {

  private static final ListRules LIST =
      ListRules.sortedBy("name").orBy("unit", "since").filteredBy("q", "unit");
  private static final int TOTAL = 133;

  @GetMapping("/ui/components")
  String show(HttpServletRequest request, Model model) {
    model.addAttribute("page", page(LIST.read(request)));
    return "ui/components";
  }

  private static ComponentsShow page(ListRequest list) {
    List<ComponentsShow.Row> rows =
        IntStream.range(list.offset(), Math.min(TOTAL, list.offset() + list.size()))
            .mapToObj(ComponentController::row)
            .toList();
    boolean missed = list.isFiltered();
    return new ComponentsShow(
        Listing.of(list, missed ? List.of() : rows, missed ? 0 : TOTAL),
        Listing.of(list, List.of(), 0),
        Listing.of(list, history(), 2),
        new FormErrors(
                List.of(
                    new FormErrors.Entry(
                        "wrong-name", "Họ và tên", "Không được để trống.", null, null),
                    new FormErrors.Entry(
                        "wrong-date",
                        "Ngày bắt đầu",
                        "Không đọc được ngày này. Nhập ngày/tháng/năm, ví dụ 25/9/2025.",
                        "31/2/2026",
                        null)))
            .and(Verdict.refused("ui.form.invalid").on("Điều 9 khoản 2")),
        List.of(
            Option.of("van-phong", "Văn phòng HĐND và UBND"),
            Option.of("kinh-te", "Phòng Kinh tế"),
            new Option("van-hoa", "Phòng Văn hóa – Xã hội", "Thường trực cải cách hành chính")));
  }

  private static List<HistoryEntry> history() {
    return List.of(
        new HistoryEntry(
            Instant.parse("2025-09-25T07:05:00Z"),
            "Nguyễn Thị Ví Dụ",
            "Trưởng phòng, Phòng Văn hóa – Xã hội",
            "Đổi tên đơn vị",
            List.of(
                new HistoryEntry.Change("Tên", "Phòng Kinh tế", "Phòng Kinh tế, Hạ tầng và Đô thị"),
                new HistoryEntry.Change("Ghi chú", "", "Theo Nghị định 150/2025/NĐ-CP"))),
        new HistoryEntry(
            Instant.parse("2025-07-01T00:30:00Z"), "Hệ thống", "", "Thành lập đơn vị", List.of()));
  }

  private static ComponentsShow.Row row(int index) {
    State[] states = State.values();
    return new ComponentsShow.Row(
        String.valueOf(index + 1),
        "Cán bộ ví dụ số " + (index + 1),
        index % 2 == 0 ? "Phòng Văn hóa – Xã hội" : "Trung tâm Phục vụ hành chính công",
        LocalDate.of(2025, 7, 1).plusDays(index),
        index * 7L,
        states[index % states.length]);
  }
}
