package vn.caicach.notification.web;

import vn.caicach.notification.internal.EmailQueries;
import vn.caicach.ui.Listing;

/// Outgoing mail, the newest first.
public record MailsIndex(Listing<EmailQueries.Row> list) {}
