package vn.caicach.notification.web;

import vn.caicach.notification.internal.NoticeQueries;
import vn.caicach.ui.Listing;

/// What an officer was told, the newest first.
///
/// @param unreadOnly whether what was read is left out
/// @param someUnread whether there is anything to mark
public record NoticesIndex(
    Listing<NoticeQueries.Row> list, boolean unreadOnly, boolean someUnread) {}
