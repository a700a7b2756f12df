package vn.caicach.paper.internal.check;

import java.util.List;
import vn.caicach.paper.FormatRule;

/// The file is refused: for which reason, and with which words in its sentence.
final class Unreadable extends Exception {

  private static final long serialVersionUID = 1;

  private final FormatRule rule;
  private final transient List<String> arguments;

  Unreadable(FormatRule rule, String... arguments) {
    super(rule.key());
    this.rule = rule;
    this.arguments = List.of(arguments);
  }

  FormatRule rule() {
    return rule;
  }

  List<String> arguments() {
    return arguments;
  }
}
