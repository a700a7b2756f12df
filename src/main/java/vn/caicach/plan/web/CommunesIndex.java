package vn.caicach.plan.web;

import java.util.List;
import vn.caicach.plan.internal.CommuneQueries.Commune;
import vn.caicach.plan.internal.CommuneQueries.Totals;
import vn.caicach.ui.Listing;
import vn.caicach.ui.Option;

public record CommunesIndex(
    Listing<Commune> list, Totals totals, List<Option> states, boolean mayHandDown) {}
