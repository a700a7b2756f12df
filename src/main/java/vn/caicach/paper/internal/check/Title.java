package vn.caicach.paper.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.caicach.paper.PaperKind;

/// What stands between the head and the content: name and subject, addressees, who decides, bases.
final class Title {

  private static final int MOST_SUBJECT = 6;

  @Nullable PaperKind kind;
  @Nullable Segment name;
  final List<Segment> subject = new ArrayList<>();
  final List<Segment> imitated = new ArrayList<>();
  final List<Segment> addressees = new ArrayList<>();
  final List<Paragraph> bases = new ArrayList<>();
  @Nullable Segment enacts;

  /// Index of the first paragraph of the content.
  int end;

  private final List<Paragraph> paragraphs;
  private int at;

  private Title(List<Paragraph> paragraphs, int from) {
    this.paragraphs = paragraphs;
    this.at = from;
  }

  static Title of(List<Paragraph> paragraphs, int from) {
    var title = new Title(paragraphs, from);
    title.name();
    title.rest();
    return title;
  }

  private void name() {
    int first = skipped(at);
    if (first == paragraphs.size()) {
      return;
    }
    List<Segment> lines = paragraphs.get(first).segments();
    Optional<PaperKind> found = Words.kind(lines.getFirst());
    if (found.isEmpty()) {
      return;
    }
    kind = found.get();
    name = lines.getFirst();
    subject.addAll(lines.subList(1, lines.size()));
    at = first + 1;
    boolean longer = !lines.getFirst().folded().equals(Text.fold(kind.title()));
    if (!longer) {
      subject();
    }
  }

  private void subject() {
    while (at < paragraphs.size() && subject.size() < MOST_SUBJECT) {
      Paragraph next = paragraphs.get(at);
      if (next.empty()) {
        if (!subject.isEmpty() && !next.holdsMore && !bordered(next)) {
          return;
        }
        if (!subject.isEmpty()) {
          return;
        }
        at++;
        continue;
      }
      Segment line = next.whole().stripped();
      if (Text.rule(line.text())) {
        imitated.add(line);
        at++;
        return;
      }
      boolean looks =
          next.lines.centred()
              || (subject.isEmpty() && !next.lines.justified())
              || line.all(Letters::bold);
      if (!looks || next.inGrid() || leaves(line)) {
        return;
      }
      if (!subject.isEmpty() && !like(subject.getFirst(), line)) {
        return;
      }
      for (Segment each : next.segments()) {
        if (Text.rule(each.text())) {
          imitated.add(each);
        } else {
          subject.add(each);
        }
      }
      at++;
      if (next.lines.bottom() != null || !imitated.isEmpty()) {
        return;
      }
    }
  }

  private static boolean bordered(Paragraph paragraph) {
    return paragraph.lines.top() != null || paragraph.lines.bottom() != null;
  }

  private static boolean like(Segment first, Segment next) {
    return first.all(Letters::bold) == next.all(Letters::bold) && !next.upper();
  }

  private static boolean leaves(Segment line) {
    return Words.addressees(line)
        || Words.basis(line.text())
        || BodyPart.rank(line.paragraph()) != BodyPart.Rank.TEXT
        || (line.upper() && line.text().length() > 12)
        || line.text().startsWith("(")
        || line.text().length() > 400;
  }

  private void rest() {
    while (at < paragraphs.size()) {
      int next = skipped(at);
      if (next == paragraphs.size()) {
        break;
      }
      Paragraph paragraph = paragraphs.get(next);
      Segment line = paragraph.whole().stripped();
      if (Words.addressees(line) && addressees.isEmpty()) {
        at = next;
        addressees();
      } else if (basis(paragraph, next)) {
        bases.add(paragraph);
        at = next + 1;
      } else if (enacts == null && enacting(line)) {
        enacts = line;
        at = next + 1;
      } else if (enactedBy(line, next)) {
        at = next + 1;
      } else if (Text.rule(line.text())) {
        imitated.add(line);
        at = next + 1;
      } else if (line.text().startsWith("(") && line.text().endsWith(")") && bases.isEmpty()) {
        at = next + 1;
      } else {
        break;
      }
    }
    end = at;
  }

