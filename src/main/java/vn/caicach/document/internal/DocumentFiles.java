package vn.caicach.document.internal;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static vn.caicach.document.internal.jooq.Tables.DOCUMENTS;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import vn.caicach.document.DocumentReaders;
import vn.caicach.shared.Actor;
import vn.caicach.storage.FileAudience;

/// The file of a document is read by whom the document is read by.
@Component
class DocumentFiles implements FileAudience {

  @Override
  public Condition knows(Field<UUID> file) {
    return exists(selectOne().from(DOCUMENTS).where(DOCUMENTS.FILE_ID.eq(file)));
  }

  @Override
  public Condition admits(Actor actor, Field<UUID> file) {
    return exists(
        selectOne()
            .from(DOCUMENTS)
            .where(DOCUMENTS.FILE_ID.eq(file), DocumentReaders.include(actor, DOCUMENTS.AUDIENCE)));
  }
}
