package vn.caicach.access.web;

import java.util.List;
import vn.caicach.access.internal.AccountQueries;
import vn.caicach.access.internal.AccountSessions;
import vn.caicach.access.internal.SecondFactor;
import vn.caicach.organization.OrganizationDirectory.Holding;
import vn.caicach.shared.Actor;

/// The own account.
public record AccountShow(
    AccountQueries.Row account,
    Actor actor,
    List<Holding> posts,
    SecondFactor.State secondFactor,
    List<AccountSessions.Open> sessions) {}
