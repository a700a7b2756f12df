package vn.caicach.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.caicach.shared.Identifiers;
import vn.caicach.ui.State;

class DigestTest {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 25);
  private static final Instant MORNING = Instant.parse("2026-09-24T01:00:00Z");

  @Test
  void groupsWhatIsLateBeforeWhatIsDue() {
    Digest digest =
        Digest.of(
            "Nguyễn Văn An",
            List.of(
                notice(State.OK, "Báo cáo đã được xác nhận", "", 0),
                notice(State.RISK, "Còn 3 ngày: Rà soát thủ tục", "Hạn 28/9/2026", 1),
                notice(State.LATE, "Trễ 2 ngày: Nộp báo cáo quý", "", 5),
                notice(State.WAIT, "Được giao: Số hóa hồ sơ", "Chỉ thị 02\n của UBND", 3),
                notice(State.LATE, "Trễ 1 ngày: Niêm yết thủ tục", "", 2)),
            DAY,
            "https://cchc.vn");
    assertThat(digest.subject())
        .isEqualTo(
            "Cải Cách: 2 việc trễ hạn, 1 việc sắp đến hạn, 1 việc chờ xử lý, 1 thông báo khác"
                + " (25/9/2026)");
    assertThat(digest.text())
        .isEqualTo(
            """
            Kính gửi Nguyễn Văn An,

            Những việc mới báo cho bạn đến sáng 25/9/2026:

            TRỄ HẠN (2)
            - Trễ 1 ngày: Niêm yết thủ tục
              https://cchc.vn/tasks/2
            - Trễ 2 ngày: Nộp báo cáo quý
              https://cchc.vn/tasks/5

            SẮP ĐẾN HẠN (1)
            - Còn 3 ngày: Rà soát thủ tục
              Hạn 28/9/2026
              https://cchc.vn/tasks/1

            CHỜ XỬ LÝ (1)
            - Được giao: Số hóa hồ sơ
              Chỉ thị 02 của UBND
              https://cchc.vn/tasks/3

            THÔNG BÁO KHÁC (1)
            - Báo cáo đã được xác nhận
              https://cchc.vn/tasks/0

            Xem tất cả: https://cchc.vn/notices

            Thư này gửi tự động, xin không trả lời.\
            """);
  }

  @Test
  void saysWhereToLookWhileNobodyKnowsTheAddress() {
    Digest digest = Digest.of("An", List.of(notice(State.WAIT, "Được giao: A", "", 0)), DAY, "");
    assertThat(digest.text()).doesNotContain("/tasks").contains("bấm vào hình chuông");
  }

  @Test
  void countsWhatIsTooMuchToWriteOut() {
    List<KeptNotice> many =
        IntStream.range(0, Digest.MOST + 7)
            .mapToObj(i -> notice(i == Digest.MOST ? State.LATE : State.RISK, "Việc " + i, "", i))
            .toList();
    Digest digest = Digest.of("An", many, DAY, "https://cchc.vn");
    assertThat(digest.subject()).contains("1 việc trễ hạn, 56 việc sắp đến hạn");
    assertThat(digest.text())
        .contains("TRỄ HẠN (1)\n- Việc 50", "SẮP ĐẾN HẠN (56)", "Còn 7 thông báo nữa")
        .doesNotContain("Việc 49");
  }

  private static KeptNotice notice(State urgency, String title, String detail, int minute) {
    return new KeptNotice(
        Identifiers.next(),
        Identifiers.next(),
        "task/" + minute,
        urgency,
        title,
        detail,
        "/tasks/" + minute,
        MORNING.plusSeconds(60L * minute),
        null,
        null,
        1);
  }
}
