package vn.caicach.access.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.OpenToSignedIn;
import vn.caicach.ui.WorkSource;
import vn.caicach.ui.WorkSource.WorkItem;

/// Việc của tôi: what the signed-in person has to do.
@Controller
class HomeController {

  private static final int SHOWN = 50;
  private static final Comparator<WorkItem> BY_DUE =
      Comparator.comparing(WorkItem::due, Comparator.nullsLast(Comparator.naturalOrder()));

  private final List<WorkSource> sources;
  private final BusinessTime time;

  HomeController(List<WorkSource> sources, BusinessTime time) {
    this.sources = List.copyOf(sources);
    this.time = time;
  }

  @OpenToSignedIn
  @GetMapping("/")
  String home(Actor actor, Model model) {
    List<WorkItem> work =
        sources.stream()
            .flatMap(source -> source.work(actor, SHOWN + 1).stream())
            .sorted(BY_DUE)
            .toList();
    boolean more = work.size() > SHOWN;
    model.addAttribute(
        "page", new Home(actor, time.today(), more ? work.subList(0, SHOWN) : work, more));
    return "access/home";
  }
}
