package vn.caicach.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.caicach.paper.Signing.Body;
import vn.caicach.paper.Signing.Place;
import vn.caicach.paper.Signing.Right;
import vn.caicach.paper.Signing.Signer;
import vn.caicach.shared.Verdict;

/// Điều 13 and Phụ lục I mục II.7 NĐ 30/2020/NĐ-CP.
class SigningTest {

  private static final Body COMMITTEE = new Body("Ủy ban nhân dân", "Chủ tịch");
  private static final Body CHAIR = new Body(null, "Chủ tịch");
  private static final Body OFFICE = new Body(null, "Trưởng phòng");

  @Test
  void theLinesFollowFromWhoSignsForWhom() {
    assertThat(lines(COMMITTEE, "Chủ tịch", Place.HEAD, Right.OWN))
        .containsExactly("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
    assertThat(lines(COMMITTEE, "Phó Chủ tịch", Place.DEPUTY, Right.OWN))
        .containsExactly("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
    assertThat(lines(COMMITTEE, "Quyền Chủ tịch", Place.ACTING_HEAD, Right.OWN))
        .containsExactly("TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH");
    assertThat(lines(CHAIR, "Chủ tịch", Place.HEAD, Right.OWN)).containsExactly("CHỦ TỊCH");
    assertThat(lines(CHAIR, "Phó Chủ tịch", Place.DEPUTY, Right.OWN))
        .containsExactly("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
    assertThat(lines(CHAIR, "Chánh Văn phòng", Place.UNIT_HEAD, Right.BY_ORDER))
        .containsExactly("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG");
    assertThat(
            signing(CHAIR, "Phó Chánh Văn phòng", Place.UNIT_DEPUTY, Right.BY_ORDER)
                .signature("Chánh Văn phòng")
                .authority())
        .containsExactly("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG");
    assertThat(lines(CHAIR, "Trưởng phòng Kinh tế", Place.UNIT_HEAD, Right.DELEGATED))
        .containsExactly("TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG KINH TẾ");
    assertThat(lines(OFFICE, "Phó Trưởng phòng", Place.DEPUTY, Right.OWN))
        .containsExactly("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG");
  }

  @Test
  void whoMayNotSignIsTold() {
    assertThat(refusal(Place.STAFF, Right.OWN)).isEqualTo("paper.signing.staff");
    assertThat(refusal(Place.STAFF, Right.BY_ORDER)).isEqualTo("paper.signing.staff");
    assertThat(refusal(Place.STAFF, Right.DELEGATED)).isEqualTo("paper.signing.staff");
    assertThat(refusal(Place.UNIT_HEAD, Right.OWN)).isEqualTo("paper.signing.needsOrder");
    assertThat(refusal(Place.DEPUTY, Right.DELEGATED)).isEqualTo("paper.signing.noOrder");
    assertThat(refusal(Place.HEAD, Right.BY_ORDER)).isEqualTo("paper.signing.noOrder");
    assertThat(refusal(Place.UNIT_DEPUTY, Right.DELEGATED)).isEqualTo("paper.signing.noFurther");
    assertThat(refusal(Place.UNIT_DEPUTY, Right.BY_ORDER)).isNull();
    assertThat(refusal(Place.UNIT_HEAD, Right.DELEGATED)).isNull();
    assertThat(refusal(Place.ACTING_HEAD, Right.OWN)).isNull();
  }

  private static @Nullable String refusal(Place place, Right right) {
    return switch (signing(COMMITTEE, "Công chức", place, right).verdict()) {
      case Verdict.Allowed _ -> null;
      case Verdict.Refused refused -> refused.messageKey();
    };
  }

  private static List<String> lines(Body body, String title, Place place, Right right) {
    return signing(body, title, place, right).signature(null).authority();
  }

  private static Signing signing(Body body, String title, Place place, Right right) {
    return new Signing(body, new Signer("Người Ký Thử", title, place), right);
  }
}
