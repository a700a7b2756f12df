package vn.caicach.ui;

import org.jspecify.annotations.Nullable;

/// What an error page says: what happened, what to do, and the number to name when asking for help.
///
/// @param status of HTTP
/// @param title one line
/// @param text one or two sentences that tell what to do
/// @param incident number under which the failure stands in the log; null when nothing failed on
///   our side
/// @param legalBasis the article a refusal rests on, or null
/// @param back path to return to, or null
public record ErrorPage(
    int status,
    String title,
    String text,
    @Nullable String incident,
    @Nullable String legalBasis,
    @Nullable String back) {

  /// Request attribute: an error page is on its way, so nothing that may fail again is asked.
  public static final String ATTRIBUTE = ErrorPage.class.getName();
}
