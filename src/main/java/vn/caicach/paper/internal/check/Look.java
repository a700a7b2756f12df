package vn.caicach.paper.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.caicach.paper.FormatRule;
import vn.caicach.paper.PaperComponent;

/// How a component has to look: Phụ lục I phần I mục II and V.
///
/// @param caps whether it is written in capitals
record Look(
    FormatRule rule,
    PaperComponent component,
    RuleBook.Range size,
    boolean bold,
    boolean italic,
    boolean caps) {

  static Look of(
      FormatRule rule,
      PaperComponent component,
      String key,
      boolean bold,
      boolean italic,
      boolean caps) {
    return new Look(rule, component, RuleBook.current().size(key), bold, italic, caps);
  }

  /// One finding for all lines of a component.
  void check(List<Segment> lines, Findings findings) {
    List<Mend> mends = new ArrayList<>();
    Segment first = null;
    for (Segment line : lines) {
      if (right(line)) {
        continue;
      }
      first = first == null ? line : first;
      mends.add(Mend.words(line.paragraph(), () -> mend(line)));
    }
    if (first != null) {
      findings.add(
          rule,
          component,
          first.paragraph().index,
          component.title(),
          mends,
          RuleBook.number(first.size()),
          size.shown(),
          faults(first));
    }
  }

  /// "cỡ 12, chưa đậm".
  private String faults(Segment line) {
    List<String> faults = new ArrayList<>();
    if (!size.holds(line.size(), 0.01)) {
      faults.add("cỡ " + RuleBook.number(line.size()));
    }
    if (caps && !line.upper()) {
      faults.add("chưa in hoa");
    }
    if (wrong(bold, line, Letters::bold)) {
      faults.add(bold ? "chưa đậm" : "in đậm");
    }
    if (wrong(italic, line, Letters::italic)) {
      faults.add(italic ? "chưa nghiêng" : "in nghiêng");
    }
    return String.join(", ", faults);
  }

  private static boolean wrong(boolean wanted, Segment line, Predicate<Letters> is) {
    return wanted ? !line.all(is) : line.share(is) >= 0.5;
  }

  private boolean right(Segment line) {
    return size.holds(line.size(), 0.01)
        && !wrong(bold, line, Letters::bold)
        && !wrong(italic, line, Letters::italic)
        && (!caps || line.upper());
  }

  private void mend(Segment line) {
    if (caps && !line.upper()) {
      Edit.upper(line);
    }
    double points = size.nearest(line.size());
    boolean resize = !size.holds(line.size(), 0.01);
    Edit.look(
        line,
        properties -> {
          Edit.bold(properties, bold);
          Edit.italic(properties, italic);
          if (resize) {
            Edit.size(properties, points);
          }
        });
  }
}
