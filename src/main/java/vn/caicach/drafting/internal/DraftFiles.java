package vn.caicach.drafting.internal;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static vn.caicach.drafting.internal.jooq.Tables.DRAFTS;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import vn.caicach.shared.Actor;
import vn.caicach.storage.FileAudience;

/// The signed file of a draft is read by those who read the draft; once issued, also by those who
/// read the register.
@Component
class DraftFiles implements FileAudience {

  @Override
  public Condition knows(Field<UUID> file) {
    return exists(selectOne().from(DRAFTS).where(DRAFTS.SIGNED_FILE_ID.eq(file)));
  }

  @Override
  public Condition admits(Actor actor, Field<UUID> file) {
    return exists(
        selectOne()
            .from(DRAFTS)
            .where(DRAFTS.SIGNED_FILE_ID.eq(file), DraftQueries.readableBy(actor)));
  }
}
