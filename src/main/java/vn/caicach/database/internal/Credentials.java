package vn.caicach.database.internal;

/// A database role and its password. The password never shows in texts made of this value.
public record Credentials(String user, String password) {

  @Override
  public String toString() {
    return user;
  }
}
