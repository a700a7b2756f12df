package vn.caicach.paper.internal.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.caicach.paper.FormatRule;
import vn.caicach.paper.PaperComponent;

/// Quyền hạn, chức vụ, họ tên (Phụ lục I phần I mục II.7; Điều 13).
final class SigningCheck implements Check {

  private static final Look AUTHORITY =
      Look.of(FormatRule.AUTHORITY_LOOK, PaperComponent.AUTHORITY, "quyenHan", true, false, true);
  private static final Look SIGNER =
      Look.of(FormatRule.SIGNER_LOOK, PaperComponent.SIGNER, "hoTen", true, false, false);

  /// "T/M", "K/T", "T.M.", "TM", "TM." and what follows.
  private static final Pattern SHORT =
      Pattern.compile(
          "(T\\s*[/.]?\\s*M|K\\s*[/.]?\\s*T|T\\s*[/.]?\\s*L|T\\s*[/.]?\\s*U\\s*[/.]?\\s*Q|Q)(\\s*[/.]*\\s*)(\\p{Lu}{2}.*)");

  /// Another shortening with a dot or a slash.
  private static final Pattern STRANGE =
      Pattern.compile("(\\p{Lu}{1,4})\\s*[./]\\s*(\\p{Lu}{2}.*)");

  private static final Pattern TITLE =
      Pattern.compile(
          "(?iu)(?:GS|PGS|TS|ThS|Th\\.S|BS|KS|CN|LS|TSKH|BSCK[I]*|CVCC|NGND|NGƯT)\\s*[.,]?\\s+\\S.*|(?:GS|PGS|TS|ThS|BS|KS|CN)\\..*|(?:Giáo sư|Phó giáo sư|Tiến sĩ|Tiến sỹ|Thạc sĩ|Thạc sỹ|Cử nhân|Kỹ sư|Bác sĩ|Luật sư|Ông|Bà)\\s+\\S.*");

  @Override
  public void check(KnownPaper paper, Findings findings) {
    for (List<Segment> block : paper.foot.authorities) {
      AUTHORITY.check(block, findings);
      forms(block, findings);
    }
    SIGNER.check(paper.foot.signers, findings);
    for (Segment signer : paper.foot.signers) {
      if (TITLE.matcher(Text.plain(signer.text())).matches()) {
        findings.add(
            FormatRule.SIGNER_TITLE,
            PaperComponent.SIGNER,
            signer.paragraph().index,
            PaperComponent.SIGNER.title(),
            List.of(),
            Text.plain(signer.text()));
      }
    }
  }

  private static void forms(List<Segment> block, Findings findings) {
    for (int i = 0; i < block.size(); i++) {
      Segment line = block.get(i);
      String words = Text.upper(Text.plain(Text.nfc(line.text())));
      Matcher form = SHORT.matcher(words);
      if (form.matches()) {
        form(line, form, words, findings);
        boolean deputy = form.group(1).replaceAll("\\W", "").equals("KT");
        if (deputy && i == block.size() - 1) {
          add(FormatRule.SIGNING_FORM, line, null, findings);
        }
      } else {
        Matcher strange = STRANGE.matcher(words);
        if (strange.matches() && !known(strange.group(1))) {
          add(FormatRule.SIGNING_FORM, line, null, findings);
        }
      }
    }
  }

  private static void form(Segment line, Matcher form, String words, Findings findings) {
    String letters = form.group(1).replaceAll("[\\s/.]", "");
    String rest = form.group(3);
    String right = letters + ". " + rest;
    if (words.equals(right)) {
      return;
    }
    // "QUYỀN", "TLĐ" and the like are words.
    boolean word = form.group(2).isEmpty();
    if (word) {
      return;
    }
    boolean slashed =
        form.group(1).contains("/") || form.group(2).contains("/") || form.group(1).contains(".");
    String original = Text.plain(Text.nfc(line.text()));
    String kept = letters + ". " + original.substring(original.length() - rest.length());
    add(slashed ? FormatRule.SIGNING_FORM : FormatRule.SIGNING_DOT, line, kept, findings);
  }

  private static boolean known(String letters) {
    return Set.of("TM", "KT", "TL", "TUQ", "Q").contains(letters);
  }

  private static void add(
      FormatRule rule, Segment line, @Nullable String mended, Findings findings) {
    List<Mend> mends =
        mended == null
            ? List.of()
            : List.of(Mend.words(line.paragraph(), () -> Edit.rewrite(line, mended)));
    findings.add(
        rule,
        PaperComponent.AUTHORITY,
        line.paragraph().index,
        PaperComponent.AUTHORITY.title(),
        mends,
        Text.plain(line.text()),
        mended == null ? String.join(", ", RuleBook.current().signingForms()) : mended);
  }
}
