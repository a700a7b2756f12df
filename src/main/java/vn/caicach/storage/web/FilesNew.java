package vn.caicach.storage.web;

import java.util.List;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.Option;

/// The form to upload a file.
///
/// @param secrecy the degree chosen before, or empty
/// @param largest in bytes
/// @param accept media types and extensions, for the browser's own choice of files
public record FilesNew(
    List<Option> degrees, String secrecy, long largest, String accept, FormErrors errors) {}
