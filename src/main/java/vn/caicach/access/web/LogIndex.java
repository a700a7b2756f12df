package vn.caicach.access.web;

import java.util.List;
import vn.caicach.access.internal.ReadLog;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.Listing;
import vn.caicach.ui.Option;

/// The log: who changed what, newest first.
public record LogIndex(
    Listing<ReadLog.Row> list, List<Option> tables, List<Option> operations, FormErrors errors) {}
