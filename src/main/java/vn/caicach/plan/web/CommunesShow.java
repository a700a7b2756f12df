package vn.caicach.plan.web;

import vn.caicach.plan.internal.CommuneQueries.Show;

public record CommunesShow(Show show, boolean mayHandDown) {}
