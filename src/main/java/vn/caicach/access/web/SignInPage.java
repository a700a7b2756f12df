package vn.caicach.access.web;

import vn.caicach.ui.FormErrors;

/// @param login what was typed as the name
/// @param next where to go after signing in
public record SignInPage(String login, String next, FormErrors errors) {}
