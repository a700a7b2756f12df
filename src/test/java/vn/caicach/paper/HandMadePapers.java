package vn.caicach.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.caicach.paper.HandMade.Annex;
import vn.caicach.paper.HandMade.HeadBuild;
import vn.caicach.paper.HandMade.LineBuild;
import vn.caicach.paper.HandMade.Looks;
import vn.caicach.paper.HandMade.PageNumbers;

/// Correct papers of several kinds, made in several ways, none by the product. All people and
/// places in them are invented.
public final class HandMadePapers {

  private static final String SENTENCE =
      "Các cơ quan, đơn vị thuộc Ủy ban nhân dân xã rà soát hồ sơ, cập nhật kết quả vào hệ thống và chịu trách nhiệm về số liệu đã báo cáo trong kỳ.";

  private static final List<Looks> LOOKS = List.of(Looks.values());
  private static final List<HeadBuild> HEADS = List.of(HeadBuild.values());
  private static final List<LineBuild> LINES = List.of(LineBuild.values());
  private static final List<PageNumbers> NUMBERS = List.of(PageNumbers.values());

  private HandMadePapers() {}

  static HandMade decision() {
    var paper = new HandMade();
    paper.enactedBy = "ỦY BAN NHÂN DÂN XÃ AN MẪU";
    paper.bases.addAll(
        List.of(
            "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
            "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;",
            "Theo đề nghị của Trưởng Phòng Văn hóa - Xã hội xã."));
    paper.enacts = "QUYẾT ĐỊNH:";
    paper.body.addAll(
        List.of(
            "Điều 1.| Kiện toàn Tổ giúp việc cải cách hành chính xã gồm các thành viên theo danh sách do Phòng Văn hóa - Xã hội trình, làm việc theo chế độ kiêm nhiệm.",
            "Điều 2.| Tổ giúp việc có các nhiệm vụ sau:",
            "a) Theo dõi tiến độ nhiệm vụ theo quy định tại khoản 2 Điều 5 của Quy chế làm việc;",
            "b) Tổng hợp kết quả hằng tháng, phục vụ Nhân dân và doanh nghiệp trên địa bàn xã;",
            "c) Kiến nghị biện pháp khắc phục khi có nhiệm vụ chậm tiến độ;",
            "d) Chuẩn bị nội dung các cuộc họp giao ban;",
            "đ) Lưu giữ hồ sơ, tài liệu;",
            "e) Thực hiện nhiệm vụ khác do Chủ tịch Ủy ban nhân dân xã giao.",
            "Điều 3.| Chánh Văn phòng, Trưởng các phòng và các cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./."));
    paper.recipients.set(0, "- Như Điều 3;");
    return paper;
  }

  static HandMade letter() {
    var paper = new HandMade();
    paper.kind = "";
    paper.number = "Số: 342/UBND-VHXH";
    paper.letterSubject = "V/v rà soát thủ tục hành chính quý III năm 2026";
    paper.to.addAll(
        List.of("Kính gửi:", "- Phòng Kinh tế;", "- Trung tâm Phục vụ hành chính công."));
    paper.body.addAll(
        List.of(
            "Thực hiện Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân xã, đề nghị các đơn vị thực hiện một số nội dung sau:",
            "1. " + SENTENCE,
            "2. " + SENTENCE,
            "Đề nghị các đơn vị quan tâm, phối hợp thực hiện./."));
    paper.authority = new ArrayList<>(List.of("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"));
    paper.recipients =
        new ArrayList<>(
            List.of("- Như trên;", "- Chủ tịch, các PCT UBND (để b/c);", "- Lưu: VT, VHXH."));
    return paper;
  }

