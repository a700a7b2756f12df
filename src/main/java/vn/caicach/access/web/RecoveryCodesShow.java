package vn.caicach.access.web;

import java.util.List;

/// The codes, shown this once.
public record RecoveryCodesShow(List<String> codes) {}
