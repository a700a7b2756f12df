package vn.caicach.notification.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.caicach.notification.internal.NoticeQueries;
import vn.caicach.notification.internal.ReadNotices;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.OpenToSignedIn;
import vn.caicach.ui.Flash;
import vn.caicach.ui.ListRules;
import vn.caicach.ui.Texts;
import vn.caicach.ui.XlsxExport;

/// What the program told the person who is signed in.
@Controller
@OpenToSignedIn
class NoticesController {

  private static final ListRules LIST = ListRules.sortedByLast("createdAt");
  private static final String ALL = "/notices";
  private static final String UNREAD = "/notices/unread";

  private final NoticeQueries queries;
  private final ReadNotices readNotices;
  private final BusinessTime time;

  NoticesController(NoticeQueries queries, ReadNotices readNotices, BusinessTime time) {
    this.queries = queries;
    this.readNotices = readNotices;
    this.time = time;
  }

  @GetMapping(ALL)
  String index(Actor actor, HttpServletRequest request, Model model) {
    return list(actor, false, request, model);
  }

  @GetMapping(UNREAD)
  String unread(Actor actor, HttpServletRequest request, Model model) {
    return list(actor, true, request, model);
  }

  @GetMapping({ALL + ".xlsx", UNREAD + ".xlsx"})
  ResponseEntity<byte[]> export(Actor actor, HttpServletRequest request) {
    boolean unreadOnly = request.getRequestURI().equals(UNREAD + ".xlsx");
    XlsxExport file =
        XlsxExport.of(
            Texts.t("notification.notices.title"),
            Texts.t("notification.notice.title"),
            Texts.t("notification.notice.detail"),
            Texts.t("notification.notice.urgency"),
            Texts.t("notification.notice.createdAt"),
            Texts.t("notification.notice.read"));
    for (NoticeQueries.Row row :
        queries.list(officer(actor), unreadOnly, LIST.read(request).whole()).rows()) {
      file.row(
          row.title(),
          row.detail(),
          Texts.t("notification.notice.urgency." + row.urgency()),
          row.createdAt(),
          row.readAt());
    }
    return file.download("thong-bao", time.today());
  }

  private String list(Actor actor, boolean unreadOnly, HttpServletRequest request, Model model) {
    UUID officer = actor.officer();
    if (officer == null) {
      return "notification/notices-nobody";
    }
    model.addAttribute(
        "page",
        new NoticesIndex(
            queries.list(officer, unreadOnly, LIST.read(request)),
            unreadOnly,
            queries.unread(officer) > 0));
    return "notification/notices";
  }

  /// Opens what the notice tells of; having opened it is having read it.
  @PostMapping("/notices/{id}/opening")
  String open(Actor actor, @PathVariable UUID id) {
    return "redirect:" + readNotices.read(officer(actor), id).orElseThrow(NoticesController::none);
  }

  @PostMapping("/notices/{id}/reading")
  String read(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String back) {
    if (readNotices.read(officer(actor), id).isEmpty()) {
      throw none();
    }
    return "redirect:" + (back.equals(UNREAD) ? UNREAD : ALL);
  }

  @PostMapping("/notices/reading")
  String readAll(Actor actor, RedirectAttributes redirect) {
    int read = readNotices.readAll(officer(actor));
    redirect.addFlashAttribute(
        Flash.NAME,
        read == 0
            ? Flash.note("notification.notices.nothingUnread")
            : Flash.done("notification.notices.allRead", read));
    return "redirect:" + ALL;
  }

  private static UUID officer(Actor actor) {
    UUID officer = actor.officer();
    if (officer == null) {
      throw none();
    }
    return officer;
  }

  private static ResponseStatusException none() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
