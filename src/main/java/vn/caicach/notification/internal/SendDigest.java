package vn.caicach.notification.internal;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.access.Courier;
import vn.caicach.organization.OrganizationDirectory;
import vn.caicach.organization.OrganizationDirectory.OfficerSummary;
import vn.caicach.shared.BusinessTime;

/// Sends the digests of one authority. The mails are handed over in the transaction that marks the
/// notices, and wait for the mail server on their own: neither is lost without the other.
@Component
class SendDigest {

  private static final Logger LOG = LoggerFactory.getLogger(SendDigest.class);

  private final KeptNotices notices;
  private final OrganizationDirectory organization;
  private final Courier courier;
  private final BusinessTime time;
  private final String address;

  SendDigest(
      KeptNotices notices,
      OrganizationDirectory organization,
      Courier courier,
      BusinessTime time,
      @Value("${caicach.base-url:}") String address) {
    this.notices = notices;
    this.organization = organization;
    this.courier = courier;
    this.time = time;
    this.address = address.strip().replaceFirst("/+$", "");
  }

  /// One mail to each officer of the authority for whom something waits.
  @Transactional
  void send() {
    LocalDate today = time.today();
    Map<UUID, List<KeptNotice>> waiting =
        notices
            .takeUp(time.now(), today, today.atStartOfDay(BusinessTime.ZONE).toInstant())
            .stream()
            .collect(groupingBy(KeptNotice::officerId));
    if (waiting.isEmpty()) {
      return;
    }
    Map<UUID, OfficerSummary> officers =
        organization.officersOn(today).stream()
            .collect(Collectors.toMap(officer -> officer.id().value(), officer -> officer));
    waiting.forEach((id, list) -> {
      OfficerSummary officer = officers.get(id);
      String recipient = officer == null ? null : officer.email();
      if (officer == null || recipient == null || recipient.isBlank()) {
        LOG.debug("officer {} has no mail address: {} notices without a mail", id, list.size());
        return;
      }
      Digest digest = Digest.of(officer.name(), list, today, address);
      courier.send(recipient, digest.subject(), digest.text());
    });
  }
}
