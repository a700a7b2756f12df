package vn.caicach.access.web;

import java.util.List;
import vn.caicach.access.internal.AccountQueries;
import vn.caicach.ui.Listing;
import vn.caicach.ui.Option;
import vn.caicach.ui.State;

/// The accounts of the authority.
///
/// @param slug what stands behind the @ of a sign-in name here
public record AccountsIndex(Listing<AccountQueries.Row> list, String slug, List<Option> roles) {

  /// Key of the words for how an account stands.
  public static String stateKey(AccountQueries.Row account) {
    if (account.closed()) {
      return "access.accounts.closed";
    }
    if (account.left()) {
      return "access.accounts.left";
    }
    if (account.waitsUntil() != null) {
      return "access.accounts.waiting";
    }
    return account.mustChangePassword() ? "access.accounts.first" : "access.accounts.open";
  }

  /// How it stands, beside the words.
  public static State state(AccountQueries.Row account) {
    if (account.closed() || account.left()) {
      return State.REST;
    }
    if (account.waitsUntil() != null) {
      return State.RISK;
    }
    return account.mustChangePassword() ? State.WAIT : State.OK;
  }
}
