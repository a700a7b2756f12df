package vn.caicach.shared;

import java.util.UUID;

/// The sign-in of one person at one authority.
public record AccountId(UUID value) implements Identifier {

  public static AccountId next() {
    return new AccountId(Identifiers.next());
  }
}
