package vn.caicach.ui;

import java.util.Optional;

/// Tells the shell who is signed in to the current request; implemented by the module of accounts.
/// Must not fail: an error page asks it too, even when the database is gone.
public interface ShellInfo {

  Optional<SignedIn> signedIn();
}
