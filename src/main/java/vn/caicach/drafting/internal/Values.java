package vn.caicach.drafting.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.drafting.internal.Blanks.Blank;
import vn.caicach.paper.Issuer;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.VietnameseText;

/// What the blanks of a wording are filled with.
@Component
public class Values {

  private final Offices offices;
  private final BusinessTime time;

  Values(Offices offices, BusinessTime time) {
    this.offices = offices;
    this.time = time;
  }

  /// The samples of the declarations.
  @Transactional(readOnly = true)
  public Map<String, Object> samples(Blanks blanks) {
    Map<String, Object> values = given();
    for (Blank blank : blanks.list()) {
      values.put(
          blank.name(),
          switch (blank.kind()) {
            case TEXT -> blank.sample();
            case LIST -> blank.sampleList();
            case CHOICE -> blank.sampleChoice();
          });
    }
    return values;
  }

  /// What was typed, in the order of the declarations; what is missing is empty.
  @Transactional(readOnly = true)
  public Map<String, Object> typed(Blanks blanks, List<String> typed) {
    Map<String, Object> values = given();
    for (int i = 0; i < blanks.list().size(); i++) {
      Blank blank = blanks.list().get(i);
      String words = i < typed.size() ? typed.get(i) : "";
      values.put(
          blank.name(),
          switch (blank.kind()) {
            case TEXT -> VietnameseText.tidy(words);
            case LIST ->
                words.lines().map(VietnameseText::tidy).filter(one -> !one.isEmpty()).toList();
            case CHOICE -> Boolean.parseBoolean(words);
          });
    }
    return values;
  }

  private Map<String, Object> given() {
    LocalDate today = time.today();
    Issuer issuer = Issuer.committee(offices.committee().name());
    Map<String, Object> values = new HashMap<>();
    values.put("Cơ quan", issuer.words());
    values.put("Tên đơn vị", issuer.words().replaceFirst("^Ủy ban nhân dân ", ""));
    values.put("Địa danh", issuer.place());
    values.put("Hôm nay", day(today));
    values.put("Năm nay", String.valueOf(today.getYear()));
    return values;
  }

  /// Zero before days under ten and before January and February (Phụ lục I NĐ 30/2020/NĐ-CP).
  private static String day(LocalDate day) {
    String month = day.getMonthValue() < 3 ? "0" + day.getMonthValue() : "" + day.getMonthValue();
    return "%02d/%s/%d".formatted(day.getDayOfMonth(), month, day.getYear());
  }
}
