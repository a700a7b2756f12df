package vn.caicach.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.caicach.notification.Notices.Notice;
import vn.caicach.organization.PostRank;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.ReviewId;
import vn.caicach.plan.ReviewState;
import vn.caicach.plan.TaskId;
import vn.caicach.plan.TaskState;
import vn.caicach.plan.internal.Ladder.OpenReview;
import vn.caicach.plan.internal.Ladder.OpenTask;
import vn.caicach.shared.Identifiers;

class LadderTest {

  private static final LocalDate DUE = LocalDate.of(2026, 3, 31);
  private static final UnitId COMMITTEE = new UnitId(Identifiers.next());
  private static final UnitId LEAD = new UnitId(Identifiers.next());
  private static final UnitId OFFICE = new UnitId(Identifiers.next());
  private static final UUID CHAIR = Identifiers.next();
  private static final UUID VICE = Identifiers.next();
  private static final UUID HEAD = Identifiers.next();
  private static final UUID DEPUTY = Identifiers.next();
  private static final UUID OFFICER = Identifiers.next();
  private static final UUID VERIFIER = Identifiers.next();

  private final PlanRules rules = new PlanRules();
  private final Told told = new Told();

  @Test
  void theOfficerIsRemindedFourTimesBeforeTheDay() {
    OpenTask task = task(TaskState.ACCEPTED, DUE);
    days(DUE.minusDays(40), DUE, task);
    assertThat(told.titles(OFFICER))
        .containsExactly(
            "NV 12 còn 15 ngày: Báo cáo",
            "NV 12 còn 7 ngày: Báo cáo",
            "NV 12 còn 3 ngày: Báo cáo",
            "NV 12 còn 1 ngày: Báo cáo");
    assertThat(told.whoWasTold()).containsExactly(OFFICER);
  }

  @Test
  void whatIsLateGoesUpTheLine() {
    OpenTask task = task(TaskState.ACCEPTED, DUE);
    days(DUE.plusDays(1), DUE.plusDays(60), task);
    assertThat(told.titles(OFFICER)).containsExactly("NV 12 trễ 1 ngày: Báo cáo");
    assertThat(told.titles(HEAD)).containsExactly("NV 12 trễ 1 ngày: Báo cáo");
    assertThat(told.titles(VICE)).containsExactly("NV 12 trễ 3 ngày: Báo cáo");
    assertThat(told.titles(CHAIR)).containsExactly("NV 12 trễ 7 ngày: Báo cáo");
    assertThat(told.whoWasTold()).containsExactlyInAnyOrder(OFFICER, HEAD, VICE, CHAIR);
  }

  @Test
  void aMissedRunTellsOnlyTheNearest() {
    OpenTask task = task(TaskState.ACCEPTED, DUE);
    tell(DUE.minusDays(2), task);
    assertThat(told.titles(OFFICER)).containsExactly("NV 12 còn 2 ngày: Báo cáo");
    tell(DUE, task);
    assertThat(told.titles(OFFICER))
        .containsExactly("NV 12 còn 2 ngày: Báo cáo", "NV 12 hết hạn hôm nay: Báo cáo");
  }

  @Test
  void anExtensionBeginsAnew() {
    tell(DUE.minusDays(1), task(TaskState.ACCEPTED, DUE));
    tell(DUE.plusDays(1), task(TaskState.ACCEPTED, DUE));
    OpenTask extended = task(TaskState.ACCEPTED, DUE.plusDays(8));
    days(DUE.plusDays(2), DUE.plusDays(9), extended);
    assertThat(told.titles(OFFICER))
        .containsExactly(
            "NV 12 còn 1 ngày: Báo cáo",
            "NV 12 trễ 1 ngày: Báo cáo",
            "NV 12 còn 6 ngày: Báo cáo",
            "NV 12 còn 3 ngày: Báo cáo",
            "NV 12 còn 1 ngày: Báo cáo",
            "NV 12 trễ 1 ngày: Báo cáo");
  }

