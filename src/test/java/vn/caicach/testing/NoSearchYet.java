package vn.caicach.testing;

import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import vn.caicach.search.SearchIndex;

/// Stands in until the search is there.
@TestConfiguration(proxyBeanMethods = false)
public class NoSearchYet {

  @Bean
  @ConditionalOnMissingBean
  SearchIndex searchIndex() {
    return new SearchIndex() {
      @Override
      public void put(Entry entry) {}

      @Override
      public void remove(UUID id) {}
    };
  }
}
