package vn.caicach.sample.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.caicach.access.AccountSetup;
import vn.caicach.document.Direction;
import vn.caicach.document.DocumentDirectory;
import vn.caicach.document.DocumentId;
import vn.caicach.document.DocumentKind;
import vn.caicach.document.DocumentLabel;
import vn.caicach.document.RegisterDocument;
import vn.caicach.document.Registration;
import vn.caicach.document.Urgency;
import vn.caicach.drafting.DraftId;
import vn.caicach.drafting.DraftSetup;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.UnitId;
import vn.caicach.paper.PaperKind;
import vn.caicach.plan.Deadline;
import vn.caicach.plan.TaskId;
import vn.caicach.plan.TaskOrigin;
import vn.caicach.plan.WorkSetup;
import vn.caicach.sample.internal.StoryScript.Line;
import vn.caicach.shared.Actor;
import vn.caicach.shared.AuthorityId;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.StoryTime;
import vn.caicach.storage.FileId;

/// One telling of a story: every document and step goes through the use case people work with, on
/// its day, by whoever did it then. The audit log keeps to the truth: the program wrote it all when
/// it was told.
final class Telling {

  /// Who takes a step at each of several units: the head of that unit.
  private static final String HEAD = "head";

  private static final LocalTime MORNING = LocalTime.of(7, 30);
  private static final Duration A_WHILE = Duration.ofMinutes(11);

  private final AccountSetup accounts;
  private final DocumentDirectory documents;
  private final RegisterDocument register;
  private final WorkSetup work;
  private final DraftSetup drafts;
  private final StoryDays days;
  private final Map<String, FileId> files;
  private final Map<String, AuthorityId> communes;
  private final Map<String, Actor> people = new HashMap<>();
  private final Map<String, DocumentId> papers = new HashMap<>();
  private final Map<String, Told> tasks = new LinkedHashMap<>();
  private final Map<String, DraftId> written = new HashMap<>();

  Telling(
      AccountSetup accounts,
      DocumentDirectory documents,
      RegisterDocument register,
      WorkSetup work,
      DraftSetup drafts,
      StoryDays days,
      Map<String, FileId> files,
      Map<String, AuthorityId> communes) {
    this.accounts = accounts;
    this.documents = documents;
    this.register = register;
    this.work = work;
    this.drafts = drafts;
    this.days = days;
    this.files = files;
    this.communes = communes;
  }

  /// A task as far as it is told.
  private static final class Told {

    private final String head;
    private TaskId id;
    private Deadline deadline;
    private Instant last;

    private Told(String head, TaskId id, Deadline deadline, Instant last) {
      this.head = head;
      this.id = id;
      this.deadline = deadline;
      this.last = last;
    }
  }

  void tell(StoryScript script) {
    for (Line line : script.lines()) {
      switch (line.what()) {
        case "document" -> register(line);
        case "charge" -> charge(line);
        case "task" -> {
          assign(line);
          passYears(script.yearly(line.cell(0)));
        }
        case "down" -> handDown(line);
        case "wording" -> useWording(line);
        case "paper" -> write(line);
        case "paper-ask", "paper-comment", "paper-submit", "paper-approve" -> passOn(line);
        default -> {
          if (!line.isYearly()) {
            tasksOf(line).forEach(task -> step(task, line, days.workday(line.cell(1))));
          }
        }
      }
    }
  }

  private void register(Line line) {
    var direction = Direction.valueOf(line.cell(1));
    LocalDate entered = days.workday(line.cell(5));
    FileId file = line.cell(8).isEmpty() ? null : files.get(line.cell(8));
    var what =
        new Registration(
            direction,
            DocumentKind.valueOf(line.cell(2)),
            DocumentLabel.read(line.cell(3)),
            line.cell(4).isEmpty() ? null : days.workday(line.cell(4)),
            direction == Direction.INCOMING ? entered : null,
            line.cell(6),
            line.cell(10),
            "",
            line.cell(7),
            line.cell(9).replace("; ", "\n"),
            Urgency.THUONG,
            null,
            file);
    papers.put(line.cell(0), StoryTime.at(moment(entered), () -> register.register(what)));
  }

  private void charge(Line line) {
    LocalDate from = days.day(line.cell(2));
    OfficerId officer = officer(line.cell(0));
    for (String name : line.names(1)) {
      UnitId unit = unit(name);
      StoryTime.at(
          moment(from),
          () -> {
            work.charge(officer, unit, from);
            return true;
          });
    }
  }