  @Test
  void aQuestionIsStillAskedWhenTheDayIsOver() {
    days(DUE, DUE.plusDays(3), task(TaskState.QUESTIONED, DUE));
    assertThat(told.titles(VERIFIER)).hasSize(1).first().asString().contains("NV 12");
    assertThat(told.titles(HEAD)).contains("NV 12 trễ 1 ngày: Báo cáo");
  }

  @Test
  void doneStops() {
    for (TaskState state : List.of(TaskState.DONE, TaskState.WITHDRAWN, TaskState.SPLIT)) {
      days(DUE.minusDays(20), DUE.plusDays(20), task(state, DUE));
    }
    assertThat(told.whoWasTold()).isEmpty();
  }

  @Test
  void anAbsentOfficersHeadIsTold() {
    OpenTask task = task(TaskState.ACCEPTED, DUE);
    told.add(new Ladder(staff(DUE.minusDays(7), Set.of(OFFICER), false), rules).of(task));
    assertThat(told.whoWasTold()).containsExactly(HEAD);
  }

  @Test
  void whoActsForTheHeadIsToldOtherwiseTheDeputies() {
    OpenTask task = task(TaskState.ACCEPTED, DUE);
    told.add(new Ladder(staff(DUE.plusDays(1), Set.of(HEAD), true), rules).of(task));
    assertThat(told.whoWasTold()).containsExactly(OFFICER); // acts as head, told once
    told.clear();
    told.add(new Ladder(staff(DUE.plusDays(1), Set.of(HEAD), false), rules).of(task));
    assertThat(told.whoWasTold()).containsExactlyInAnyOrder(OFFICER, DEPUTY);
  }

  @Test
  void theViceChairInChargeStandsInForAUnitWithoutAnybody() {
    OpenTask task = task(TaskState.ACCEPTED, DUE);
    told.add(
        new Ladder(staff(DUE.minusDays(3), Set.of(OFFICER, HEAD, DEPUTY), false), rules).of(task));
    assertThat(told.whoWasTold()).containsExactly(VICE);
  }

  @Test
  void aProductThatWaitsIsTheVerifiersNotTheCarriers() {
    OpenTask task = task(TaskState.SUBMITTED, DUE);
    days(DUE.minusDays(1), DUE.plusDays(30), task);
    assertThat(told.titles(VERIFIER)).containsExactly("NV 12 chờ xác nhận 3 ngày: Báo cáo");
    assertThat(told.whoWasTold()).containsExactly(VERIFIER);
  }

  @Test
  void aTaskNobodyTakesIsTheHeadsThenTheGivers() {
    OpenTask task =
        new OpenTask(
            TaskId.next(), 12, "Báo cáo", LEAD, OFFICE, null, TaskState.ASSIGNED, null, DUE, null);
    days(DUE, DUE.plusDays(30), task);
    assertThat(told.titles(HEAD)).containsExactly("NV 12 chưa được nhận sau 3 ngày: Báo cáo");
    assertThat(told.titles(VERIFIER)).containsExactly("NV 12 chưa được nhận sau 6 ngày: Báo cáo");
    assertThat(told.whoWasTold()).containsExactly(HEAD, VERIFIER);
  }

  @Test
  void aSilentOwnersHeadIsToldThenTheGivers() {
    days(DUE.minusDays(1), DUE.plusDays(40), task(TaskState.ACCEPTED, null));
    assertThat(told.titles(HEAD)).containsExactly("NV 12 đã 15 ngày không có báo cáo: Báo cáo");
    assertThat(told.titles(VERIFIER)).containsExactly("NV 12 đã 30 ngày không có báo cáo: Báo cáo");
  }

  @Test
  void aReviewReportIsAskedForWhenOpenedTheDayBeforeAndWhenLate() {
    ReviewId id = ReviewId.next();
    for (LocalDate day = DUE.minusDays(5); day.isBefore(DUE.plusDays(9)); day = day.plusDays(1)) {
      var review = new OpenReview(id, 12, "Báo cáo", LEAD, OFFICE, ReviewState.OPEN, DUE, null);
      told.add(new Ladder(staff(day, Set.of(), false), rules).of(review));
    }
    assertThat(told.titles(HEAD))
        .containsExactly(
            "Cần báo cáo kiểm điểm NV 12 trước hết ngày 31/3/2026: Báo cáo",
            "Báo cáo kiểm điểm NV 12 hết hạn ngày 31/3/2026: Báo cáo",
            "Báo cáo kiểm điểm NV 12 quá hạn 1 ngày: Báo cáo");
    assertThat(told.whoWasTold()).containsExactly(HEAD);
  }

