package vn.caicach.access.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.caicach.access.Role;
import vn.caicach.access.internal.AccountQueries;
import vn.caicach.shared.VietnameseText;

/// Fills the form of a new account as an office would: Nguyễn Văn An becomes `annv`.
@Component
class ProposeAccount {

  private static final int LONGEST = 30;

  private final AccountQueries queries;

  ProposeAccount(AccountQueries queries) {
    this.queries = queries;
  }

  AccountForm forOfficer(@Nullable UUID id) {
    if (id == null) {
      return AccountForm.BLANK;
    }
    return queries
        .officerWithoutAccount(id)
        .map(officer ->
            new AccountForm(
                id,
                free(nameOf(officer.name())),
                officer.name(),
                officer.email(),
                EnumSet.of(Role.OFFICER)))
        .orElse(AccountForm.BLANK);
  }

  /// Given name, then the first letters of the others.
  static String nameOf(String fullName) {
    List<String> words =
        Arrays.stream(VietnameseText.fold(fullName).split("[^a-z0-9]+"))
            .filter(word -> !word.isEmpty())
            .toList();
    if (words.isEmpty()) {
      return "";
    }
    String initials =
        words.subList(0, words.size() - 1).stream()
            .map(word -> word.substring(0, 1))
            .collect(Collectors.joining());
    String name = words.getLast() + initials;
    return name.substring(0, Math.min(name.length(), LONGEST));
  }

  private String free(String name) {
    Set<String> taken = queries.namesLike(name);
    return taken.contains(name)
        ? IntStream.iterate(2, n -> n + 1)
            .mapToObj(n -> name + n)
            .filter(one -> !taken.contains(one))
            .findFirst()
            .orElseThrow()
        : name;
  }
}
