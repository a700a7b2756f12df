package vn.caicach.search.web;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.caicach.search.SearchIndex.Kind;
import vn.caicach.ui.SearchSource;

@Component
class SearchBox implements SearchSource {

  @Override
  public String path() {
    return "/search";
  }

  @Override
  public String hintKey() {
    return "search.box";
  }

  @Override
  public Set<String> permissions() {
    return Arrays.stream(Kind.values()).map(Kind::permission).collect(Collectors.toSet());
  }
}
