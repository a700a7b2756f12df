package vn.caicach.drafting.web;

import static vn.caicach.ui.Texts.t;

import org.jspecify.annotations.Nullable;
import vn.caicach.paper.Finding;
import vn.caicach.paper.FormatReport;
import vn.caicach.ui.State;

/// What a check of the form found.
///
/// @param name of the file or the draft
/// @param back where it came from
/// @param mended where the mended copy is; null for none
public record FormChecksShow(
    String name, String back, FormatReport report, @Nullable String mended) {

  /// Whether the mended copy puts it right.
  public boolean mends(Finding finding) {
    return mended != null && finding.mendable();
  }

  public static String sentence(Finding finding) {
    return t(finding.rule().message(), finding.arguments().toArray());
  }

  public static State state(Finding finding) {
    return switch (finding.severity()) {
      case REFUSED, WRONG -> State.LATE;
      case ADVICE -> State.RISK;
    };
  }
}
