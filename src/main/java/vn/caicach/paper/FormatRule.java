package vn.caicach.paper;

import java.util.Locale;
import vn.caicach.paper.internal.check.RuleBook;

/// What a paper can be found to break, or why a file is not checked. The legal basis of each stands
/// in `paper/nd30-2020.json`, its sentence in the texts under [#message()].
public enum FormatRule {
  NOT_DOCX,
  OLD_WORD,
  ENCRYPTED,
  MACRO,
  BROKEN,
  TOO_LONG,

  OLD_ENCODING,
  TRACKED_CHANGES,
  COMMENTS,
  TEXT_BOX,
  NESTED_TABLE,
  MISSING_STYLE,

  PAPER_SIZE,
  MARGIN_TOP,
  MARGIN_BOTTOM,
  MARGIN_LEFT,
  MARGIN_RIGHT,
  PAGE_NUMBER_MISSING,
  PAGE_NUMBER_FIRST,
  PAGE_NUMBER_PLACE,
  PAGE_NUMBER_LOOK,

  FONT,
  COLOR,
  UNICODE,
  BODY_SIZE,
  BODY_ALIGNMENT,
  BODY_INDENT,
  BODY_SPACING,
  BODY_LINES,
  DOUBLE_SPACE,
  SPACE_INDENT,
  EMPTY_PARAGRAPH,

  NATION_MISSING,
  NATION_WORDS,
  NATION_LOOK,
  MOTTO_MISSING,
  MOTTO_WORDS,
  MOTTO_LOOK,
  MOTTO_LINE,
  LINE_LENGTH,
  LINE_IMITATED,
  SUPERIOR_LOOK,
  ISSUER_LOOK,
  ISSUER_LINE,
  NUMBER_MISSING,
  NUMBER_FORM,
  NUMBER_ZERO,
  NUMBER_SYMBOL,
  NUMBER_LOOK,
  DATE_MISSING,
  DATE_FORM,
  DATE_ZERO,
  DATE_LOOK,
  KIND_LOOK,
  SUBJECT_LOOK,
  SUBJECT_LINE,
  LETTER_SUBJECT_WORDS,
  LETTER_SUBJECT_LOOK,
  ADDRESSEES_FORM,

  BASIS_LOOK,
  BASIS_FORM,
  HEADING_ORDER,
  POINT_LETTER,
  ROMAN_NUMBER,
  ARTICLE_DOT,
  HEADING_TITLE,
  HEADING_LOOK,
  CAPITAL_ARTICLE,
  SMALL_CLAUSE,
  CAPITAL_PEOPLE,
  CONTENT_END,

  SIGNING_FORM,
  SIGNING_DOT,
  AUTHORITY_LOOK,
  SIGNER_LOOK,
  SIGNER_TITLE,
  RECIPIENTS_LOOK,
  RECIPIENTS_FORM,
  ARCHIVE,
  APPENDIX_NUMBER,
  APPENDIX_LOOK,
  APPENDIX_MENTION,
  APPENDIX_NOTE;

  /// "margin-top", as the texts and the legal bases are kept by.
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Key of the sentence that says what is wrong and how to mend it.
  public String message() {
    return "paper.check." + key();
  }

  /// "Phụ lục I phần I mục II.3 NĐ 30/2020/NĐ-CP"; empty for what only keeps a file from being
  /// read.
  public String legalBasis() {
    return RuleBook.current().basis(this);
  }
}
