package vn.caicach.access.web;

import vn.caicach.ui.FormErrors;

/// @param qr the code to scan
/// @param secret the same to type by hand
public record SecondFactorNew(QrCode qr, String secret, FormErrors errors) {}
