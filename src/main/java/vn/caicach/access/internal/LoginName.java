package vn.caicach.access.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a person types to sign in: `chutich@ninhgiang.haiphong`, the account's name and the
/// authority's.
record LoginName(String account, String slug) {

  private static final Pattern FORM =
      Pattern.compile("([a-z0-9][a-z0-9._-]{1,39})@([a-z0-9-]+(?:\\.[a-z0-9-]+)*)");

  /// Empty when the text has not the form name@authority.
  static Optional<LoginName> parse(String text) {
    var matcher = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
    return matcher.matches()
        ? Optional.of(new LoginName(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return account + "@" + slug;
  }
}
