package vn.caicach.access.web;

import java.util.List;
import vn.caicach.access.internal.AccountQueries;
import vn.caicach.access.internal.AccountSessions;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.Option;

/// One account, as its administrator sees it.
///
/// @param own the administrator looks at the own account
/// @param seen names of the roles held when the page was made
public record AccountsShow(
    AccountQueries.Row account,
    String slug,
    List<Option> roles,
    List<String> seen,
    List<AccountSessions.Open> sessions,
    boolean own,
    FormErrors errors) {}
