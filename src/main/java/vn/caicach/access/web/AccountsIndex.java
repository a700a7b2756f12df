package vn.caicach.access.web;

import java.util.List;
import vn.caicach.access.internal.AccountQueries;
import vn.caicach.ui.Listing;
import vn.caicach.ui.Option;

/// The accounts of the authority.
///
/// @param slug what stands behind the @ of a sign-in name here
public record AccountsIndex(Listing<AccountQueries.Row> list, String slug, List<Option> roles) {}
