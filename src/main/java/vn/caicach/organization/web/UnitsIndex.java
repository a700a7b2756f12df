package vn.caicach.organization.web;

import vn.caicach.organization.internal.UnitQueries;
import vn.caicach.ui.Listing;

/// The units of a day.
public record UnitsIndex(Listing<UnitQueries.Row> list, AsOf asOf, boolean manage) {}