  /// A year, day by day, with people away, extensions, products and returns as they fall.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void nobodyIsToldTwiceAndEveryRungComesInOrder(long seed) {
    var random = new Random(seed);
    List<OpenTask> tasks = new ArrayList<>();
    LocalDate first = LocalDate.of(2026, 1, 1);
    for (int i = 0; i < 60; i++) {
      tasks.add(
          task(
              random.nextInt(3) == 0 ? TaskState.ASSIGNED : TaskState.ACCEPTED,
              random.nextInt(8) == 0 ? null : first.plusDays(random.nextInt(365)),
              random.nextInt(3) == 0 ? null : OFFICER,
              first));
    }
    Map<UUID, LocalDate> awayUntil = new HashMap<>();
    Map<String, LocalDate> rungs = new HashMap<>();
    for (LocalDate day = first; day.isBefore(first.plusYears(1)); day = day.plusDays(1)) {
      for (UUID person : List.of(CHAIR, VICE, HEAD, DEPUTY, OFFICER, VERIFIER)) {
        if (random.nextInt(60) == 0) {
          awayUntil.put(person, day.plusDays(1 + random.nextInt(14)));
        }
      }
      LocalDate today = day;
      Set<UUID> away = new HashSet<>();
      awayUntil.forEach((person, until) -> {
        if (until.isAfter(today)) {
          away.add(person);
        }
      });
      boolean acting = random.nextBoolean() && !away.contains(OFFICER);
      var ladder = new Ladder(staff(day, away, acting), rules);
      for (int i = 0; i < tasks.size(); i++) {
        OpenTask task = tasks.get(i);
        List<Notice> notices = ladder.of(task);
        assertThat(notices).noneMatch(notice -> away.contains(notice.officer()));
        for (Notice notice : told.add(notices)) {
          check(notice, task, day, away, rungs);
        }
        tasks.set(i, after(task, day, random));
      }
    }
    assertThat(told.whoWasTold()).contains(CHAIR, VICE, HEAD, OFFICER, VERIFIER);
    assertThat(rungs.keySet()).hasSizeGreaterThan(40);
  }

  private void check(
      Notice notice, OpenTask task, LocalDate day, Set<UUID> away, Map<String, LocalDate> rungs) {
    String[] key = notice.key().split("/");
    switch (key[2]) {
      case "due" -> {
        long left = day.until(LocalDate.parse(key[3]), ChronoUnit.DAYS);
        assertThat(LocalDate.parse(key[3])).isEqualTo(task.dueOn());
        assertThat(left).isBetween(0L, Long.valueOf(key[4]));
      }
      case "late" -> {
        long late = LocalDate.parse(key[3]).until(day, ChronoUnit.DAYS);
        assertThat(late).isGreaterThanOrEqualTo(rules.late(key[4], day));
        String episode = key[1] + "/" + key[3] + "/";
        boolean unitKnows =
            rungs.containsKey(episode + "officer") || rungs.containsKey(episode + "head");
        boolean unitIsAway = away.containsAll(Set.of(HEAD, DEPUTY));
        assertThat(unitKnows || unitIsAway || List.of("officer", "head").contains(key[4]))
            .as("%s on %s is told before the unit", notice, day)
            .isTrue();
        rungs.putIfAbsent(episode + key[4], day);
      }
      default -> assertThat(key[2]).isIn("unaccepted", "silent", "verify", "question");
    }
  }

  private static OpenTask after(OpenTask task, LocalDate day, Random random) {
    return switch (task.state()) {
      case ASSIGNED ->
          random.nextInt(12) == 0 ? with(task, TaskState.ACCEPTED, task.dueOn(), day) : task;
      case ACCEPTED, RETURNED -> {
        if (random.nextInt(50) == 0) {
          yield with(task, TaskState.SUBMITTED, task.dueOn(), day);
        }
        yield task.dueOn() != null && random.nextInt(80) == 0
            ? with(task, task.state(), day.plusDays(1 + random.nextInt(40)), day)
            : task;
      }
      case SUBMITTED ->
          random.nextInt(6) == 0
              ? with(
                  task,
                  random.nextBoolean() ? TaskState.DONE : TaskState.RETURNED,
                  task.dueOn(),
                  day)
              : task;
      case QUESTIONED, DONE, WITHDRAWN, SPLIT -> task;
    };
  }

  private static OpenTask with(
      OpenTask task, TaskState state, @Nullable LocalDate due, LocalDate moved) {
    return new OpenTask(
        task.id(),
        task.number(),
        task.title(),
        task.lead(),
        task.verifier(),
        task.officer(),
        state,
        due,
        moved,
        state == TaskState.SUBMITTED ? moved : null);
  }

  private void days(LocalDate first, LocalDate last, OpenTask task) {
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      tell(day, task);
    }
  }

  private void tell(LocalDate day, OpenTask task) {
    told.add(new Ladder(staff(day, Set.of(), false), rules).of(task));
  }

  private static OpenTask task(TaskState state, @Nullable LocalDate due) {
    return task(state, due, OFFICER, DUE.minusDays(1));
  }

  private static final TaskId ID = TaskId.next();

  private static OpenTask task(
      TaskState state, @Nullable LocalDate due, @Nullable UUID officer, LocalDate moved) {
    TaskId id = officer == OFFICER && moved.equals(DUE.minusDays(1)) ? ID : TaskId.next();
    return new OpenTask(
        id,
        12,
        "Báo cáo",
        LEAD,
        OFFICE,
        officer,
        state,
        due,
        moved,
        state == TaskState.SUBMITTED ? moved : null);
  }

  /// @param acting whether the officer acts while the head is away
  private static Staff staff(LocalDate day, Set<UUID> away, boolean acting) {
    Map<PostRank, Set<UUID>> lead =
        Map.of(
            PostRank.HEAD,
            acting && away.contains(HEAD) ? Set.of(OFFICER) : there(away, HEAD),
            PostRank.DEPUTY,
            there(away, DEPUTY),
            PostRank.STAFF,
            there(away, OFFICER));
    return new Staff(
        day,
        Map.of(
            LEAD,
            lead,
            OFFICE,
            Map.of(PostRank.HEAD, there(away, VERIFIER)),
            COMMITTEE,
            Map.of(PostRank.HEAD, there(away, CHAIR), PostRank.DEPUTY, there(away, VICE))),
        Map.of(LEAD, there(away, VICE)),
        Map.of(LEAD, "Phòng KT", OFFICE, "Văn phòng", COMMITTEE, "UBND"),
        COMMITTEE);
  }

  private static Set<UUID> there(Set<UUID> away, UUID person) {
    return away.contains(person) ? Set.of() : Set.of(person);
  }

  /// What officers were told, as the notices keep it: each key once.
  private static final class Told {

    private final Map<String, Notice> kept = new LinkedHashMap<>();

    List<Notice> add(List<Notice> notices) {
      assertThat(notices)
          .extracting(notice -> notice.officer() + notice.key())
          .doesNotHaveDuplicates();
      assertThat(notices.stream().filter(notice -> notice.key().contains("/late/")))
          .extracting(Notice::officer)
          .doesNotHaveDuplicates();
      return notices.stream()
          .filter(notice -> kept.putIfAbsent(notice.officer() + notice.key(), notice) == null)
          .toList();
    }

    List<String> titles(UUID officer) {
      return all().filter(notice -> notice.officer().equals(officer)).map(Notice::title).toList();
    }

    Set<UUID> whoWasTold() {
      return new LinkedHashSet<>(all().map(Notice::officer).toList());
    }

    private Stream<Notice> all() {
      return kept.values().stream();
    }

    void clear() {
      kept.clear();
    }
  }
}
