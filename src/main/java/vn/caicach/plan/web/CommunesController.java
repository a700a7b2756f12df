package vn.caicach.plan.web;

import static vn.caicach.ui.Texts.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.caicach.database.Scope;
import vn.caicach.database.Scopes;
import vn.caicach.plan.internal.CommuneQueries;
import vn.caicach.plan.internal.CommuneQueries.Commune;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Requires;
import vn.caicach.ui.ListRules;
import vn.caicach.ui.Option;
import vn.caicach.ui.XlsxExport;

/// The city's pages of its communes: how much work each has and how it stands, and what the city
/// itself handed down.
@Controller
@Requires("communes:read")
class CommunesController {

  private static final ListRules LIST =
      ListRules.sortedByLast("late")
          .orBy("name", "open", "risk", "waiting", "done", "moved")
          .filteredBy("q", "state");

  private final CommuneQueries queries;
  private final BusinessTime time;

  CommunesController(CommuneQueries queries, BusinessTime time) {
    this.queries = queries;
    this.time = time;
  }

  @GetMapping("/communes")
  String index(Actor actor, HttpServletRequest request, Model model) {
    CommuneQueries.Page page = above(actor, () -> queries.page(LIST.read(request)));
    model.addAttribute(
        "page",
        new CommunesIndex(
            page.communes(), page.totals(), states(), actor.may(HandingDownController.HAND_DOWN)));
    return "plan/communes";
  }

  @GetMapping("/communes.xlsx")
  ResponseEntity<byte[]> export(Actor actor, HttpServletRequest request) {
    XlsxExport file =
        XlsxExport.of(
            t("plan.commune.title"),
            t("plan.commune.name"),
            t("plan.commune.state"),
            t("plan.commune.open"),
            t("plan.commune.late"),
            t("plan.commune.risk"),
            t("plan.commune.waiting"),
            t("plan.commune.done"),
            t("plan.commune.moved"));
    for (Commune one : above(actor, () -> queries.all(LIST.read(request)))) {
      file.row(
          one.name(),
          t(one.atWork() ? "plan.commune.working" : "plan.commune.idle"),
          one.open(),
          one.late(),
          one.risk(),
          one.waiting(),
          one.done(),
          one.movedOn());
    }
    return file.download("xa-phuong", time.today());
  }

  @GetMapping("/communes/{id}")
  String show(Actor actor, @PathVariable UUID id, Model model) {
    CommuneQueries.Show found =
        above(actor, () -> queries.find(id))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("page", new CommunesShow(found, actor.may(HandingDownController.HAND_DOWN)));
    return "plan/communes-show";
  }

  /// Asks as the authority above.
  static <T> T above(Actor actor, Supplier<T> question) {
    return Scopes.<T, RuntimeException>call(
        new Scope.Parent(actor.authority(), actor), question::get);
  }

  private static List<Option> states() {
    return Stream.of("late", "working", "idle")
        .map(state -> Option.of(state, t("plan.commune.filter." + state)))
        .toList();
  }
}
