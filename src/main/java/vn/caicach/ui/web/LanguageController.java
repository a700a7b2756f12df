package vn.caicach.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import vn.caicach.shared.OpenToAll;
import vn.caicach.ui.Languages;
import vn.caicach.ui.Texts;

/// Vietnamese or English, kept in a cookie of this browser.
@Controller
@OpenToAll
class LanguageController {

  private final LocaleResolver languages;

  LanguageController(LocaleResolver languages) {
    this.languages = languages;
  }

  @GetMapping("/language/{language}")
  String choose(
      @PathVariable String language,
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    languages.setLocale(
        request, response, language.equals("en") ? Texts.ENGLISH : Texts.VIETNAMESE);
    return "redirect:" + Languages.safe(back);
  }
}
