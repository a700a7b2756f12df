package vn.caicach.document;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;

import java.util.Collection;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import vn.caicach.shared.Actor;

/// Who may read a document: everybody who reads documents when it names no units; otherwise the
/// people of those units, and who reads all.
public final class DocumentReaders {

  private static final String ALL = "documents:readAll";

  private DocumentReaders() {}

  /// @param audience of the document; null for everybody
  public static boolean include(Actor actor, @Nullable Collection<UUID> audience) {
    return audience == null || actor.may(ALL) || audience.stream().anyMatch(actor::worksIn);
  }

  /// The same as part of a query.
  ///
  /// @param audience the published column
  public static Condition include(Actor actor, Field<UUID[]> audience) {
    return actor.may(ALL)
        ? trueCondition()
        : condition(
            "({0} is null or {0} && {1})", audience, val(actor.units().toArray(UUID[]::new)));
  }
}
