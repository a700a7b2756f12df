package vn.caicach.document.internal;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static vn.caicach.document.internal.jooq.Tables.DOCUMENTS;
import static vn.caicach.document.internal.jooq.Tables.DRAFTS;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import vn.caicach.document.DocumentReaders;
import vn.caicach.shared.Actor;
import vn.caicach.storage.FileAudience;

/// The file of a document is read by whom the document is read by. While its document is not
/// registered, it is read by those who read all.
@Component
class DocumentFiles implements FileAudience {

  @Override
  public Condition knows(Field<UUID> file) {
    return exists(selectOne().from(DOCUMENTS).where(DOCUMENTS.FILE_ID.eq(file)))
        .or(isDraft(file));
  }

  @Override
  public Condition admits(Actor actor, Field<UUID> file) {
    var own =
        exists(
            selectOne()
                .from(DOCUMENTS)
                .where(DOCUMENTS.FILE_ID.eq(file), DocumentReaders.include(actor, DOCUMENTS.AUDIENCE)));
    return actor.may("documents:readAll") ? own.or(isDraft(file)) : own;
  }

  private static Condition isDraft(Field<UUID> file) {
    return exists(selectOne().from(DRAFTS).where(DRAFTS.FILE_ID.eq(file)));
  }
}
