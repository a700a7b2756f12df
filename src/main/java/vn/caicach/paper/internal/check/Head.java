package vn.caicach.paper.internal.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The parts above the name of a paper, however they were put side by side: a table, tabs, frames,
/// or one below the other.
final class Head {

  private static final int MOST = 80;

  /// How a name of a body begins, and what alone is not yet one.
  private static final String NAMES =
      "(?:ubnd|uy ban|hdnd|hoi dong|so|phong|trung tam|van phong|ban|bo|truong|chi cuc|cuc|tong|cong an|tram|doi|hat|to|dang uy|mat tran|uy ban mttq|lien doan|hoi|doan|quy|vien|tap doan|cong ty)\\b.*";

  private static final String BEGUN = "(?:van phong|trung tam|phong|ban|truong|so|hoi dong|to)";

  @Nullable Segment nation;
  @Nullable Segment motto;
  @Nullable Segment number;
  @Nullable Segment date;
  final List<Segment> superior = new ArrayList<>();
  final List<Segment> issuer = new ArrayList<>();
  final List<Segment> letterSubject = new ArrayList<>();
  final List<Segment> imitated = new ArrayList<>();

  /// Index of the first paragraph behind the head.
  int end;

  private final List<Paragraph> paragraphs;
  private final List<Segment> names = new ArrayList<>();

  private Head(List<Paragraph> paragraphs) {
    this.paragraphs = paragraphs;
  }

  static Head of(List<Paragraph> paragraphs) {
    var head = new Head(paragraphs);
    head.read();
    if (head.begun()) {
      head.partNames();
    } else {
      // Lines that nothing shows to be the head of a paper.
      head.end = 0;
    }
    return head;
  }

  private void read() {
    int most = Math.min(MOST, paragraphs.size());
    for (int i = 0; i < most; i++) {
      Paragraph paragraph = paragraphs.get(i);
      List<Segment> lines = paragraph.segments();
      if (lines.isEmpty()) {
        if (!complete() || besideHead(paragraph)) {
          end = i + 1;
        }
        continue;
      }
      if (stops(paragraph, lines.getFirst(), i)) {
        break;
      }
      for (int k = 0; k < lines.size(); k++) {
        read(paragraph, lines.get(k), k);
      }
      end = i + 1;
    }
  }

  private boolean complete() {
    return number != null && date != null;
  }

  private boolean begun() {
    return nation != null || motto != null || number != null || date != null;
  }

  private boolean stops(Paragraph paragraph, Segment line, int at) {
    if (Words.addressees(line) || Words.basis(line.text())) {
      return true;
    }
    if (begun() && Words.kind(line).isPresent()) {
      return true;
    }
    if (paragraph.text.length() > 200
        || line.folded().matches("(?:dieu \\d+|chuong [ivx]+|i|1)\\..*")) {
      return true;
    }
    boolean more =
        Words.letterSubject(line)
            || Words.speed(line)
            || (nation == null && Words.nation(line))
            || (motto == null && Words.motto(line))
            || Text.rule(line.text())
            || (number == null && Words.number(line))
            || (date == null && Words.date(line));
    if (more || besideHead(paragraph)) {
      return false;
    }
    if (complete()) {
      return !unsaidSubject(paragraph, at);
    }
    return (begun() && at > 0 && number != null && !paragraph.inTable())
        || (nation != null && motto != null && !paragraph.inTable() && justified(paragraph));
  }

  private static boolean justified(Paragraph paragraph) {
    return paragraph.lines.justified() && paragraph.text.length() > 80;
  }

  /// In the same table as what was found.
  private boolean besideHead(Paragraph paragraph) {
    Cell cell = paragraph.cell;
    if (cell == null) {
      return false;
    }
    for (Segment part : new Segment[] {nation, motto, number, date}) {
      if (part != null
          && part.paragraph().cell != null
          && part.paragraph().cell.table() == cell.table()) {
        return true;
      }
    }
    return !begun();
  }

  /// A công văn whose subject does not say "V/v": what stands between the head and "Kính gửi".
  private boolean unsaidSubject(Paragraph paragraph, int at) {
    if (paragraph.inTable() || Words.kind(paragraph.whole().stripped()).isPresent()) {
      return false;
    }
    for (int i = at + 1; i < Math.min(at + 4, paragraphs.size()); i++) {
      Segment line = paragraphs.get(i).whole().stripped();
      if (Words.addressees(line)) {
        return true;
      }
      if (Words.kind(line).isPresent()) {
        return false;
      }
    }
    return false;
  }

  private void read(Paragraph paragraph, Segment line, int column) {
    if (Text.rule(line.text())) {
      imitated.add(line);
    } else if (nation == null && Words.nation(line)) {
      nation = line;
    } else if (motto == null && Words.motto(line)) {
      motto = line;
    } else if (number == null && Words.number(line)) {
      number = line;
    } else if (date == null && begunOrLeft(paragraph) && Words.date(line)) {
      date = line;
    } else if (Words.speed(line)) {
      return;
    } else if (number == null && left(paragraph, column)) {
      names.add(line);
    } else if (number != null && subjectGoesOn(paragraph, column)) {
      letterSubject.add(line);
    }
  }

  private boolean begunOrLeft(Paragraph paragraph) {
    return begun() || !names.isEmpty() || paragraph.inTable();
  }

  private boolean left(Paragraph paragraph, int column) {
    Cell cell = paragraph.cell;
    return cell == null ? column == 0 : cell.column() == 0;
  }

  private boolean subjectGoesOn(Paragraph paragraph, int column) {
    Segment known = number;
    if (known == null) {
      return false;
    }
    Cell cell = paragraph.cell;
    return cell == null ? column == 0 : cell.column() == 0 || paragraph.sameCell(known.paragraph());
  }

  /// The last name is that of the issuer; a name may be broken into lines.
  private void partNames() {
    List<List<Segment>> parted = new ArrayList<>();
    for (Segment line : names) {
      boolean goesOn =
          !parted.isEmpty()
              && (!line.folded().matches(NAMES)
                  || parted.getLast().getLast().folded().matches(BEGUN + "|.* va|.* -"));
      if (!goesOn) {
        parted.add(new ArrayList<>());
      }
      parted.getLast().add(line);
    }
    for (int i = 0; i < parted.size(); i++) {
      (i == parted.size() - 1 ? issuer : superior).addAll(parted.get(i));
    }
  }
}
