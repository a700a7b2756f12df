package vn.caicach.plan.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.caicach.plan.TaskOrigin;
import vn.caicach.plan.TaskState;

/// The rules of plan/rules.csv and plan/verifiers.csv as they are on a day.
@Component
public class PlanRules {

  private record Line(String key, LocalDate from, String value) {}

  private final List<Line> rules = lines("/plan/rules.csv");
  private final List<Line> verifiers = lines("/plan/verifiers.csv");

  /// Days before the last day on which a task is at risk.
  public int risk(LocalDate day) {
    return number("risk", day);
  }

  /// Days without a word on which an owner is silent.
  public int silent(LocalDate day) {
    return number("silent", day);
  }

  /// Days on which a task nobody accepted is silent.
  public int unaccepted(LocalDate day) {
    return number("unaccepted", day);
  }

  /// Whether those who have to say something have not for long: nobody said anything later than
  /// [#silentSince], and the last day is not beyond [#nearUntil].
  public boolean isSilent(
      TaskState state, @Nullable LocalDate due, LocalDate moved, LocalDate day) {
    return (due == null || !due.isAfter(nearUntil(day))) && !moved.isAfter(silentSince(state, day));
  }

  /// Who was last heard of on this day, or before it, is silent.
  public LocalDate silentSince(TaskState state, LocalDate day) {
    return day.minusDays(state == TaskState.ASSIGNED ? unaccepted(day) : silent(day));
  }

  /// Silence counts for tasks due until this day.
  public LocalDate nearUntil(LocalDate day) {
    return day.plusDays(near(day));
  }

  /// Days a product or a review report may wait for whoever looks at it.
  public int unverified(LocalDate day) {
    return number("unverified", day);
  }

  /// Days before the last day from which on silence counts.
  public int near(LocalDate day) {
    return number("near", day);
  }

  /// Days a unit has for the review report of a late task.
  public int review(LocalDate day) {
    return number("review", day);
  }

  /// Days before the last day on which its carrier is reminded, the most first.
  public List<Integer> remind(LocalDate day) {
    return Arrays.stream(value(rules, "remind", day).split(",")).map(Integer::valueOf).toList();
  }

  /// From how many days late on somebody is told.
  ///
  /// @param who officer, head, vice or chair
  public int late(String who, LocalDate day) {
    return number("late." + who, day);
  }

  /// Codes of the offices that look at the product, the first one the authority has counts.
  public List<String> verifiers(TaskOrigin origin, LocalDate day) {
    return List.of(value(verifiers, origin.name(), day).split(","));
  }

  private int number(String key, LocalDate day) {
    return Integer.parseInt(value(rules, key, day));
  }

  private static String value(List<Line> lines, String key, LocalDate day) {
    return lines.stream()
        .filter(line -> line.key().equals(key) && !line.from().isAfter(day))
        .max(Comparator.comparing(Line::from))
        .orElseThrow(() -> new IllegalStateException("no rule " + key + " on " + day))
        .value();
  }

  private static List<Line> lines(String resource) {
    var in = Objects.requireNonNull(PlanRules.class.getResourceAsStream(resource));
    try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split(";", -1))
          .map(cells -> new Line(cells[0], LocalDate.parse(cells[1]), cells[2]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
