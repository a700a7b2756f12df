package vn.caicach.storage.web;

import org.jspecify.annotations.Nullable;
import vn.caicach.storage.FileSignatures;
import vn.caicach.storage.StoredFile;

/// One file.
///
/// @param type name of its [vn.caicach.storage.internal.ContentType]
/// @param text its beginning
/// @param textShownWhole whether that is all of it
/// @param signatures null when nobody has looked at them yet
/// @param check where they are looked at; null when the person may not, or the file is no PDF
public record FilesShow(
    StoredFile file,
    String type,
    String text,
    boolean textShownWhole,
    @Nullable FileSignatures signatures,
    @Nullable String check) {}
