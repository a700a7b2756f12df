package vn.caicach.notification.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.caicach.ui.State;
import vn.caicach.ui.Texts;

/// The one mail of a morning: what waits for an officer, what is late first.
///
/// @param text plain, a line for each thing
record Digest(String subject, String text) {

  /// Notices written out; of the others only their number is told.
  static final int MOST = 50;

  private static final List<State> ORDER = List.of(State.LATE, State.RISK, State.WAIT, State.OK);

  /// @param name of the officer
  /// @param notices at least one
  /// @param address of the program as people reach it; empty when nobody set it, then the mail has
  ///   no links
  static Digest of(String name, List<KeptNotice> notices, LocalDate day, String address) {
    List<KeptNotice> sorted =
        notices.stream()
            .sorted(
                Comparator.<KeptNotice>comparingInt(notice -> ORDER.indexOf(notice.urgency()))
                    .thenComparing(KeptNotice::createdAt)
                    .thenComparing(KeptNotice::id))
            .toList();
    String counts =
        ORDER.stream()
            .filter(urgency -> count(sorted, urgency) > 0)
            .map(urgency -> text("count." + urgency, count(sorted, urgency)))
            .collect(Collectors.joining(", "));
    return new Digest(
        text("subject", counts, day), String.join("\n", lines(name, sorted, day, address)));
  }

  private static List<String> lines(
      String name, List<KeptNotice> sorted, LocalDate day, String address) {
    List<String> lines = new ArrayList<>(List.of(text("greeting", name), "", text("intro", day)));
    List<KeptNotice> shown = sorted.subList(0, Math.min(sorted.size(), MOST));
    for (State urgency : ORDER) {
      List<KeptNotice> group =
          shown.stream().filter(notice -> notice.urgency() == urgency).toList();
      if (!group.isEmpty()) {
        lines.addAll(List.of("", text("group." + urgency, count(sorted, urgency))));
        group.forEach(notice -> lines.addAll(lines(notice, address)));
      }
    }
    lines.add("");
    if (sorted.size() > shown.size()) {
      lines.add(text("more", sorted.size() - shown.size()));
    }
    lines.add(address.isEmpty() ? text("signIn") : text("all", address + "/notices"));
    lines.addAll(List.of("", text("automatic")));
    return lines;
  }

  private static List<String> lines(KeptNotice notice, String address) {
    return Stream.of(
            "- " + oneLine(notice.title()),
            notice.detail().isBlank() ? null : "  " + oneLine(notice.detail()),
            address.isEmpty() ? null : "  " + address + notice.href())
        .filter(Objects::nonNull)
        .toList();
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static long count(List<KeptNotice> notices, State urgency) {
    return notices.stream().filter(notice -> notice.urgency() == urgency).count();
  }

  private static String text(String key, Object... arguments) {
    return Texts.in(Texts.VIETNAMESE, "notification.digest." + key, arguments);
  }
}
