package vn.caicach.shared;

/// The actor lacks a permission: shown as a sentence with status 403.
public class NotPermittedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String permission;

  public NotPermittedException(String permission) {
    super("needs " + permission);
    this.permission = permission;
  }

  /// The permission that is missing, `resource:verb`.
  public String permission() {
    return permission;
  }
}