  /// Of several pages, with two appendices.
  static HandMade plan() {
    var paper = new HandMade();
    paper.kind = "KẾ HOẠCH";
    paper.number = "Số: 05/KH-UBND";
    paper.date = "An Mẫu, ngày 05 tháng 01 năm 2026";
    paper.subject = "Cải cách hành chính nhà nước của xã năm 2026";
    paper.body.add(
        "Để nâng cao chất lượng phục vụ người dân và doanh nghiệp, Ủy ban nhân dân xã ban hành Kế hoạch cải cách hành chính năm 2026 như sau:");
    paper.body.add("#h I. MỤC ĐÍCH, YÊU CẦU");
    paper.body.add("#h 1. Mục đích");
    paper.body.add("- " + SENTENCE);
    paper.body.add("- " + SENTENCE);
    paper.body.add("#h 2. Yêu cầu");
    paper.body.add(SENTENCE + " " + SENTENCE);
    paper.body.add("#h II. NHIỆM VỤ");
    for (int i = 1; i <= 14; i++) {
      paper.body.add(i + ". " + SENTENCE + " " + SENTENCE);
    }
    paper.body.add("#h III. TỔ CHỨC THỰC HIỆN");
    paper.body.add(
        "Danh mục nhiệm vụ tại Phụ lục I, phân công tại Phụ lục II kèm theo Kế hoạch này. Yêu cầu các đơn vị nghiêm túc thực hiện./.");
    paper.annexes.add(
        new Annex(
            "Phụ lục I",
            "DANH MỤC NHIỆM VỤ",
            "(Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân xã An Mẫu)",
            List.of(
                "#t TT; Nhiệm vụ; Đơn vị",
                "#t 1; Rà soát thủ tục; Phòng Kinh tế",
                "#t 2; Niêm yết công khai; Văn phòng")));
    paper.annexes.add(
        new Annex(
            "Phụ lục II",
            "PHÂN CÔNG THỰC HIỆN",
            "(Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân xã An Mẫu)",
            List.of("#t TT; Đơn vị; Việc", "#t 1; Phòng Kinh tế; Chủ trì")));
    return paper;
  }

  static HandMade regulation() {
    var paper = new HandMade();
    paper.kind = "QUY CHẾ";
    paper.number = "Số: 21/QC-UBND";
    paper.subject = "Làm việc của Tổ giúp việc cải cách hành chính";
    int article = 1;
    for (int chapter = 1; chapter <= 3; chapter++) {
      paper.body.add("#c Chương " + "I".repeat(chapter));
      paper.body.add(
          "#c "
              + List.of("QUY ĐỊNH CHUNG", "NHIỆM VỤ, CHẾ ĐỘ LÀM VIỆC", "TỔ CHỨC THỰC HIỆN")
                  .get(chapter - 1));
      if (chapter == 2) {
        paper.body.add("#c Mục 1");
        paper.body.add("#c NHIỆM VỤ");
      }
      for (int i = 0; i < 3; i++) {
        paper.body.add("#h Điều " + article++ + ". Nội dung và phạm vi thực hiện");
        paper.body.add("1. " + SENTENCE);
        paper.body.add("2. Các trường hợp cụ thể gồm:");
        paper.body.add("a) Trường hợp thứ nhất;");
        paper.body.add("b) Trường hợp thứ hai.");
      }
    }
    paper.body.add(
        "Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh về Văn phòng để tổng hợp, báo cáo./.");
    return paper;
  }

  private static HandMade report() {
    var paper = new HandMade();
    paper.superior = "UBND XÃ AN MẪU";
    paper.issuer = new ArrayList<>(List.of("PHÒNG VĂN HÓA - XÃ HỘI"));
    paper.number = "Số: 118/BC-VHXH";
    paper.kind = "BÁO CÁO";
    paper.subject = "Kết quả thực hiện nhiệm vụ tháng 10 năm 2026";
    paper.date = "An Mẫu, ngày 30 tháng 10 năm 2026";
    paper.to.add("Kính gửi: Ủy ban nhân dân xã An Mẫu");
    paper.body.addAll(
        List.of(
            "#h I. KẾT QUẢ",
            SENTENCE,
            "#t TT; Nội dung; Kết quả",
            "#t 1; Hồ sơ đã giải quyết; 120",
            "#t 2; Hồ sơ trễ hạn; 0",
            "#h II. KIẾN NGHỊ",
            "Đề nghị Ủy ban nhân dân xã xem xét, chỉ đạo./."));
    paper.authority = new ArrayList<>(List.of("TRƯỞNG PHÒNG"));
    paper.recipients = new ArrayList<>(List.of("- Như trên;", "- Lưu: VHXH."));
    return paper;
  }

