package vn.caicach.paper.internal.check;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.caicach.paper.PaperKind;

/// By which words a line shows what it is, right or wrong.
final class Words {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?iu)(?:số|sô|so)\\s*[:.;]?[\\s\\d._…]*/.*|(?iu:số|sô|so)\\s*:.*|[\\d._…]*\\s*/\\s*[A-ZĐ][A-Za-zĐđ]*\\s*-\\s*[A-ZĐ].*");
  private static final Pattern DATE =
      Pattern.compile(
          "(?:.*\\W|)ngay(?:[\\s\\d._…]*thang.*|[\\s:]*\\d{1,2}\\s*[/.-]\\s*\\d.*)|.*\\bthang [\\d._… ]*nam\\b.*");
  private static final Pattern LETTER_SUBJECT = Pattern.compile("v\\s*/\\s*v\\b.*|ve viec\\b.*");
  private static final Pattern SPEED =
      Pattern.compile(
          "(?:khan|hoa toc.*|thuong khan|mat|toi mat|tuyet mat|xem xong tra lai|luu hanh noi bo|du thao.*)");
  private static final Pattern AUTHORITY =
      Pattern.compile(
          "(?:[a-z]{1,3}\\s*[./]\\s*[a-z]{0,3}\\s*[./]?\\s*.*|(?:tm|kt|tl|tuq|uq|q)\\b.*|(?:pho )?(?:chu tich|chu toa|chu tri|chanh|truong|giam doc|hieu truong|thu truong|bi thu|to truong|chi huy).*|pho .*|thu ky.*|dai dien.*|thay mat.*|thua lenh.*|ky thay.*|nguoi .*|ban giam .*|thanh vien.*|can bo.*|cong chuc.*)");

  private Words() {}

  static boolean nation(Segment line) {
    String words = line.folded();
    return words.contains("cong hoa xa hoi")
        || words.contains("xa hoi chu nghia viet nam")
        || (words.startsWith("cong hoa") && words.contains("viet nam"));
  }

  static boolean motto(Segment line) {
    String words = line.folded();
    return words.length() < 60
        && words.startsWith("doc lap")
        && (words.contains("hanh phuc") || words.contains("tu do"));
  }

  static boolean number(Segment line) {
    return line.text().length() < 60 && NUMBER.matcher(Text.plain(line.text())).matches();
  }

  static boolean date(Segment line) {
    return line.text().length() < 90 && DATE.matcher(line.folded()).matches();
  }

  static boolean letterSubject(Segment line) {
    return LETTER_SUBJECT.matcher(line.folded()).matches();
  }

  static boolean speed(Segment line) {
    return SPEED.matcher(line.folded()).matches();
  }

  static boolean addressees(Segment line) {
    return line.folded().startsWith("kinh gui") || line.folded().startsWith("kinh trinh");
  }

  static boolean recipients(Segment line) {
    return line.folded().matches("noi nhan\\s*[:.;]?.{0,12}");
  }

  static boolean basis(String words) {
    return Text.fold(words).startsWith("can cu ") || Text.fold(words).startsWith("- can cu ");
  }

  /// What may stand among bases without being one by its first words.
  static boolean proposal(String words) {
    return Text.fold(words).matches("(?:theo|xet) (?:de nghi|to trinh|de xuat).*");
  }

  static boolean authority(Segment line) {
    return line.text().length() < 80 && AUTHORITY.matcher(line.folded()).matches();
  }

  static boolean appendix(String words) {
    return Text.fold(words).matches("phu luc(?: so)?(?: [ivxlc]+| \\d+)?\\s*[.:]?");
  }

  /// The kind whose name the line is or, all in capitals, begins with.
  static Optional<PaperKind> kind(Segment line) {
    String words = line.folded().replaceFirst("\\s*:$", "");
    PaperKind found = null;
    for (PaperKind kind : PaperKind.values()) {
      String name = Text.fold(kind.title());
      boolean longer =
          words.startsWith(name + " ") && line.upper() && line.paragraph().cell == null;
      if (kind.isNamed() && (words.equals(name) || longer)) {
        found = kind;
      }
    }
    return Optional.ofNullable(found);
  }
}
