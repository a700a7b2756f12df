package vn.caicach.access.web;

import vn.caicach.access.internal.AccountQueries;

/// A first password, shown this once.
public record FirstPasswordShow(AccountQueries.Row account, String login, String password) {}
