package vn.caicach.access.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.caicach.audit.AuditEntry;
import vn.caicach.audit.AuditTrail;
import vn.caicach.ui.HistoryEntry;
import vn.caicach.ui.HistoryEntry.Change;
import vn.caicach.ui.HistorySource;
import vn.caicach.ui.ListRequest;
import vn.caicach.ui.Listing;
import vn.caicach.ui.RecordSource;
import vn.caicach.ui.RecordSource.Named;
import vn.caicach.ui.Texts;

/// The log in words: who changed which record, how. Names of people and records are those of today,
/// asked once for all rows of a page.
@Component
public class ReadLog implements HistorySource {

  private static final Pattern IDS =
      Pattern.compile("ID(; ID)*".replace("ID", "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));

  /// `registered_by_name` as `by_name`.
  private static final Pattern REPEATING = Pattern.compile("(?:\\w+_)?(by_name|by_post)");

  /// A row of the log.
  ///
  /// @param id grows with time
  /// @param record null when nothing tells its name any more
  /// @param kind "Đơn vị"
  public record Row(
      long id,
      Instant at,
      String who,
      String post,
      String what,
      String kind,
      @Nullable Named record,
      List<Change> changes) {

    public Row {
      changes = List.copyOf(changes);
    }
  }

  /// A try to sign in that was not right: nobody knows whose it was.
  private static final String SIGN_IN = "access.JudgeSignIn";

  private final AuditTrail trail;
  private final List<RecordSource> sources;

  ReadLog(AuditTrail trail, List<RecordSource> sources) {
    this.trail = trail;
    this.sources = List.copyOf(sources);
  }

  /// Rows newest first.
  public List<Row> list(AuditTrail.Filter filter, int offset, int limit) {
    return rows(trail.list(filter, offset, limit));
  }

  /// Rows newest first, going on below a row already read; `Long.MAX_VALUE` to begin.
  public List<Row> before(long id, AuditTrail.Filter filter, int limit) {
    return rows(trail.before(id, filter, limit));
  }

  private List<Row> rows(List<AuditEntry> entries) {
    Map<UUID, Named> names = namesIn(entries);
    return entries.stream()
        .map(entry ->
            new Row(
                entry.id(),
                entry.at(),
                who(entry, names),
                post(entry, names),
                LogWords.action(entry),
                LogWords.table(entry.table()),
                record(entry, names),
                changes(entry, null, names)))
        .toList();
  }

  /// Changes that one action made to a record are one entry.
  @Override
  public Listing<HistoryEntry> history(UUID subject, ListRequest list) {
    return history(subject, list, trail.of(subject, list.offset(), list.limit()));
  }

  @Override
  public Listing<HistoryEntry> historyOfItself(UUID subject, ListRequest list) {
    return history(subject, list, trail.ofItself(subject, list.offset(), list.limit()));
  }

  private Listing<HistoryEntry> history(UUID subject, ListRequest list, List<AuditEntry> read) {
    Listing<AuditEntry> page = Listing.uncounted(list, read);
    Map<UUID, Named> names = namesIn(page.rows());
    Map<String, List<AuditEntry>> actions = new LinkedHashMap<>();
    for (AuditEntry entry : page.rows()) {
      actions.computeIfAbsent(entry.transaction(), _ -> new ArrayList<>()).add(entry);
    }
    List<HistoryEntry> told =
        actions.values().stream().map(entries -> told(entries, subject, names)).toList();
    return new Listing<>(list, told, page.paging());
  }

  private static HistoryEntry told(List<AuditEntry> entries, UUID subject, Map<UUID, Named> names) {
    AuditEntry last = entries.getFirst();
    boolean several = entries.stream().map(AuditEntry::table).distinct().count() > 1;
    List<Change> changes = new ArrayList<>();
    for (AuditEntry entry : entries.reversed()) {
      for (Change change : changes(entry, subject, names)) {
        String field =
            several ? LogWords.table(entry.table()) + " – " + change.field() : change.field();
        changes.add(new Change(field, change.before(), change.after()));
      }
    }
    return new HistoryEntry(
        last.at(), who(last, names), post(last, names), LogWords.action(last), changes);
  }

  private static String who(AuditEntry entry, Map<UUID, Named> names) {
    if (entry.account() == null) {
      return Texts.t(entry.action().startsWith(SIGN_IN) ? "history.nobody" : "history.program");
    }
    // Accounts of the authority are always named: an unknown one opened or completed it.
    return Optional.ofNullable(names.get(entry.account()))
        .map(Named::text)
        .orElseGet(() -> Texts.t("history.technical"));
  }

  private static String post(AuditEntry entry, Map<UUID, Named> names) {
    Named post = entry.post() == null ? null : names.get(entry.post());
    return post == null ? "" : post.text();
  }

  private static @Nullable Named record(AuditEntry entry, Map<UUID, Named> names) {
    return Stream.of(entry.subject(), entry.related())
        .filter(Objects::nonNull)
        .map(names::get)
        .filter(Objects::nonNull)
        .findFirst()
        .map(ReadLog::opened)
        .orElse(null);
  }

  /// Without the address of a page the reader may not open.
  private static Named opened(Named record) {
    boolean may = CurrentActor.get().map(actor -> actor.may(record.permission())).orElse(false);
    return may ? record : new Named(record.text(), "", record.permission());
  }

  private static List<Change> changes(
      AuditEntry entry, @Nullable UUID subject, Map<UUID, Named> names) {
    Set<String> columns = new LinkedHashSet<>(entry.after().keySet());
    columns.addAll(entry.before().keySet());
    return columns.stream()
        .filter(column -> LogWords.isShown(entry.table(), column))
        .filter(column -> subject == null || !isThe(subject, entry, column))
        .filter(column -> subject == null || !repeats(entry, column, names))
        .map(column ->
            new Change(
                LogWords.column(entry.table(), column),
                shown(entry, column, entry.before().get(column), names),
                shown(entry, column, entry.after().get(column), names)))
        .filter(change -> !change.before().isEmpty() || !change.after().isEmpty())
        .toList();
  }

  /// A row that belongs to the record says so in a column; its history need not.
  private static boolean isThe(UUID subject, AuditEntry entry, String column) {
    return subject.toString().equals(entry.after().get(column))
        && entry.operation() == AuditEntry.Operation.INSERT;
  }

  /// Who did it in which post, and what, stands above the changes of a history already. Somebody of
  /// the same name who is told of otherwise, such as the signer, does not.
  private static boolean repeats(AuditEntry entry, String column, Map<UUID, Named> names) {
    if (!shown(entry, column, entry.before().get(column), names).isEmpty()) {
      return false;
    }
    String shown = shown(entry, column, entry.after().get(column), names);
    return switch (REPEATING.matcher(column).replaceFirst("$1")) {
      case "by_name" -> shown.equals(who(entry, names));
      case "by_post" -> shown.equals(post(entry, names));
      case "kind" -> shown.equals(LogWords.action(entry));
      default -> false;
    };
  }

  private static String shown(
      AuditEntry entry, String column, @Nullable String value, Map<UUID, Named> names) {
    if (value == null) {
      return "";
    }
    List<UUID> ids = ids(value);
    return ids.isEmpty()
        ? LogWords.value(entry.table(), column, value)
        : ids.stream()
            .map(id -> Optional.ofNullable(names.get(id)).map(Named::text).orElse(id.toString()))
            .collect(Collectors.joining("; "));
  }

  /// All ids that rows of a page mention, each named by the module that knows it.
  private Map<UUID, Named> namesIn(List<AuditEntry> entries) {
    Set<UUID> ids = new HashSet<>();
    for (AuditEntry entry : entries) {
      Stream.of(entry.account(), entry.post(), entry.subject(), entry.related())
          .filter(Objects::nonNull)
          .forEach(ids::add);
      Stream.concat(entry.before().values().stream(), entry.after().values().stream())
          .flatMap(value -> ids(value).stream())
          .forEach(ids::add);
    }
    Map<UUID, Named> names = new HashMap<>();
    if (!ids.isEmpty()) {
      sources.forEach(source -> names.putAll(source.named(ids)));
    }
    return names;
  }

  /// The ids a value is made of, one or several; none when it is anything else.
  private static List<UUID> ids(String value) {
    return IDS.matcher(value).matches()
        ? Arrays.stream(value.split("; ")).map(UUID::fromString).toList()
        : List.of();
  }
}
