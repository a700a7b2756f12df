package vn.caicach.paper;

import static vn.caicach.paper.Block.article;
import static vn.caicach.paper.Block.clause;
import static vn.caicach.paper.Block.dash;
import static vn.caicach.paper.Block.heading;
import static vn.caicach.paper.Block.plus;
import static vn.caicach.paper.Block.point;
import static vn.caicach.paper.Block.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.caicach.paper.Block.Align;
import vn.caicach.paper.Block.Column;
import vn.caicach.paper.Block.Grid;
import vn.caicach.paper.Block.Level;
import vn.caicach.paper.Block.Numbered;
import vn.caicach.paper.Block.Row;

/// A paper of each kind that a commune writes, for tests and measurements.
public final class SamplePapers {

  private static final Issuer COMMUNE =
      new Issuer(
          "",
          List.of("ỦY BAN NHÂN DÂN", "XÃ NINH GIANG"),
          "Ủy ban nhân dân xã Ninh Giang",
          "Ninh Giang");
  private static final Issuer OFFICE =
      new Issuer(
          "UBND XÃ NINH GIANG",
          List.of("PHÒNG VĂN HÓA - XÃ HỘI"),
          "Phòng Văn hóa - Xã hội",
          "Ninh Giang");
  private static final Signature CHAIR =
      new Signature(List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "");
  private static final Signature VICE =
      new Signature(List.of("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Người Ký Thử");

  private SamplePapers() {}

  /// By the name of a file.
  public static Map<String, OfficialPaper> all() {
    Map<String, OfficialPaper> all = new LinkedHashMap<>();
    all.put("cong-van", letter());
    all.put("quyet-dinh", decision(1));
    all.put("ke-hoach", plan());
    all.put("bao-cao", report());
    all.put("to-trinh", submission());
    all.put("thong-bao", announcement());
    all.put("bien-ban", minutes());
    all.put("giay-moi", invitation());
    all.put("quy-che", regulation());
    return all;
  }

  private static OfficialPaper letter() {
    return OfficialPaper.of(PaperKind.CONG_VAN, COMMUNE, 2026)
        .symbol("UBND-VHXH")
        .issued("342", LocalDate.of(2026, 9, 16))
        .speed(OfficialPaper.Speed.KHAN)
        .subject(
            "phát động nghiên cứu, đề xuất sáng kiến cải cách hành chính có tính đột phá để triển khai nhân rộng trên địa bàn xã, thành phố")
        .to(
            List.of(
                "Ban Thường vụ Đảng ủy xã",
                "Thường trực Hội đồng nhân dân xã",
                "Trưởng các ban, ngành, đoàn thể; các phòng chuyên môn, đơn vị",
                "Cán bộ, công chức, viên chức và người lao động UBND xã"))
        .body(
            text(
                "Thực hiện Kế hoạch cải cách hành chính nhà nước của Ủy ban nhân dân (UBND) xã năm 2026, để phong trào viết sáng kiến mang lại hiệu quả trong mọi lĩnh vực công tác, UBND xã phát động phong trào đến toàn thể cán bộ, công chức, viên chức và người lao động với những nội dung sau:"),
            clause(
                "Thủ trưởng các cơ quan, đơn vị trực tiếp chỉ đạo, tổ chức quán triệt sâu sắc mục đích, ý nghĩa của việc đề xuất sáng kiến; coi đây là nhiệm vụ trọng tâm, thường xuyên; gắn kết quả của phong trào với việc đánh giá, xếp loại tập thể và cá nhân."),
            clause("Nội dung sáng kiến tập trung vào các lĩnh vực:"),
            point("Công tác chỉ đạo, điều hành cải cách hành chính;"),
            point("Cải cách thể chế;"),
            point("Cải cách thủ tục hành chính;"),
            point("Cải cách tổ chức bộ máy hành chính;"),
            point("Cải cách chế độ công vụ;"),
            point("Cải cách tài chính công;"),
            point("Xây dựng và phát triển chính quyền điện tử, chính quyền số;"),
            point("Các lĩnh vực khác có tác động đến Chỉ số cải cách hành chính của xã."),
            clause(
                "Mỗi cơ quan, đơn vị có ít nhất 01 sáng kiến đề nghị công nhận; hồ sơ gửi về Phòng Văn hóa - Xã hội trước ngày 25/9/2026."),
            text(
                "Nhận được công văn này, đề nghị các cơ quan, đơn vị nghiêm túc triển khai thực hiện."))
        .signed(VICE)
        .recipients(
            List.of(
                "Như trên", "UBND thành phố (để b/c)", "Chủ tịch, các PCT UBND", "Lưu: VT, VHXH"));
  }

  /// @param articles how many more besides the last one
  public static OfficialPaper decision(int articles) {
    var paper =
        OfficialPaper.of(PaperKind.QUYET_DINH, COMMUNE, 2026)
            .symbol("QĐ-UBND")
            .issued("05", LocalDate.of(2026, 2, 3))
            .subject("Về việc công nhận sáng kiến cải cách hành chính năm 2026")
            .enactedBy("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ NINH GIANG")
            .bases(
                "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
                "Căn cứ Nghị định số 13/2012/NĐ-CP ngày 02 tháng 3 năm 2012 của Chính phủ ban hành Điều lệ Sáng kiến",
                "Theo đề nghị của Trưởng Phòng Văn hóa - Xã hội xã");
    for (int i = 0; i < articles; i++) {
      paper.body(
          article(
              "",
              "Công nhận sáng kiến “Đưa thủ tục đến thôn” của tập thể Trung tâm Phục vụ hành chính công xã, đã được áp dụng từ ngày 01 tháng 7 năm 2025 và có hiệu quả trong giải quyết thủ tục hành chính."));
    }
    return paper
        .body(
            article(
                "",
                "Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân, Trưởng Phòng Văn hóa - Xã hội, Giám đốc Trung tâm Phục vụ hành chính công và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này."))
        .signed(new Signature(List.of("CHỦ TỊCH"), ""))
        .recipients(List.of("Như Điều " + (articles + 1), "Sở Nội vụ (để b/c)", "Lưu: VT, VHXH"));
  }

  private static OfficialPaper plan() {
    return OfficialPaper.of(PaperKind.KE_HOACH, COMMUNE, 2027)
        .symbol("KH-UBND")
        .subject("Cải cách hành chính nhà nước xã Ninh Giang năm 2027")
        .body(heading("Mục đích, yêu cầu"))
        .body(
            clause("Mục đích", ""),
            dash(
                "Nâng cao chất lượng giải quyết thủ tục hành chính, sự hài lòng của người dân và tổ chức."),
            dash("Cải thiện Chỉ số cải cách hành chính của xã so với năm trước."),
            clause("Yêu cầu", ""),
            dash("Nhiệm vụ có đơn vị chủ trì, đơn vị phối hợp, thời hạn và sản phẩm:"),
            plus("sản phẩm là văn bản phải có số, ký hiệu, ngày ban hành;"),
            plus("sản phẩm là số liệu phải nêu nguồn và thời điểm lấy số liệu."))
        .body(heading("Nhiệm vụ"))
        .body(longText(18))
        .body(heading("Tổ chức thực hiện"))
        .body(text("Danh mục nhiệm vụ tại Phụ lục kèm theo Kế hoạch này."))
        .signed(CHAIR)
        .recipients(
            List.of(
                "UBND thành phố", "Thường trực Đảng ủy", "Các cơ quan, đơn vị", "Lưu: VT, VHXH"))
        .appendix(
            new Appendix(
                "Danh mục nhiệm vụ cải cách hành chính năm 2027", List.of(tasks(40)), true));
  }

  private static OfficialPaper report() {
    return OfficialPaper.of(PaperKind.BAO_CAO, OFFICE, 2026)
        .symbol("BC-VHXH")
        .subject("Tình hình, kết quả thực hiện nhiệm vụ cải cách hành chính quý III năm 2026")
        .to(List.of("Ủy ban nhân dân xã Ninh Giang"))
        .body(heading("Tình hình chung"), text("Tổng số nhiệm vụ là 21, đã hoàn thành 12."))
        .body(heading("Kết quả theo đơn vị"))
        .body(
            new Grid(
                List.of(
                    new Column("TT", 8, Align.CENTER),
                    new Column("Đơn vị chủ trì", 40, Align.LEFT),
                    new Column("Tổng số", 17, Align.CENTER),
                    new Column("Hoàn thành", 17, Align.CENTER),
                    new Column("Trễ hạn", 18, Align.CENTER)),
                List.of(
                    new Row(List.of("1", "Phòng Văn hóa - Xã hội", "9", "6", "1"), false),
                    new Row(List.of("2", "Phòng Kinh tế", "7", "4", "2"), false),
                    new Row(
                        List.of(
                            "3", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", "5", "2", "0"),
                        false),
                    new Row(List.of("", "Tổng cộng", "21", "12", "3"), true))))
        .body(text("Trên đây là báo cáo của Phòng Văn hóa - Xã hội."))
        .signed(new Signature(List.of("TRƯỞNG PHÒNG"), ""))
        .recipients(List.of("Như trên", "Lưu: VHXH"));
  }

  private static OfficialPaper submission() {
    return OfficialPaper.of(PaperKind.TO_TRINH, OFFICE, 2026)
        .symbol("TTr-VHXH")
        .subject("Về việc đề nghị công nhận sáng kiến năm 2026")
        .to(List.of("Chủ tịch Ủy ban nhân dân xã Ninh Giang"))
        .body(longText(3))
        .signed(new Signature(List.of("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"), "Người Ký Thử"))
        .recipients(List.of("Như trên", "Lưu: VHXH"));
  }

  private static OfficialPaper announcement() {
    return OfficialPaper.of(PaperKind.THONG_BAO, COMMUNE, 2026)
        .symbol("TB-UBND")
        .issued("118", LocalDate.of(2026, 12, 31))
        .subject(
            "Kết luận của Chủ tịch Ủy ban nhân dân xã tại cuộc họp về nâng cao Chỉ số cải cách hành chính, Chỉ số hài lòng của người dân năm 2026")
        .body(longText(11))
        .signed(
            new Signature(
                List.of("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"),
                "Người Ký Thử"))
        .recipients(List.of("Chủ tịch, các PCT UBND", "Các cơ quan, đơn vị", "Lưu: VT"));
  }

  private static OfficialPaper minutes() {
    return OfficialPaper.of(PaperKind.BIEN_BAN, COMMUNE, 2026)
        .symbol("BB-HĐSK")
        .subject("Họp Hội đồng Sáng kiến xã Ninh Giang")
        .body(longText(4))
        .signed(new Signature(List.of("THƯ KÝ"), "Người Ghi Thử"))
        .signed(new Signature(List.of("CHỦ TỌA"), "Người Chủ Tọa"))
        .recipients(List.of("Thành viên Hội đồng", "Lưu: VT, VHXH"));
  }

  private static OfficialPaper invitation() {
    return OfficialPaper.of(PaperKind.GIAY_MOI, COMMUNE, 2026)
        .symbol("GM-UBND")
        .subject("Họp Hội đồng Sáng kiến xã năm 2026")
        .body(
            text(
                "Ủy ban nhân dân xã Ninh Giang trân trọng kính mời: các thành viên Hội đồng Sáng kiến xã."),
            clause("Thời gian", "Từ 08 giờ 00, ngày 05 tháng 10 năm 2026."),
            clause("Địa điểm", "Phòng họp số 1, trụ sở Ủy ban nhân dân xã."),
            text("Đề nghị các đại biểu dự họp đúng thành phần và thời gian."))
        .signed(new Signature(List.of("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"), ""))
        .recipients(List.of("Như thành phần mời", "Lưu: VT"));
  }

  private static OfficialPaper regulation() {
    List<Block> body = new ArrayList<>();
    for (int chapter = 0; chapter < 3; chapter++) {
      body.add(new Numbered(Level.CHAPTER, "Quy định chung", ""));
      for (int i = 0; i < 4; i++) {
        body.add(article("Phạm vi điều chỉnh và đối tượng áp dụng", ""));
        body.add(clause("Quy chế này quy định về xét, công nhận sáng kiến trên địa bàn xã."));
        body.addAll(IntStream.range(0, 4).mapToObj(_ -> point("Nội dung của điểm;")).toList());
      }
    }
    return OfficialPaper.of(PaperKind.QUY_CHE, COMMUNE, 2026)
        .symbol("QC-UBND")
        .subject("Hoạt động của Hội đồng Sáng kiến xã Ninh Giang")
        .body(body)
        .signed(CHAIR)
        .recipients(List.of("Các cơ quan, đơn vị", "Lưu: VT, VHXH"));
  }

  /// At least so many.
  public static OfficialPaper pages(int count) {
    return OfficialPaper.of(PaperKind.BAO_CAO, COMMUNE, 2026)
        .symbol("BC-UBND")
        .subject("Tổng kết công tác cải cách hành chính năm 2026")
        .body(longText(7 * count))
        .body(text("Trên đây là báo cáo của Ủy ban nhân dân xã."))
        .signed(CHAIR)
        .recipients(List.of("UBND thành phố", "Lưu: VT, VHXH"));
  }

  /// About twenty pages.
  public static OfficialPaper twentyPages() {
    return OfficialPaper.of(PaperKind.BAO_CAO, COMMUNE, 2026)
        .symbol("BC-UBND")
        .subject("Tổng kết công tác cải cách hành chính năm 2026")
        .body(longText(110))
        .body(tasks(60))
        .body(text("Trên đây là báo cáo của Ủy ban nhân dân xã."))
        .signed(CHAIR)
        .recipients(List.of("UBND thành phố", "Lưu: VT, VHXH"));
  }

  private static List<Block> longText(int paragraphs) {
    List<Block> all = new ArrayList<>();
    for (int i = 0; i < paragraphs; i++) {
      String words =
          "Các cơ quan, đơn vị rà soát, đơn giản hóa thủ tục hành chính thuộc phạm vi quản lý; công khai, minh bạch quy trình giải quyết; phấn đấu 100% hồ sơ được giải quyết đúng hạn, tỷ lệ hồ sơ trực tuyến toàn trình đạt từ 85% trở lên; định kỳ báo cáo kết quả về Phòng Văn hóa - Xã hội trước ngày "
              + (i % 27 + 1)
              + " hằng tháng để tổng hợp, báo cáo Ủy ban nhân dân xã";
      all.add(
          switch (i % 4) {
            case 0 -> clause("Về cải cách thủ tục hành chính", words + ".");
            case 1 -> point(words + "; " + words.substring(0, 60 + i * 7 % 90) + ";");
            case 2 -> dash(words.substring(0, 90 + i * 13 % 150) + ".");
            default -> text(words + ". " + words + ".");
          });
    }
    return all;
  }

  private static Grid tasks(int count) {
    return new Grid(
        List.of(
            new Column("TT", 7, Align.CENTER),
            new Column("Nhiệm vụ", 33, Align.LEFT),
            new Column("Cơ quan chủ trì", 16, Align.LEFT),
            new Column("Cơ quan phối hợp", 16, Align.LEFT),
            new Column("Thời gian", 12, Align.CENTER),
            new Column("Sản phẩm", 16, Align.LEFT)),
        IntStream.rangeClosed(1, count)
            .mapToObj(i ->
                new Row(
                    List.of(
                        String.valueOf(i),
                        "Rà soát, trình công bố danh mục thủ tục hành chính thuộc thẩm quyền giải quyết của cấp xã lần thứ "
                            + i,
                        "Phòng Kinh tế",
                        "Các phòng, đơn vị thuộc UBND xã",
                        "Trước ngày 25/9",
                        "Quyết định, báo cáo"),
                    false))
            .toList());
  }
}
