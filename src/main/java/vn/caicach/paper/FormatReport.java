package vn.caicach.paper;

import java.util.List;

/// What a check of the form found.
///
/// @param findings in the order of the document, those of the whole file first
/// @param ruleset the version of the rules: "ND30-2020"
public record FormatReport(List<Finding> findings, String ruleset) {

  public FormatReport {
    findings = List.copyOf(findings);
  }

  /// Whether the file was not read; the only finding says why.
  public boolean refused() {
    return findings.stream().anyMatch(each -> each.severity() == Finding.Severity.REFUSED);
  }

  public boolean clean() {
    return findings.isEmpty();
  }

  /// What [FormatCheck#mended] would put right.
  public List<Finding> mendable() {
    return findings.stream().filter(Finding::mendable).toList();
  }
}
