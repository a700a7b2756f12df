package vn.caicach.storage.web;

import vn.caicach.storage.StoredFile;

/// One file.
///
/// @param type name of its [vn.caicach.storage.internal.ContentType]
/// @param text its beginning
/// @param textShownWhole whether that is all of it
public record FilesShow(StoredFile file, String type, String text, boolean textShownWhole) {}
