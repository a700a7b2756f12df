package vn.caicach.paper.internal.check;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.caicach.paper.FormatRule;
import vn.caicach.paper.PaperComponent;
import vn.caicach.paper.PaperKind;

/// Số, ký hiệu (Phụ lục I phần I mục II.3; Phụ lục III mục I).
final class NumberCheck implements Check {

  private static final Look LOOK =
      Look.of(FormatRule.NUMBER_LOOK, PaperComponent.NUMBER, "soKyHieu", false, false, false);

  /// Word, colon, number or the room for it, year of a norm, symbol.
  private static final Pattern SHAPE =
      Pattern.compile(
          "((?iu:số|sô|so)|)\\s*([:.;]?)\\s*(\\d{1,5}[a-zđ]?|[\\s._…]*)\\s*/\\s*(?:(\\d{4})\\s*/\\s*)?(\\S(?:.*\\S)?)");

  private static final Pattern SYMBOL =
      Pattern.compile("\\p{Lu}[\\p{L}\\d&.]*(?:-[\\p{Lu}\\d][\\p{L}\\d&.]*)*");

  @Override
  public void check(KnownPaper paper, Findings findings) {
    Segment line = paper.head.number;
    if (line == null) {
      if ((paper.head.nation != null || paper.head.date != null)
          && paper.kind() != PaperKind.THU_CONG) {
        findings.add(FormatRule.NUMBER_MISSING, PaperComponent.NUMBER, List.of());
      }
      return;
    }
    LOOK.check(List.of(line), findings);
    Matcher shape = SHAPE.matcher(Text.plain(Text.nfc(line.text())));
    if (!shape.matches()) {
      add(FormatRule.NUMBER_FORM, line, null, findings);
      return;
    }
    String number = shape.group(3).strip();
    String year = shape.group(4) == null ? "" : shape.group(4) + "/";
    String symbol = shape.group(5).replaceAll("\\s*-\\s*", "-").replaceAll("\\s+", "");
    boolean open = !number.matches("\\d.*");
    String right = "Số: " + number + "/" + year + symbol;
    String written = Text.nfc(line.text()).replace('\u00a0', ' ').replace('\u2011', '-');
    boolean formed =
        open
            ? written.matches("Số:[\\s._…]*/\\S+") && !Text.plain(written).contains(" -")
            : written.equals(right);
    if (!formed || !SYMBOL.matcher(symbol).matches()) {
      String mended = open ? openForm(written, symbol) : right;
      boolean mendable = SYMBOL.matcher(symbol).matches();
      add(FormatRule.NUMBER_FORM, line, mendable ? mended : null, findings);
    }
    if (number.matches("\\d")) {
      add(FormatRule.NUMBER_ZERO, line, "Số: 0" + number + "/" + year + symbol, findings);
    }
    String wanted = symbol(paper.kind(), symbol);
    if (!symbol.equals(wanted)) {
      String mended =
          wanted == null ? null : "Số: " + (open ? "       " : number) + "/" + year + wanted;
      add(FormatRule.NUMBER_SYMBOL, line, mended, findings);
    }
  }

  private static String openForm(String written, String symbol) {
    int slash = written.indexOf('/');
    String room = written.substring(0, slash).replaceFirst("^\\s*[Ss][ốỐôo]?\\s*[:.;]?", "");
    return "Số:" + (room.isEmpty() ? " " : room) + "/" + symbol;
  }

  /// The symbol as it should be; null where it cannot be told.
  private static @Nullable String symbol(@Nullable PaperKind kind, String symbol) {
    String[] groups = symbol.split("-", -1);
    if (kind == null || kind.abbreviation().isEmpty()) {
      boolean letter = kind == PaperKind.CONG_VAN;
      return letter && (isKind(groups[0]) || groups[0].equals("CV")) ? null : symbol;
    }
    String wanted = kind.abbreviation();
    if (groups[0].equals(wanted) && groups.length > 1) {
      return symbol;
    }
    if (groups.length < 2) {
      return null;
    }
    if (Text.fold(groups[0]).equals(Text.fold(wanted))) {
      return wanted + symbol.substring(groups[0].length());
    }
    if (groups.length == 2 && Text.fold(groups[1]).equals(Text.fold(wanted))) {
      return wanted + "-" + groups[0];
    }
    return null;
  }

  private static boolean isKind(String group) {
    for (PaperKind each : PaperKind.values()) {
      if (!each.abbreviation().isEmpty() && each.abbreviation().equals(group)) {
        return true;
      }
    }
    return false;
  }

  private static void add(
      FormatRule rule, Segment line, @Nullable String mended, Findings findings) {
    List<Mend> mends =
        mended == null
            ? List.of()
            : List.of(Mend.words(line.paragraph(), () -> Edit.rewrite(line, mended)));
    findings.add(
        rule,
        PaperComponent.NUMBER,
        line.paragraph().index,
        PaperComponent.NUMBER.title(),
        mends,
        Text.plain(line.text()));
  }
}
