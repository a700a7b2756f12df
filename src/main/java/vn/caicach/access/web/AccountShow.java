package vn.caicach.access.web;

import java.util.List;
import vn.caicach.access.internal.AccountQueries;
import vn.caicach.access.internal.AccountSessions;
import vn.caicach.access.internal.SecondFactor;
import vn.caicach.shared.Actor;

/// The own account.
public record AccountShow(
    AccountQueries.Row account,
    Actor actor,
    SecondFactor.State secondFactor,
    List<AccountSessions.Open> sessions) {}
