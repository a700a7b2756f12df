package vn.caicach.access.web;

import static vn.caicach.ui.Texts.t;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.caicach.access.internal.AccountRecords;
import vn.caicach.access.internal.LogWords;
import vn.caicach.access.internal.ReadLog;
import vn.caicach.audit.AuditEntry.Operation;
import vn.caicach.audit.AuditTrail.Filter;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Days;
import vn.caicach.shared.Requires;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.ListRequest;
import vn.caicach.ui.ListRules;
import vn.caicach.ui.Listing;
import vn.caicach.ui.Option;
import vn.caicach.ui.XlsxExport;

/// The log of the own authority.
@Controller
@Requires("audit:read")
class LogController {

  private static final ListRules LIST =
      ListRules.sortedByLast("at").filteredBy("q", "table", "operation", "from", "until");

  /// Rows of a file; a longer log is taken out by days.
  private static final int MOST = 20_000;

  private static final int AT_ONCE = 1_000;

  private final ReadLog log;
  private final BusinessTime time;

  LogController(ReadLog log, BusinessTime time) {
    this.log = log;
    this.time = time;
  }

  @GetMapping("/audit")
  String index(HttpServletRequest request, Model model) {
    ListRequest list = LIST.read(request);
    List<Option> tables =
        LogWords.tables().stream().map(table -> Option.of(table, LogWords.table(table))).toList();
    List<Option> operations =
        Arrays.stream(Operation.values())
            .map(each -> Option.of(each.name(), LogWords.operation(each)))
            .toList();
    model.addAttribute(
        "page",
        new LogIndex(
            Listing.uncounted(list, log.list(filter(list), list.offset(), list.limit())),
            tables,
            operations,
            errors(list)));
    return "access/log";
  }

  @GetMapping("/audit.xlsx")
  ResponseEntity<byte[]> export(HttpServletRequest request) {
    XlsxExport file =
        XlsxExport.of(
            t("access.log.title"),
            t("access.log.at"),
            t("access.log.who"),
            t("access.log.post"),
            t("access.log.what"),
            t("access.log.kind"),
            t("access.log.record"),
            t("access.log.changes"));
    Filter filter = filter(LIST.read(request));
    int written = 0;
    long last = Long.MAX_VALUE;
    List<ReadLog.Row> rows;
    do {
      rows = log.before(last, filter, AT_ONCE);
      rows.forEach(row -> write(file, row));
      written += rows.size();
      last = rows.isEmpty() ? last : rows.getLast().id();
    } while (rows.size() == AT_ONCE && written < MOST);
    if (written >= MOST) {
      file.row(null, t("access.log.most", MOST), null, null, null, null, null);
    }
    return file.download("nhat-ky", time.today());
  }

  private static void write(XlsxExport file, ReadLog.Row row) {
    file.row(
        row.at(),
        row.who(),
        row.post(),
        row.what(),
        row.kind(),
        row.record() == null ? "" : row.record().text(),
        row.changes().stream()
            .map(change -> change.field() + ": " + change.before() + " → " + change.after())
            .collect(Collectors.joining("\n")));
  }

  private static Filter filter(ListRequest list) {
    String person = list.filter("q");
    String table = list.filter("table");
    return new Filter(
        person.isEmpty() ? null : AccountRecords.like(person),
        table.isEmpty() ? null : table,
        operation(list.filter("operation")).orElse(null),
        start(list, "from", 0),
        start(list, "until", 1));
  }

  private static @Nullable Instant start(ListRequest list, String filter, int daysLater) {
    return Days.read(list.filter(filter))
        .map(day -> day.plusDays(daysLater).atStartOfDay(BusinessTime.ZONE).toInstant())
        .orElse(null);
  }

  private static FormErrors errors(ListRequest list) {
    FormErrors errors = FormErrors.NONE;
    for (String filter : List.of("from", "until")) {
      Optional<LocalDate> day = Days.read(list.filter(filter));
      if (day.isEmpty() && !list.filter(filter).isEmpty()) {
        errors = errors.at(filter, t("access.log." + filter), "typeMismatch.java.time.LocalDate");
      }
    }
    return errors;
  }

  private static Optional<Operation> operation(String name) {
    return Arrays.stream(Operation.values()).filter(each -> each.name().equals(name)).findFirst();
  }
}
