package vn.caicach.ui;

import java.util.Optional;

/// Tells the head of every page what the person of the current request has not read; implemented by
/// the module of notifications. Asked once a page, never for a page that tells of an outage.
public interface InboxSource {

  /// @param path of the page where it can be read
  /// @param unread how many, counted up to 100
  record Inbox(String path, int unread) {

    private static final int MOST_SHOWN = 99;

    /// "3", "99+"
    public String count() {
      return unread > MOST_SHOWN ? MOST_SHOWN + "+" : Integer.toString(unread);
    }

    /// "Thông báo: 3 chưa đọc"
    public String words() {
      return unread == 0 ? Texts.t("ui.inbox.none") : Texts.t("ui.inbox.unread", count());
    }
  }

  /// Empty for who has none, such as a technical account.
  Optional<Inbox> inbox();
}
