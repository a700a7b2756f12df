package vn.caicach.shared;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a rule says of an action: allowed, or refused with its reason and legal basis.
public sealed interface Verdict {

  static Verdict allowed() {
    return new Allowed();
  }

  static Refused refused(String messageKey, Object... arguments) {
    return new Refused(messageKey, null, List.of(arguments));
  }

  /// Throws when refused, so that a use case reads as a list of rules.
  default void orThrow() {
    if (this instanceof Refused refused) {
      throw new RefusedException(refused);
    }
  }

  /// The first refusal, or allowed. Rules are not asked further once one refuses.
  @SafeVarargs
  static Verdict allOf(java.util.function.Supplier<Verdict>... rules) {
    return Arrays.stream(rules)
        .map(java.util.function.Supplier::get)
        .filter(Refused.class::isInstance)
        .findFirst()
        .orElseGet(Verdict::allowed);
  }

  /// The rule has nothing against it.
  record Allowed() implements Verdict {}

  /// @param messageKey key of the sentence that says why and how to mend it
  /// @param legalBasis the article the rule comes from, such as "Điều 9 khoản 2 NĐ 150/2025/NĐ-CP";
  ///   null when it is a rule of the product alone
  /// @param arguments what the sentence names
  record Refused(String messageKey, @Nullable String legalBasis, List<Object> arguments)
      implements Verdict {

    public Refused {
      arguments = List.copyOf(arguments);
    }

    public Refused on(String basis) {
      return new Refused(messageKey, basis, arguments);
    }
  }
}
