package vn.caicach.access.web;

import java.util.List;
import java.util.stream.Collectors;
import vn.caicach.organization.AuthoritySetup;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.Option;

/// The form of the first run, in three steps: the province, the unit, then the rest.
public record FirstRunPage(
    FirstRunForm form,
    List<Option> provinces,
    List<Option> units,
    List<AuthoritySetup.Proposal> offices,
    FormErrors errors) {

  /// Names of the offices every such authority has.
  public String required() {
    return offices.stream()
        .filter(AuthoritySetup.Proposal::required)
        .map(AuthoritySetup.Proposal::name)
        .collect(Collectors.joining("; "));
  }

  /// The offices an authority may do without.
  public List<Option> optional() {
    return offices.stream()
        .filter(office -> !office.required())
        .map(office -> new Option(office.code(), office.name(), office.legalBasis()))
        .toList();
  }

  /// Codes ticked: as typed, or all that are proposed.
  public List<String> chosen() {
    return form.offices() != null
        ? List.copyOf(form.offices())
        : optional().stream().map(Option::value).toList();
  }
}
