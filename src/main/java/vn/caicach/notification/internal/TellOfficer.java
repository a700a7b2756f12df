package vn.caicach.notification.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.notification.Notices;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Identifiers;

/// Keeps what an officer is told, in the transaction of what it tells of.
@Component
class TellOfficer implements Notices {

  private static final String TELL_ALL =
      """
      insert into notification.notices (id, officer_id, key, urgency, title, detail, href, created_at)
      select id, officer, key, urgency, title, detail, href, {7}
      from unnest({0}, {1}, {2}, {3}, {4}, {5}, {6}) as n (id, officer, key, urgency, title, detail, href)
      on conflict (authority_id, officer_id, key) do nothing
      """;

  private final KeptNotices notices;
  private final DSLContext sql;
  private final BusinessTime time;

  TellOfficer(KeptNotices notices, DSLContext sql, BusinessTime time) {
    this.notices = notices;
    this.sql = sql;
    this.time = time;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean tell(Notice notice) {
    return notices.add(
            Identifiers.next(),
            notice.officer(),
            notice.key(),
            notice.urgency().name(),
            notice.title(),
            notice.detail(),
            notice.href(),
            time.now())
        > 0;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public int tellAll(List<Notice> all) {
    return all.isEmpty()
        ? 0
        : sql.execute(
            TELL_ALL,
            each(all, _ -> Identifiers.next(), UUID[]::new),
            each(all, Notice::officer, UUID[]::new),
            each(all, Notice::key, String[]::new),
            each(all, notice -> notice.urgency().name(), String[]::new),
            each(all, Notice::title, String[]::new),
            each(all, Notice::detail, String[]::new),
            each(all, Notice::href, String[]::new),
            DSL.val(time.now().atOffset(ZoneOffset.UTC)));
  }

  private static <T> Field<T[]> each(
      List<Notice> notices, Function<Notice, T> part, IntFunction<T[]> array) {
    return DSL.val(notices.stream().map(part).toArray(array));
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void settle(Instant moment) {
    notices.settle(moment);
  }
}
