package vn.caicach.plan.web;

import static vn.caicach.ui.Texts.t;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.caicach.access.Role;
import vn.caicach.plan.internal.BoardQueries;
import vn.caicach.plan.internal.TaskQueries;
import vn.caicach.shared.Actor;
import vn.caicach.shared.Requires;
import vn.caicach.ui.Tab;

/// Bảng điều hành: what the chair looks at first. A vice-chair begins with the own field.
@Controller
class BoardController {

  private static final String WHOLE = "all";

  private final BoardQueries queries;

  BoardController(BoardQueries queries) {
    this.queries = queries;
  }

  @GetMapping("/board")
  @Requires("board:read")
  String show(Actor actor, @RequestParam(defaultValue = "") String field, Model model) {
    boolean has = queries.hasField(actor);
    boolean own = has && (field.isEmpty() ? isVice(actor) : field.equals(TaskQueries.OWN_FIELD));
    model.addAttribute(
        "page",
        new BoardShow(
            queries.read(actor, own), has ? fields(own) : List.of(), own, isVice(actor) && !has));
    return "plan/board";
  }

  private static List<Tab> fields(boolean own) {
    return List.of(
        Tab.of(t("plan.board.field.own"), "/board?field=" + TaskQueries.OWN_FIELD, own),
        Tab.of(t("plan.board.field.whole"), "/board?field=" + WHOLE, !own));
  }

  private static boolean isVice(Actor actor) {
    return actor.roles().contains(Role.COM_VICE.name())
        && !actor.roles().contains(Role.COM_CHAIR.name());
  }
}
