package vn.caicach.paper.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.caicach.paper.FormatRule;
import vn.caicach.paper.PaperComponent;

/// Viết hoa: Phần, Chương, Mục, Điều of a cited text, not khoản and điểm; Nhân dân, Nhà nước (Phụ
/// lục II mục V).
final class CapitalCheck implements Check {

  private static final Pattern ARTICLE = Pattern.compile("(?<=[\\s(“\"])điều(?=[\\s\\u00a0]\\d)");

  /// Not where a sentence begins.
  private static final Pattern CLAUSE =
      Pattern.compile("(?<=[\\p{L}\\d,;)] )(?:Khoản(?= \\d)|Điểm(?= [a-zđ] (?:[Kk]hoản|Điều)))");

  private final Pattern people = followed("nhân dân", RuleBook.current().before("nhân dân"));
  private final Pattern state = followed("nhà nước", RuleBook.current().before("nhà nước"));

  private static Pattern followed(String noun, List<String> before) {
    return Pattern.compile("(?<=(?<!\\p{L})(?iu:" + String.join("|", before) + ") )" + noun);
  }

  @Override
  public void check(KnownPaper paper, Findings findings) {
    List<Paragraph> all = new ArrayList<>(paper.title.bases);
    paper.body.forEach(part -> all.add(part.paragraph()));
    find(ARTICLE, FormatRule.CAPITAL_ARTICLE, all, paper, findings);
    find(CLAUSE, FormatRule.SMALL_CLAUSE, all, paper, findings);
    find(people, FormatRule.CAPITAL_PEOPLE, all, paper, findings);
    find(state, FormatRule.CAPITAL_PEOPLE, all, paper, findings);
  }

  private static void find(
      Pattern pattern, FormatRule rule, List<Paragraph> all, KnownPaper paper, Findings findings) {
    for (Paragraph paragraph : all) {
      Matcher found = pattern.matcher(paragraph.text);
      if (found.find()) {
        int at = found.start();
        String letter = found.group().substring(0, 1);
        String right =
            letter.equals(Text.upper(letter))
                ? letter.toLowerCase(java.util.Locale.ROOT)
                : Text.upper(letter);
        findings.add(
            rule,
            PaperComponent.CONTENT,
            paragraph.index,
            paper.where(paragraph),
            List.of(Mend.words(paragraph, () -> Edit.replace(paragraph, at, at + 1, right))),
            found.group(),
            right + found.group().substring(1));
      }
    }
  }
}
