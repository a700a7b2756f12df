package vn.caicach.notification.web;

import vn.caicach.notification.internal.EmailQueries;

/// One mail.
public record MailsShow(EmailQueries.Row mail) {}