  private static HandMade submission() {
    HandMade paper = report();
    paper.superior = "";
    paper.issuer = new ArrayList<>(List.of("ỦY BAN NHÂN DÂN", "XÃ AN MẪU"));
    paper.number = "Số: 09/TTr-UBND";
    paper.kind = "TỜ TRÌNH";
    paper.subject = "Về việc đề nghị hỗ trợ kinh phí\nsửa chữa trụ sở làm việc năm 2026";
    paper.to.clear();
    paper.to.addAll(List.of("Kính gửi:", "- Ủy ban nhân dân thành phố;", "- Sở Tài chính."));
    paper.authority =
        new ArrayList<>(List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"));
    paper.recipients = new ArrayList<>(List.of("- Như trên;", "- Lưu: VT, KT (02)."));
    return paper;
  }

  private static HandMade announcement() {
    var paper = new HandMade();
    paper.kind = "THÔNG BÁO";
    paper.number = "Số:        /TB-UBND";
    paper.date = "An Mẫu, ngày      tháng      năm 2026";
    paper.subject = "Kết luận của Chủ tịch Ủy ban nhân dân xã tại cuộc họp giao ban tháng 9";
    paper.body.addAll(
        List.of(
            SENTENCE,
            "1. " + SENTENCE,
            "2. " + SENTENCE,
            "Văn phòng thông báo để các đơn vị biết, thực hiện./."));
    paper.authority =
        new ArrayList<>(List.of("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"));
    return paper;
  }

  private static HandMade invitation() {
    var paper = new HandMade();
    paper.kind = "GIẤY MỜI";
    paper.number = "Số: 44/GM-UBND";
    paper.date = "An Mẫu, ngày 02 tháng 12 năm 2026";
    paper.subject = "Họp đánh giá kết quả cải cách hành chính năm 2026";
    paper.body.addAll(
        List.of(
            "Ủy ban nhân dân xã An Mẫu trân trọng kính mời: Trưởng các phòng, đơn vị thuộc xã.",
            "1. Thời gian: 08 giờ 00, ngày 05 tháng 12 năm 2026.",
            "2. Địa điểm: Phòng họp số 1.",
            "Đề nghị các đại biểu đến dự đúng giờ./."));
    paper.authority = new ArrayList<>(List.of("TUQ. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"));
    paper.recipients = new ArrayList<>(List.of("- Như thành phần mời;", "- Lưu: VT."));
    return paper;
  }

  private static HandMade minutes() {
    var paper = new HandMade();
    paper.kind = "BIÊN BẢN";
    paper.number = "Số: 07/BB-UBND";
    paper.subject = "Họp xét sáng kiến cải cách hành chính năm 2026";
    paper.body.addAll(
        List.of(
            "Thời gian bắt đầu: 14 giờ 00, ngày 16 tháng 9 năm 2026.",
            "Thành phần: đại diện các phòng, đơn vị thuộc xã.",
            "Nội dung: các thành viên thảo luận, thống nhất công nhận 03 sáng kiến theo tiêu chí đã ban hành từ đầu năm.",
            "Cuộc họp kết thúc vào 16 giờ 30 phút cùng ngày./."));
    paper.authority = new ArrayList<>(List.of("CHỦ TỌA"));
    paper.signer = "Người Chủ Tọa";
    return paper;
  }

  /// By a name that says what they are and how they were made.
  public static Map<String, byte[]> correct() {
    Map<String, byte[]> all = new LinkedHashMap<>();
    int at = 0;
    for (HandMade paper :
        List.of(
            decision(),
            letter(),
            plan(),
            regulation(),
            report(),
            submission(),
            announcement(),
            invitation(),
            minutes(),
            decision(),
            letter(),
            plan(),
            report(),
            announcement(),
            submission(),
            regulation(),
            decision(),
            letter(),
            report(),
            invitation(),
            plan(),
            decision())) {
      build(paper, at);
      all.put(
          at
              + " "
              + (paper.kind.isEmpty() ? "CÔNG VĂN" : paper.kind)
              + " "
              + paper.looks
              + " "
              + paper.head
              + " "
              + paper.lines,
          paper.docx());
      at++;
    }
    all.putAll(OddPapers.correct());
    return all;
  }

  private static void build(HandMade paper, int at) {
    paper.looks = LOOKS.get(at % LOOKS.size());
    paper.head = HEADS.get((at / 2 + at) % HEADS.size());
    paper.lines = LINES.get((at * 3 + at / 4) % LINES.size());
    if (paper.head == HeadBuild.FRAMES && paper.lines == LineBuild.SHAPES_TOGETHER) {
      paper.lines = LineBuild.BORDER;
    }
    paper.pageNumbers = NUMBERS.get(at % 4);
    paper.footTabs = at % 5 == 3;
    paper.split = at % 3 == 1;
    if (at % 4 == 2) {
      paper.spacing = "w:line=\"360\" w:lineRule=\"auto\"";
      paper.look("body", spec -> spec.size(13).first(720));
    }
    if (at % 4 == 1) {
      paper.spacing = "w:line=\"340\" w:lineRule=\"exact\"";
      paper.margins =
          paper
              .margins
              .replace("w:top=\"1134\"", "w:top=\"1418\"")
              .replace("w:left=\"1701\"", "w:left=\"1985\"")
              .replace("w:right=\"1134\"", "w:right=\"851\"");
    }
    if (at % 7 == 4) {
      paper.look("nation", spec -> spec.size(13));
      paper.look("motto", spec -> spec.size(14));
      paper.look("date", spec -> spec.size(14));
    }
  }
}
