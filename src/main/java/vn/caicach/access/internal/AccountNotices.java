package vn.caicach.access.internal;

import org.springframework.stereotype.Component;
import vn.caicach.access.Courier;
import vn.caicach.ui.Texts;

/// Tells people by mail what happened to their account. Never a password: that is told face to
/// face.
@Component
class AccountNotices {

  private final Courier courier;

  AccountNotices(Courier courier) {
    this.courier = courier;
  }

  void opened(Account account) {
    tell(account, "opened");
  }

  void passwordReset(Account account) {
    tell(account, "passwordReset");
  }

  void secondFactorReset(Account account) {
    tell(account, "secondFactorReset");
  }

  private void tell(Account account, String what) {
    String email = account.email();
    if (email != null) {
      courier.send(
          email,
          Texts.in(Texts.VIETNAMESE, "access.mail." + what + ".subject"),
          Texts.in(Texts.VIETNAMESE, "access.mail." + what + ".text", account.displayName()));
    }
  }
}
