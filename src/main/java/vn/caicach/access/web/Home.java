package vn.caicach.access.web;

import java.time.LocalDate;
import vn.caicach.shared.Actor;

/// The home page.
public record Home(Actor actor, LocalDate today) {}
