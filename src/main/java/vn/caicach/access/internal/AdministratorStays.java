package vn.caicach.access.internal;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.organization.DepartureRule;
import vn.caicach.organization.OfficerId;
import vn.caicach.shared.Verdict;

/// The only administrator of an authority does not leave before another one is there.
@Component
class AdministratorStays implements DepartureRule {

  private final Accounts accounts;
  private final AccountQueries queries;

  AdministratorStays(Accounts accounts, AccountQueries queries) {
    this.accounts = accounts;
    this.queries = queries;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Verdict mayLeave(OfficerId officer, LocalDate firstDayGone) {
    queries.lockAdministration();
    return accounts
        .findByOfficerId(officer.value())
        .filter(account -> queries.isOnlyAdministrator(account.id(), firstDayGone))
        .map(_ -> (Verdict) Verdict.refused("access.role.lastAdministrator"))
        .orElseGet(Verdict::allowed);
  }
}
