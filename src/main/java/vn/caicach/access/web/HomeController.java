package vn.caicach.access.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.OpenToSignedIn;

/// Việc của tôi: what the signed-in person has to do.
@Controller
class HomeController {

  private final BusinessTime time;

  HomeController(BusinessTime time) {
    this.time = time;
  }

  @OpenToSignedIn
  @GetMapping("/")
  String home(Actor actor, Model model) {
    model.addAttribute("page", new Home(actor, time.today()));
    return "access/home";
  }
}
