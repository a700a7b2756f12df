package vn.caicach.access.web;

import vn.caicach.access.internal.AccountQueries;

/// Something is to be done with an account that a click does not undo.
public record AccountsConfirm(AccountQueries.Row account, Step step) {

  /// @see AccountsController
  public enum Step {
    PASSWORD_RESET(
        "password-reset",
        "access.account.resetPassword",
        "access.account.resetPassword.text",
        "access.account.resetPassword.then"),
    SECOND_FACTOR_RESET(
        "second-factor-reset",
        "access.account.resetSecondFactor",
        "access.account.resetSecondFactor.text",
        "access.account.resetSecondFactor.then"),
    CLOSING(
        "closing",
        "access.account.close",
        "access.account.close.text",
        "access.account.close.then");

    private final String path;
    private final String title;
    private final String text;
    private final String then;

    Step(String path, String title, String text, String then) {
      this.path = path;
      this.title = title;
      this.text = text;
      this.then = then;
    }

    /// Last part of the path that does it.
    public String path() {
      return path;
    }

    public String title() {
      return title;
    }

    public String text() {
      return text;
    }

    public String then() {
      return then;
    }
  }
}
