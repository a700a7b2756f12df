package vn.caicach.paper.internal.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.caicach.paper.PaperKind;

/// A paper whose parts are recognised: its content outside of tables, empty paragraphs too, and the
/// appendices that follow the foot.
final class KnownPaper {

  final ReadPaper read;
  final Head head;
  final Title title;
  final Foot foot;
  final List<BodyPart> body;
  final List<AttachedPart> appendices;
  private final int[] ordinals;

  private KnownPaper(
      ReadPaper read,
      Head head,
      Title title,
      Foot foot,
      List<BodyPart> body,
      List<AttachedPart> appendices) {
    this.read = read;
    this.head = head;
    this.title = title;
    this.foot = foot;
    this.body = body;
    this.appendices = appendices;
    this.ordinals = ordinals(read.paragraphs());
  }

  static KnownPaper of(ReadPaper read) {
    List<Paragraph> all = read.paragraphs();
    Head head = Head.of(all);
    Title title = Title.of(all, head.end);
    int to = all.size();
    for (int i = title.end; i < all.size(); i++) {
      if (AttachedPart.begins(all.get(i))) {
        to = i;
        break;
      }
    }
    Foot foot = Foot.of(all, title.end, to);
    List<BodyPart> body = new ArrayList<>();
    for (int i = title.end; i < foot.begin; i++) {
      if (!all.get(i).inTable()) {
        body.add(ranked(body, BodyPart.of(all.get(i))));
      }
    }
    return new KnownPaper(read, head, title, foot, body, AttachedPart.of(all, to));
  }

  /// What follows the number of a part, chapter or section is its title.
  private static BodyPart ranked(List<BodyPart> before, BodyPart part) {
    if (part.rank() != BodyPart.Rank.TEXT || part.paragraph().empty()) {
      return part;
    }
    BodyPart last = null;
    for (BodyPart each : before.reversed()) {
      if (!each.paragraph().empty()) {
        last = each;
        break;
      }
    }
    Segment line = part.paragraph().whole().stripped();
    boolean heads =
        last != null
            && (last.division()
                || (last.rank() == BodyPart.Rank.TITLE && part.paragraph().lines.centred()))
            && last.rest().isEmpty() == last.division()
            && line.text().length() < 250
            && (line.upper() || part.paragraph().lines.centred() || line.all(Letters::bold));
    return heads ? part.as(BodyPart.Rank.TITLE) : part;
  }

  /// By its name, else by the abbreviation in its symbol; null for what cannot be told.
  @Nullable PaperKind kind() {
    if (title.kind != null) {
      return title.kind;
    }
    return head.letterSubject.isEmpty() && title.addressees.isEmpty() ? null : PaperKind.CONG_VAN;
  }

  boolean isLetter() {
    return kind() == PaperKind.CONG_VAN;
  }

  /// "Điều 3", "Mục II", "Đoạn 12: «Thực hiện…»".
  String where(Paragraph paragraph) {
    BodyPart part = BodyPart.of(paragraph);
    if (paragraph.empty()) {
      return "Sau đoạn " + ordinal(paragraph);
    }
    String words = "«" + Text.first(paragraph.read()) + "»";
    return switch (part.rank()) {
      case ARTICLE -> "Điều " + part.number();
      case PART -> "Phần " + part.number();
      case CHAPTER -> "Chương " + part.number();
      case SECTION -> "Mục " + part.number();
      default -> "Đoạn " + ordinal(paragraph) + ": " + words;
    };
  }

  /// Among the paragraphs with words, as a person counts.
  private int ordinal(Paragraph of) {
    return ordinals[of.index];
  }

  private static int[] ordinals(List<Paragraph> paragraphs) {
    int[] all = new int[paragraphs.size()];
    int count = 0;
    for (Paragraph each : paragraphs) {
      count += each.empty() ? 0 : 1;
      all[each.index] = count;
    }
    return all;
  }

  List<Paragraph> from(int first, int end) {
    return read.paragraphs().subList(Math.min(first, end), end);
  }
}
