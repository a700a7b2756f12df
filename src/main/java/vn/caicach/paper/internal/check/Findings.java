package vn.caicach.paper.internal.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import vn.caicach.paper.Finding;
import vn.caicach.paper.FormatRule;
import vn.caicach.paper.PaperComponent;

/// Collects what the checks find, and how it is put right.
final class Findings {

  /// Of one rule: a person mends what is shown and checks again.
  private static final int MOST_OF_A_RULE = 50;

  private record Found(int order, Finding finding) {}

  private final List<Found> found = new ArrayList<>();
  private final List<Mend> mends = new ArrayList<>();
  private final Map<FormatRule, Integer> counts = new EnumMap<>(FormatRule.class);

  /// Of the whole file.
  void add(FormatRule rule, PaperComponent component, List<Mend> mending, String... arguments) {
    add(rule, component, -1, component.title(), mending, arguments);
  }

  /// @param order index of the paragraph
  void add(
      FormatRule rule,
      PaperComponent component,
      int order,
      String where,
      List<Mend> mending,
      String... arguments) {
    mends.addAll(mending);
    if (counts.merge(rule, 1, Integer::sum) > MOST_OF_A_RULE) {
      return;
    }
    found.add(
        new Found(
            order,
            new Finding(
                rule,
                component,
                where,
                List.of(arguments),
                RuleBook.current().severity(rule),
                !mending.isEmpty())));
  }

  List<Finding> inOrder() {
    return found.stream()
        .sorted(Comparator.comparingInt(Found::order))
        .map(Found::finding)
        .toList();
  }

  /// Puts right what can be put right after one reading.
  ///
  /// @return whether there was anything
  boolean mend() {
    Set<Element> cut = new HashSet<>();
    for (Mend mend : mends) {
      Paragraph words = mend.words();
      if (words == null || cut.add(words.element)) {
        mend.act().run();
      }
    }
    return !mends.isEmpty();
  }
}