  private void assign(Line line) {
    LocalDate day = days.workday(line.cell(4));
    Instant moment = moment(day).plus(A_WHILE);
    Deadline deadline = days.deadline(line.cell(3), day);
    WorkSetup.Given given = given(line, deadline);
    List<String> heads = line.names(6);
    List<UnitId> leads = heads.stream().map(this::unit).toList();
    Actor by = person(line.cell(5));
    List<TaskId> made = StoryTime.at(moment, () -> work.assign(given, leads, by));
    for (int i = 0; i < heads.size(); i++) {
      String key = line.cell(0) + (heads.size() > 1 ? "." + heads.get(i) : "");
      tasks.put(key, new Told(heads.get(i), made.get(i), deadline, moment));
    }
  }

  private void handDown(Line line) {
    LocalDate day = days.workday(line.cell(4));
    WorkSetup.Given given = given(line, days.deadline(line.cell(3), day));
    List<AuthorityId> below =
        Arrays.stream(line.cell(8).split("; "))
            .map(name -> Objects.requireNonNull(communes.get(name), name))
            .toList();
    Actor by = person(line.cell(5));
    UnitId watching = unit(line.cell(6));
    StoryTime.at(
        moment(day).plus(A_WHILE),
        () -> {
          work.handDown(given, watching, below, by);
          return true;
        });
  }

  private WorkSetup.Given given(Line line, Deadline deadline) {
    boolean down = line.what().equals("down");
    DocumentId document = papers.get(line.cell(1));
    Place place = document == null ? null : place(document, line.cell(11));
    return new WorkSetup.Given(
        TaskOrigin.valueOf(line.cell(2)),
        line.cell(9),
        line.cell(10),
        document,
        place == null ? null : place.from(),
        place == null ? null : place.to(),
        line.cell(7).isEmpty() ? null : unit(line.cell(7)),
        down ? List.of() : line.names(8).stream().map(this::unit).toList(),
        deadline);
  }

  private void useWording(Line line) {
    Actor by = person(line.cell(2));
    at(
        line.cell(1),
        0,
        () -> {
          drafts.useWording(line.cell(0), by);
          return true;
        });
  }

  /// Its text is a resource; lines of other cells are apart by "; ".
  private void write(Line line) {
    Actor by = person(line.cell(3));
    var paper =
        new DraftSetup.Paper(
            PaperKind.valueOf(line.cell(1)),
            unit(line.cell(3)),
            line.cell(6),
            line.cell(7).replace("; ", "\n"),
            days.fill(text("/sample/papers/" + line.cell(5))),
            line.cell(8).replace("; ", "\n"),
            line.cell(4).isEmpty() ? null : officer(line.cell(4)));
    written.put(line.cell(0), at(line.cell(2), 0, () -> drafts.begin(paper, by)));
  }

  private void passOn(Line line) {
    DraftId draft = Objects.requireNonNull(written.get(line.cell(0)), line.cell(0));
    Actor by = person(line.cell(2));
    String note = line.cell(4);
    at(
        line.cell(1),
        20,
        () -> {
          switch (line.what()) {
            case "paper-ask" ->
                drafts.ask(
                    draft,
                    line.names(3).stream().map(this::unit).collect(Collectors.toSet()),
                    note,
                    by);
            case "paper-comment" -> drafts.comment(draft, note, by);
            case "paper-submit" -> drafts.submit(draft, note, by);
            default -> drafts.approve(draft, note, by);
          }
          return true;
        });
  }

  /// On a day of the story, not after yesterday.
  private <T> T at(String day, int minutes, Supplier<T> work) {
    LocalDate yesterday = days.today().minusDays(1);
    LocalDate on = days.workday(day);
    Instant moment =
        moment(on.isAfter(yesterday) ? yesterday : on).plus(Duration.ofMinutes(minutes));
    return StoryTime.at(moment, work::get);
  }

