package vn.caicach.search.web;

import static vn.caicach.ui.Texts.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.caicach.search.SearchIndex.Kind;
import vn.caicach.search.SnippetSource;
import vn.caicach.search.internal.Marks;
import vn.caicach.search.internal.SearchQueries;
import vn.caicach.search.internal.SearchQueries.Hit;
import vn.caicach.search.web.FoundIndex.Question;
import vn.caicach.search.web.FoundIndex.Row;
import vn.caicach.shared.Actor;
import vn.caicach.shared.OpenToSignedIn;
import vn.caicach.ui.ListRequest;
import vn.caicach.ui.ListRules;
import vn.caicach.ui.Listing;
import vn.caicach.ui.Tab;

/// The results of the search box. Open to all who signed in: each record asks for its own
/// permission.
@Controller
class SearchController {

  private static final ListRules LIST = ListRules.sortedBy("best").filteredBy("q", "kind");
  private static final int LONGEST = 200;
  private static final int SHORTEST = 2;

  private final SearchQueries entries;
  private final List<SnippetSource> sources;

  SearchController(SearchQueries entries, List<SnippetSource> sources) {
    this.entries = entries;
    this.sources = List.copyOf(sources);
  }

  @GetMapping("/search")
  @OpenToSignedIn
  String index(Actor actor, HttpServletRequest request, Model model) {
    ListRequest list = LIST.read(request);
    Marks marks = Marks.of(list.filter("q"));
    Question question = questionOf(list, marks);
    List<Row> rows = question == Question.ASKED ? rows(list, actor, marks) : List.of();
    model.addAttribute(
        "page",
        new FoundIndex(Listing.uncounted(list, rows), tabs(list, actor), question, isCut(request)));
    return "search/found";
  }

  private static Question questionOf(ListRequest list, Marks marks) {
    if (list.filter("q").isEmpty()) {
      return Question.NONE;
    }
    return marks.length() < SHORTEST ? Question.TOO_SHORT : Question.ASKED;
  }

  private static boolean isCut(HttpServletRequest request) {
    String typed = request.getParameter("q");
    return typed != null && typed.strip().length() > LONGEST;
  }

  private List<Row> rows(ListRequest list, Actor actor, Marks marks) {
    List<Hit> hits =
        entries.find(list.filter("q"), actor, kindOf(list), list.offset(), list.limit());
    Map<UUID, String> texts = texts(hits, marks);
    return hits.stream()
        .map(hit ->
            new Row(
                hit.kind(),
                hit.href(),
                marks.in(hit.title()),
                marks.inLabel(hit.label()),
                hit.day(),
                marks.around(texts.getOrDefault(hit.id(), ""))))
        .toList();
  }

  /// Only of those whose title does not say already why they were found.
  private Map<UUID, String> texts(List<Hit> hits, Marks marks) {
    Set<UUID> ids =
        hits.stream()
            .filter(hit -> !marks.all(hit.label() + " " + hit.title()))
            .map(Hit::id)
            .collect(Collectors.toSet());
    Map<UUID, String> texts = new HashMap<>();
    if (!ids.isEmpty()) {
      sources.forEach(source -> texts.putAll(source.texts(ids)));
    }
    return texts;
  }

  private static List<Tab> tabs(ListRequest list, Actor actor) {
    Kind chosen = kindOf(list);
    List<Tab> tabs = new ArrayList<>();
    tabs.add(Tab.of(t("search.kind.all"), list.without("kind"), chosen == null));
    for (Kind kind : Kind.values()) {
      if (actor.may(kind.permission())) {
        tabs.add(
            Tab.of(t(FoundIndex.wordKeyOf(kind)), list.with("kind", kind.name()), chosen == kind));
      }
    }
    return tabs;
  }

  private static @Nullable Kind kindOf(ListRequest list) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.name().equals(list.filter("kind")))
        .findFirst()
        .orElse(null);
  }
}
