package vn.caicach.notification.internal;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.caicach.database.Scope;
import vn.caicach.database.Scopes;
import vn.caicach.shared.Actor;
import vn.caicach.ui.InboxSource;

/// The notices of who acts in this request.
@Component
class OwnInbox implements InboxSource {

  private final NoticeQueries queries;

  OwnInbox(NoticeQueries queries) {
    this.queries = queries;
  }

  @Override
  public Optional<Inbox> inbox() {
    return Scopes.current()
        .map(Scope::actor)
        .map(Actor::officer)
        .map(officer -> new Inbox("/notices", queries.unread(officer)));
  }
}
