package vn.caicach.access.web;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.caicach.access.internal.KeepView;
import vn.caicach.shared.Actor;
import vn.caicach.shared.OpenToSignedIn;
import vn.caicach.shared.Verdict;
import vn.caicach.ui.Flash;

/// Views of lists that a person saves.
@Controller
@OpenToSignedIn
class SavedViewsController {

  private final KeepView keepView;

  SavedViewsController(KeepView keepView) {
    this.keepView = keepView;
  }

  @PostMapping("/saved-views")
  String keep(
      Actor actor,
      @RequestParam(defaultValue = "") String path,
      @RequestParam(defaultValue = "") String query,
      @RequestParam(defaultValue = "") String name,
      RedirectAttributes redirect) {
    Verdict verdict = keepView.keep(actor.account(), path, name, query);
    redirect.addFlashAttribute(
        Flash.NAME,
        verdict instanceof Verdict.Refused refused
            ? Flash.failed(refused.messageKey(), refused.arguments().toArray())
            : Flash.done("ui.views.kept", name.strip()));
    return "redirect:" + (KeepView.isOfAList(path, query) ? path + "?" + query : "/");
  }

  @PostMapping("/saved-views/{id}/removal")
  String forget(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
    String path =
        keepView
            .forget(actor.account(), id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    redirect.addFlashAttribute(Flash.NAME, Flash.done("ui.views.forgotten"));
    return "redirect:" + path;
  }
}
