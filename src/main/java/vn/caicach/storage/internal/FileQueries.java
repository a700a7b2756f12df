package vn.caicach.storage.internal;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static vn.caicach.storage.internal.jooq.Tables.DRAFTS;
import static vn.caicach.storage.internal.jooq.Tables.FILES;
import static vn.caicach.storage.internal.jooq.Tables.SIGNATURE_CHECKS;

import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.database.FoldedText;
import vn.caicach.shared.AccountId;
import vn.caicach.shared.Actor;
import vn.caicach.storage.FileAudience;
import vn.caicach.storage.FileDirectory;
import vn.caicach.storage.FileId;
import vn.caicach.storage.FileSignatures;
import vn.caicach.storage.Sha256;
import vn.caicach.storage.StoredFile;
import vn.caicach.ui.ListRequest;
import vn.caicach.ui.Listing;

/// Reads files for lists and pages.
@Component
public class FileQueries implements FileDirectory {

  private static final List<Field<?>> COLUMNS =
      List.of(
          FILES.ID,
          FILES.SHA256,
          FILES.SIZE_BYTES,
          FILES.MEDIA_TYPE,
          FILES.NAME,
          FILES.TITLE,
          FILES.PAGES,
          FILES.TEXT_COMPLETE,
          FILES.UPLOADED_AT,
          FILES.UPLOADED_BY,
          FILES.UPLOADED_BY_NAME);

  private final DSLContext sql;
  private final ObjectStore objects;
  private final List<FileAudience> audiences;

  FileQueries(DSLContext sql, ObjectStore objects, List<FileAudience> audiences) {
    this.sql = sql;
    this.objects = objects;
    this.audiences = List.copyOf(audiences);
  }

  @Transactional(readOnly = true)
  public Listing<StoredFile> list(ListRequest request, Actor actor) {
    Condition condition = conditionOf(request).and(admitted(actor));
    long total = sql.fetchCount(selectOne().from(FILES).where(condition));
    Field<?> order =
        switch (request.sorting().column()) {
          case "name" -> FILES.NAME.collate("vi-x-icu");
          case "size" -> FILES.SIZE_BYTES;
          case "uploadedBy" -> FILES.UPLOADED_BY_NAME.collate("vi-x-icu");
          default -> FILES.UPLOADED_AT;
        };
    List<StoredFile> rows =
        sql.select(COLUMNS)
            .from(FILES)
            .where(condition)
            .orderBy(request.sorting().descending() ? order.desc() : order.asc(), FILES.ID.desc())
            .offset(request.offset())
            .limit(request.size())
            .fetch(FileQueries::file);
    return Listing.of(request, rows, total);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<StoredFile> find(FileId id) {
    return one(FILES.ID.eq(id.value()));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<StoredFile> find(FileId id, Actor actor) {
    return one(FILES.ID.eq(id.value()).and(admitted(actor)));
  }

  /// Holds for a file the person may read.
  Condition admitted(Actor actor) {
    var known = DSL.or(audiences.stream().map(audience -> audience.knows(FILES.ID)).toList());
    return DSL.or(audiences.stream().map(audience -> audience.admits(actor, FILES.ID)).toList())
        .or(known.not().and(notDraft().or(sentBy(actor))));
  }

  private static Condition notDraft() {
    return notExists(selectOne().from(DRAFTS).where(DRAFTS.FILE_ID.eq(FILES.ID)));
  }

  private static Condition sentBy(Actor actor) {
    UUID account = actor.account().value();
    return FILES
        .UPLOADED_BY
        .eq(account)
        .or(
            exists(
                selectOne()
                    .from(DRAFTS)
                    .where(
                        DRAFTS.FILE_ID.eq(FILES.ID),
                        DRAFTS.ALSO_SENT_BY.contains(new UUID[] {account}))));
  }

  @Transactional(readOnly = true)
  public Optional<StoredFile> findByContent(Sha256 content) {
    return one(FILES.SHA256.eq(content.value()));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<String> text(FileId id) {
    return sql.select(FILES.TEXT)
        .from(FILES)
        .where(FILES.ID.eq(id.value()))
        .fetchOptional(FILES.TEXT);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<FileSignatures> signatures(FileId id, Actor actor) {
    return sql.select(
            SIGNATURE_CHECKS.CHECKED_AT, SIGNATURE_CHECKS.SCAN, SIGNATURE_CHECKS.SIGNATURES)
        .from(SIGNATURE_CHECKS)
        .join(FILES)
        .on(FILES.ID.eq(SIGNATURE_CHECKS.FILE_ID))
        .where(FILES.ID.eq(id.value()), admitted(actor))
        .fetchOptional()
        .flatMap(row ->
            SignatureWriting.read(row.value3())
                .map(signatures ->
                    new FileSignatures(row.value1().toInstant(), row.value2(), signatures)));
  }

  /// The beginning of the text, for a page.
  @Transactional(readOnly = true)
  public String beginning(FileId id, int characters) {
    return sql.select(DSL.left(FILES.TEXT, characters))
        .from(FILES)
        .where(FILES.ID.eq(id.value()))
        .fetchOptional()
        .map(row -> row.value1())
        .orElse("");
  }

  @Override
  @Transactional(readOnly = true)
  public InputStream open(FileId id) throws IOException {
    var key =
        sql.select(FILES.AUTHORITY_ID, FILES.SHA256)
            .from(FILES)
            .where(FILES.ID.eq(id.value()))
            .fetchOptional(row -> new ObjectKey(row.value1(), new Sha256(row.value2())))
            .orElseThrow(() -> new NoSuchElementException("no such file"));
    return objects.read(key);
  }

  private Optional<StoredFile> one(Condition condition) {
    return sql.select(COLUMNS).from(FILES).where(condition).fetchOptional(FileQueries::file);
  }

  private static Condition conditionOf(ListRequest request) {
    Condition condition = noCondition();
    String q = request.filter("q");
    if (!q.isEmpty()) {
      condition =
          condition.and(FoldedText.contains(FILES.NAME, q).or(FoldedText.contains(FILES.TITLE, q)));
    }
    String type = request.filter("type");
    return type.isEmpty() ? condition : condition.and(FILES.TYPE.eq(type));
  }

  private static StoredFile file(Record row) {
    OffsetDateTime at = row.get(FILES.UPLOADED_AT);
    UUID by = row.get(FILES.UPLOADED_BY);
    return new StoredFile(
        new FileId(row.get(FILES.ID)),
        new Sha256(row.get(FILES.SHA256)),
        row.get(FILES.SIZE_BYTES),
        row.get(FILES.MEDIA_TYPE),
        row.get(FILES.NAME),
        row.get(FILES.TITLE),
        row.get(FILES.PAGES),
        row.get(FILES.TEXT_COMPLETE),
        at.toInstant(),
        by == null ? null : new AccountId(by),
        row.get(FILES.UPLOADED_BY_NAME));
  }
}
