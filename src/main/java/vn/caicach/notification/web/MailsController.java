package vn.caicach.notification.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.caicach.notification.internal.EmailQueries;
import vn.caicach.notification.internal.QueueMail;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Requires;
import vn.caicach.shared.Verdict;
import vn.caicach.ui.Crumb;
import vn.caicach.ui.Flash;
import vn.caicach.ui.HistorySource;
import vn.caicach.ui.ListRules;
import vn.caicach.ui.NavigationItem;
import vn.caicach.ui.NavigationSource;
import vn.caicach.ui.RecordHistory;
import vn.caicach.ui.Texts;
import vn.caicach.ui.XlsxExport;

/// The administrator's page of outgoing mail.
@Controller
@Requires("mail:manage")
class MailsController implements NavigationSource {

  private static final ListRules LIST = ListRules.sortedByLast("createdAt").filteredBy("state");

  private final EmailQueries queries;
  private final QueueMail queueMail;
  private final HistorySource log;
  private final BusinessTime time;

  MailsController(EmailQueries queries, QueueMail queueMail, HistorySource log, BusinessTime time) {
    this.queries = queries;
    this.queueMail = queueMail;
    this.log = log;
    this.time = time;
  }

  @Override
  public List<NavigationItem> navigation() {
    return List.of(
        new NavigationItem(
            NavigationItem.Group.ADMINISTRATION,
            60,
            "notification.mails.title",
            "/mails",
            "mail",
            "mail:manage"));
  }

  @GetMapping("/mails")
  String index(HttpServletRequest request, Model model) {
    model.addAttribute("page", new MailsIndex(queries.list(LIST.read(request))));
    return "notification/mails";
  }

  @GetMapping("/mails.xlsx")
  ResponseEntity<byte[]> export(HttpServletRequest request) {
    XlsxExport file =
        XlsxExport.of(
            Texts.t("notification.mails.title"),
            Texts.t("notification.mail.subject"),
            Texts.t("notification.mail.recipient"),
            Texts.t("notification.mail.createdAt"),
            Texts.t("notification.mail.state"));
    for (EmailQueries.Row row : queries.list(LIST.read(request).whole()).rows()) {
      file.row(
          row.subject(),
          row.recipient(),
          row.createdAt(),
          Texts.t("notification.mail.state." + row.state()));
    }
    return file.download("thu-di", time.today());
  }

  @GetMapping("/mails/{id}")
  String show(@PathVariable UUID id, Model model) {
    model.addAttribute("page", new MailsShow(find(id)));
    return "notification/mails-show";
  }

  @GetMapping("/mails/{id}/history")
  String history(@PathVariable UUID id, HttpServletRequest request, Model model) {
    model.addAttribute(
        "page",
        new RecordHistory(
            find(id).subject(),
            List.of(new Crumb(Texts.t("notification.mails.title"), "/mails")),
            "/mails/" + id,
            log.history(id, HistorySource.RULES.read(request))));
    return RecordHistory.VIEW;
  }

  @PostMapping("/mails/{id}/sending")
  String send(@PathVariable UUID id, RedirectAttributes redirect) {
    find(id);
    redirect.addFlashAttribute(
        Flash.NAME,
        queueMail.again(id) instanceof Verdict.Refused refused
            ? Flash.failed(refused.messageKey())
            : Flash.done("notification.mails.again"));
    return "redirect:/mails/" + id;
  }

  private EmailQueries.Row find(UUID id) {
    return queries.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
