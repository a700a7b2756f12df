package vn.caicach.document.web;

import static vn.caicach.ui.Texts.t;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.caicach.document.Direction;
import vn.caicach.document.internal.DocumentQueries;
import vn.caicach.shared.Days;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.ListRequest;
import vn.caicach.ui.Listing;
import vn.caicach.ui.Option;
import vn.caicach.ui.Tab;

/// The register.
public record DocumentsIndex(
    Listing<DocumentQueries.Row> list,
    List<Option> kinds,
    List<Option> urgencies,
    List<Option> years,
    boolean manage) {

  /// The two registers together, and each of them.
  public List<Tab> tabs() {
    ListRequest request = list.request();
    String shown = request.filter("direction");
    return Stream.concat(
            Stream.of(Tab.of(t("document.tab.all"), request.without("direction"), shown.isEmpty())),
            Arrays.stream(Direction.values())
                .map(one ->
                    Tab.of(
                        t("document.tab." + one),
                        request.with("direction", one.name()),
                        shown.equals(one.name()))))
        .toList();
  }

  /// At a day of the filter that cannot be read.
  public FormErrors errors() {
    FormErrors errors = FormErrors.NONE;
    for (String name : List.of("from", "to")) {
      String typed = list.request().filter(name);
      if (!typed.isEmpty() && Days.read(typed).isEmpty()) {
        errors = errors.at(name, t("document.filter." + name), "typeMismatch.java.time.LocalDate");
      }
    }
    return errors;
  }
}
