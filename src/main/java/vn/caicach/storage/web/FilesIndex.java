package vn.caicach.storage.web;

import java.util.List;
import vn.caicach.storage.StoredFile;
import vn.caicach.ui.Listing;
import vn.caicach.ui.Option;

/// The files of the authority.
public record FilesIndex(Listing<StoredFile> list, List<Option> types, boolean mayUpload) {}