  private static String text(String resource) {
    try (var in = Objects.requireNonNull(Telling.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The task of that name, or those of the same passage at several units.
  private List<Told> tasksOf(Line line) {
    String key = line.cell(0);
    List<Told> found =
        tasks.entrySet().stream()
            .filter(one -> one.getKey().equals(key) || one.getKey().startsWith(key + "."))
            .map(Map.Entry::getValue)
            .toList();
    if (found.isEmpty()) {
      throw new IllegalArgumentException("no task " + key);
    }
    return found;
  }

  /// What happened to a yearly task in the years that are over; each year it goes on in a new one.
  private void passYears(List<Line> steps) {
    if (steps.isEmpty()) {
      return;
    }
    for (Told task : tasksOf(steps.getFirst())) {
      LocalDate due = Objects.requireNonNull(task.deadline.dueOn());
      while (due.isBefore(days.today())) {
        for (Line line : steps) {
          step(task, line, MonthDay.parse("--" + line.cell(1)).atYear(due.getYear()));
        }
        due = Objects.requireNonNull(task.deadline.dueOn());
      }
    }
  }

  private void step(Told task, Line line, LocalDate on) {
    Actor by = person(line.cell(2).equals(HEAD) ? task.head : line.cell(2));
    String detail = line.cell(3);
    String note = days.fill(line.cell(4));
    List<FileId> brought =
        line.cell(5).isEmpty()
            ? List.of()
            : List.of(Objects.requireNonNull(files.get(line.cell(5))));
    TaskId id = task.id;
    switch (line.what()) {
      case "accept" -> then(task, on, () -> work.accept(id, note, by));
      case "question" -> then(task, on, () -> work.question(id, note, by));
      case "answer" -> then(task, on, () -> work.answer(id, note, by));
      case "hand" -> {
        OfficerId officer = officer(detail);
        then(task, on, () -> work.hand(id, officer, note, by));
      }
      case "report" ->
          then(task, on, () -> work.report(id, Integer.parseInt(detail), note, brought, by));
      case "contribute" -> {
        UnitId unit = unit(line.cell(2));
        then(task, on, () -> work.contribute(id, unit, note, brought, by));
      }
      case "submit" -> then(task, on, () -> work.submit(id, note, brought, by));
      case "return" -> then(task, on, () -> work.giveBack(id, note, by));
      case "verify" -> then(task, on, () -> verify(task, note, by));
      case "ask" -> then(task, on, () -> work.askExtension(id, days.day(detail), note, by));
      case "extend" -> then(task, on, () -> work.extend(id, days.day(detail), note, by));
      case "move" -> {
        UnitId unit = unit(detail);
        then(task, on, () -> work.move(id, unit, note, by));
      }
      case "split" -> {
        List<WorkSetup.Part> parts = parts(detail, task.deadline);
        then(task, on, () -> split(line.cell(0), task, parts, note, by));
      }
      case "explain" -> {
        String[] said = note.split("; ", 3);
        then(task, on, () -> work.explain(id, said[0], said[1], said[2], by));
      }
      case "receive" -> then(task, on, () -> work.receiveReview(id, note, by));
      case "withdraw" -> then(task, on, () -> work.withdraw(id, note, by));
      default -> throw new IllegalArgumentException("no step " + line.what());
    }
  }

  private void verify(Told task, String note, Actor by) {
    work.verify(task.id, note, by)
        .ifPresent(next -> {
          task.id = next;
          task.deadline = task.deadline.next();
        });
  }

  /// "noivu: what it does; taichinh: what that one does": each part is told on under the name of
  /// the task and a number from 1 on.
  private List<WorkSetup.Part> parts(String text, Deadline deadline) {
    return Arrays.stream(text.split("; "))
        .map(part -> part.split(": ", 2))
        .map(part -> new WorkSetup.Part(part[1], "", unit(part[0]), deadline))
        .toList();
  }

  private void split(String key, Told task, List<WorkSetup.Part> parts, String reason, Actor by) {
    List<TaskId> made = work.split(task.id, parts, reason, by);
    for (int i = 0; i < made.size(); i++) {
      tasks.put(key + "/" + (i + 1), new Told(task.head, made.get(i), task.deadline, task.last));
    }
  }

  /// A step on a day: after the one before, and before today.
  private void then(Told task, LocalDate on, Runnable step) {
    LocalDate yesterday = days.today().minusDays(1);
    Instant moment = moment(on.isAfter(yesterday) ? yesterday : on);
    Instant next = task.last.plus(A_WHILE);
    task.last = moment.isBefore(next) ? next : moment;
    StoryTime.at(
        task.last,
        () -> {
          step.run();
          return true;
        });
  }

  /// Some time of the day, not the same for all.
  private static Instant moment(LocalDate day) {
    return day.atTime(MORNING.plusMinutes(day.getDayOfYear() * 37L % 480))
        .atZone(BusinessTime.ZONE)
        .toInstant();
  }

  private Actor person(String account) {
    return people.computeIfAbsent(account, name -> accounts.actor(name).orElseThrow());
  }

  private OfficerId officer(String account) {
    return new OfficerId(Objects.requireNonNull(person(account).officer()));
  }

  /// Where the person of that account works: units may be named anew, posts stay.
  private UnitId unit(String account) {
    UUID unit = person(account).places().stream().map(Actor.Place::unit).findFirst().orElseThrow();
    return new UnitId(unit);
  }

  private record Place(int from, int to) {}

  /// Where the words stand in the text of the document; "…" leaves out what is between. Lines may
  /// end anywhere in them.
  private @Nullable Place place(DocumentId document, String words) {
    if (words.isEmpty()) {
      return null;
    }
    String pattern =
        Arrays.stream(days.fill(words).split("…"))
            .map(part ->
                Arrays.stream(part.strip().split("\\s+"))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("\\s+")))
            .collect(Collectors.joining("[\\s\\S]*?"));
    Matcher found = Pattern.compile(pattern).matcher(documents.text(document).orElseThrow());
    if (!found.find()) {
      throw new IllegalArgumentException("not in the document: " + words);
    }
    return new Place(found.start(), found.end());
  }
}
