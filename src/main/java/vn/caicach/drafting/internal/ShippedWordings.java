package vn.caicach.drafting.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The wordings that come with the program, for an authority to begin with.
@Component
public class ShippedWordings {

  /// @param key name of its resource
  public record Shipped(String key, WordingSheet sheet) {}

  private final List<Shipped> all;

  ShippedWordings() throws IOException {
    Resource[] found =
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:drafting/wordings/*.txt");
    all =
        Arrays.stream(found)
            .map(ShippedWordings::read)
            .sorted(Comparator.comparing(Shipped::key))
            .toList();
  }

  private static Shipped read(Resource resource) {
    try {
      String key = Objects.requireNonNull(resource.getFilename()).replace(".txt", "");
      String text = resource.getContentAsString(StandardCharsets.UTF_8);
      return new Shipped(key, WordingSheet.read(text).orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Shipped> all() {
    return all;
  }

  public Optional<Shipped> find(String key) {
    return all.stream().filter(one -> one.key().equals(key)).findFirst();
  }
}
