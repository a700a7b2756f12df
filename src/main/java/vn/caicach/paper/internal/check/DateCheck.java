package vn.caicach.paper.internal.check;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.caicach.paper.FormatRule;
import vn.caicach.paper.PaperComponent;

/// Địa danh và thời gian ban hành: a zero before days under ten and before January and February
/// only (Phụ lục I phần I mục II.4).
final class DateCheck implements Check {

  private static final Look LOOK =
      Look.of(
          FormatRule.DATE_LOOK, PaperComponent.PLACE_AND_DATE, "diaDanhNgay", false, true, false);
  private static final String ROOM = "(\\d{1,2}|[\\s._…]*)";
  private static final Pattern SHAPE =
      Pattern.compile(
          "(.*?)\\s*([,.;]?)\\s*(?iu:ngày)\\s*"
              + ROOM
              + "\\s*(?iu:tháng)\\s*"
              + ROOM
              + "\\s*(?iu:năm)\\s*(\\d{4}|[\\d._…\\s]*)\\s*[.]?");
  private static final Pattern SHORT =
      Pattern.compile(
          "(.*?)\\s*[,.;]?\\s*(?iu:ngày)?\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})\\s*[.]?");

  @Override
  public void check(KnownPaper paper, Findings findings) {
    Segment line = paper.head.date;
    if (line == null) {
      if (paper.head.nation != null || paper.head.number != null) {
        findings.add(FormatRule.DATE_MISSING, PaperComponent.PLACE_AND_DATE, List.of());
      }
      return;
    }
    LOOK.check(List.of(line), findings);
    String words = Text.plain(Text.nfc(line.text()));
    Matcher shape = SHAPE.matcher(words);
    if (shape.matches()) {
      full(line, words, shape, findings);
      return;
    }
    Matcher brief = SHORT.matcher(words);
    if (brief.matches() && !brief.group(1).isEmpty()) {
      String right =
          "%s, ngày %s tháng %s năm %s"
              .formatted(
                  brief.group(1), day(brief.group(2)), month(brief.group(3)), brief.group(4));
      add(FormatRule.DATE_FORM, line, right, findings);
    } else {
      add(FormatRule.DATE_FORM, line, null, findings);
    }
  }

  private static void full(Segment line, String words, Matcher shape, Findings findings) {
    String place = shape.group(1);
    String day = shape.group(3).strip();
    String month = shape.group(4).strip();
    boolean open = !day.matches("\\d+") || !month.matches("\\d+");
    if (place.isEmpty()) {
      add(FormatRule.DATE_FORM, line, null, findings);
    } else if (open) {
      if (!words.matches(".*\\S, ngày.*tháng.*năm.*")) {
        String rest =
            line.text()
                .substring(
                    Math.max(
                        0,
                        Text.nfc(line.text()).toLowerCase(java.util.Locale.ROOT).indexOf("ngày")
                            + 4));
        add(FormatRule.DATE_FORM, line, place + ", ngày" + rest, findings);
      }
    } else {
      String year = shape.group(5).strip();
      String right = "%s, ngày %s tháng %s năm %s".formatted(place, day, month, year);
      if (!Text.nfc(line.text()).replace('\u00a0', ' ').equals(right)) {
        add(FormatRule.DATE_FORM, line, right, findings);
      }
      if (!day.equals(day(day)) || !month.equals(month(month))) {
        String padded =
            "%s, ngày %s tháng %s năm %s".formatted(place, day(day), month(month), year);
        add(FormatRule.DATE_ZERO, line, padded, findings);
      }
    }
  }

  static String day(String day) {
    return day.length() == 1 ? "0" + day : day;
  }

  static String month(String month) {
    int number = Integer.parseInt(month);
    return number < 3 ? "0" + number : String.valueOf(number);
  }

  private static void add(
      FormatRule rule, Segment line, @Nullable String mended, Findings findings) {
    List<Mend> mends =
        mended == null
            ? List.of()
            : List.of(Mend.words(line.paragraph(), () -> Edit.rewrite(line, mended)));
    findings.add(
        rule,
        PaperComponent.PLACE_AND_DATE,
        line.paragraph().index,
        PaperComponent.PLACE_AND_DATE.title(),
        mends,
        Text.plain(line.text()));
  }
}