  /// In capitals, and something is decided below it.
  private boolean enactedBy(Segment line, int from) {
    if (!line.upper() || BodyPart.rank(line.paragraph()) != BodyPart.Rank.TEXT || enacts != null) {
      return false;
    }
    for (int i = from + 1; i < Math.min(from + 20, paragraphs.size()); i++) {
      Segment below = paragraphs.get(i).whole().stripped();
      if (Words.basis(below.text()) || enacting(below)) {
        return true;
      }
    }
    return false;
  }

  private static boolean enacting(Segment line) {
    return line.folded().matches("(?:quyet dinh|quyet nghi|nghi quyet|chi thi|lenh)\\s*[:.]?")
        && line.paragraph().lines.centred();
  }

  /// One by itself is a sentence of the content unless something is decided on it.
  private boolean basis(Paragraph paragraph, int index) {
    String words = paragraph.read();
    boolean decides = kind != null && kind.isEnacted();
    if (Words.basis(words)) {
      return decides
          || words.endsWith(";")
          || !bases.isEmpty()
          || nextIsBasis(index)
          || enactedNear(index);
    }
    boolean more = decides && !bases.isEmpty() && enacts == null && enactedNear(index);
    return !bases.isEmpty()
        && (Words.proposal(words) || more)
        && BodyPart.rank(paragraph) == BodyPart.Rank.TEXT
        && !enacting(paragraph.whole().stripped())
        && !paragraph.whole().stripped().upper();
  }

  private boolean nextIsBasis(int index) {
    int next = skipped(index + 1);
    return next < paragraphs.size()
        && (Words.basis(paragraphs.get(next).read())
            || Words.proposal(paragraphs.get(next).read()));
  }

  private boolean enactedNear(int index) {
    for (int i = index + 1; i < Math.min(index + 12, paragraphs.size()); i++) {
      if (enacting(paragraphs.get(i).whole().stripped())) {
        return true;
      }
    }
    return false;
  }

  private void addressees() {
    Paragraph first = paragraphs.get(at);
    List<Segment> lines = first.segments();
    addressees.addAll(lines);
    boolean alone = lines.getFirst().folded().matches("kinh (?:gui|trinh)\\s*[:;.]?");
    at++;
    while (at < paragraphs.size()) {
      Paragraph next = paragraphs.get(at);
      if (next.empty()) {
        if (first.inTable() && sameTable(first, next)) {
          at++;
          continue;
        }
        int after = skipped(at);
        if (after < paragraphs.size()
            && after - at < 3
            && BodyPart.dashed(paragraphs.get(after).read())
            && (alone || addressees.size() > 1)) {
          at = after;
          continue;
        }
        return;
      }
      boolean beside = first.inTable() && sameTable(first, next);
      boolean dashed =
          BodyPart.dashed(next.read()) && (alone || addressees.size() > 1 || dashedFirst());
      boolean plain = alone && addressees.size() < 12 && shortName(next);
      if (!beside && !dashed && !plain) {
        return;
      }
      addressees.addAll(next.segments());
      at++;
    }
  }

  private boolean dashedFirst() {
    return addressees.getFirst().text().matches("(?s)[^:]*:\\s*[" + Text.DASHES + "].*");
  }

  private boolean shortName(Paragraph next) {
    Paragraph before = addressees.getLast().paragraph();
    boolean open = addressees.size() == 1 || before.read().endsWith(";");
    return open
        && next.text.length() < 120
        && next.read().matches("(?s).*[;.]")
        && !Words.basis(next.read())
        && BodyPart.rank(next) == BodyPart.Rank.TEXT;
  }

  private static boolean sameTable(Paragraph one, Paragraph other) {
    Cell mine = one.cell;
    Cell its = other.cell;
    return mine != null && its != null && mine.table() == its.table();
  }

  private int skipped(int from) {
    int next = from;
    while (next < paragraphs.size() && paragraphs.get(next).empty()) {
      next++;
    }
    return next;
  }
}
