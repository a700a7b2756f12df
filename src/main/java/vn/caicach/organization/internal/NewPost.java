package vn.caicach.organization.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.caicach.organization.PostRank;
import vn.caicach.shared.VietnameseText;

/// What has to be known of a post to open it in a unit.
public record NewPost(
    @Nullable String templateCode,
    String title,
    String shortTitle,
    List<String> aliases,
    PostRank rank) {

  public NewPost {
    title = VietnameseText.tidy(title);
    shortTitle = VietnameseText.tidy(shortTitle.isBlank() ? title : shortTitle);
    aliases = List.copyOf(aliases);
  }

  public static NewPost of(String title, PostRank rank) {
    return new NewPost(null, title, "", List.of(), rank);
  }
}
