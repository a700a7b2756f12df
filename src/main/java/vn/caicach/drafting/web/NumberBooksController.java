package vn.caicach.drafting.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.caicach.drafting.internal.BookQueries;
import vn.caicach.drafting.internal.Offices;
import vn.caicach.drafting.internal.SwitchNumbering;
import vn.caicach.organization.UnitId;
import vn.caicach.paper.PaperKind;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Requires;
import vn.caicach.ui.Attempt;
import vn.caicach.ui.Flash;
import vn.caicach.ui.FormErrors;

/// Which papers of the committee the program numbers itself.
@Controller
@Requires("drafts:issue")
class NumberBooksController {

  private final BookQueries books;
  private final SwitchNumbering switchNumbering;
  private final Offices offices;
  private final BusinessTime time;

  NumberBooksController(
      BookQueries books, SwitchNumbering switchNumbering, Offices offices, BusinessTime time) {
    this.books = books;
    this.switchNumbering = switchNumbering;
    this.offices = offices;
    this.time = time;
  }

  @GetMapping("/number-books")
  String index(Model model) {
    return page(NumberBookForm.BLANK, FormErrors.NONE, model);
  }

  @PostMapping("/number-books")
  String switchOne(
      @Valid @ModelAttribute("form") NumberBookForm form,
      BindingResult binding,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    FormErrors errors =
        Attempt.of(
            FormErrors.of(binding, "drafting.books"),
            response,
            () ->
                switchNumbering.switchTo(
                    committee(),
                    Objects.requireNonNull(form.kind()),
                    Boolean.TRUE.equals(form.own()),
                    form.after() == null ? 0 : form.after()));
    if (errors.any()) {
      return page(form, errors, model);
    }
    PaperKind kind = Objects.requireNonNull(form.kind());
    redirect.addFlashAttribute(Flash.NAME, Flash.done("drafting.books.done", kind.title()));
    return "redirect:/number-books";
  }

  private String page(NumberBookForm form, FormErrors errors, Model model) {
    model.addAttribute(
        "page",
        new NumberBooksIndex(
            books.of(committee(), time.today().getYear()), form, errors, DraftWords.kinds()));
    return "drafting/number-books";
  }

  private UnitId committee() {
    return offices.committee().id();
  }
}
