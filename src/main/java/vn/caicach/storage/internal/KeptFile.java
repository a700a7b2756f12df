package vn.caicach.storage.internal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import vn.caicach.search.SearchIndex.Entry;
import vn.caicach.search.SearchIndex.Kind;
import vn.caicach.shared.AccountId;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.storage.FileId;
import vn.caicach.storage.Sha256;
import vn.caicach.storage.StoredFile;

/// The record of a file that was taken in. It never changes.
@Table(schema = "storage", name = "files")
class KeptFile {

  @Id private final FileId id;
  private final String sha256;
  private final long sizeBytes;
  private final ContentType type;
  private final String mediaType;
  private final String name;
  private final String title;
  private final @Nullable Integer pages;
  private final String text;
  private final boolean textComplete;
  private final Instant uploadedAt;
  private final @Nullable AccountId uploadedBy;
  private final String uploadedByName;
  @Version private final long version;

  @PersistenceCreator
  KeptFile(
      FileId id,
      String sha256,
      long sizeBytes,
      ContentType type,
      String mediaType,
      String name,
      String title,
      @Nullable Integer pages,
      String text,
      boolean textComplete,
      Instant uploadedAt,
      @Nullable AccountId uploadedBy,
      String uploadedByName,
      long version) {
    this.id = id;
    this.sha256 = sha256;
    this.sizeBytes = sizeBytes;
    this.type = type;
    this.mediaType = mediaType;
    this.name = name;
    this.title = title;
    this.pages = pages;
    this.text = text;
    this.textComplete = textComplete;
    this.uploadedAt = uploadedAt;
    this.uploadedBy = uploadedBy;
    this.uploadedByName = uploadedByName;
    this.version = version;
  }

  static KeptFile of(
      Sha256 sha256,
      long size,
      SafeName name,
      Inspection.Passed passed,
      @Nullable Actor actor,
      Instant now) {
    return new KeptFile(
        FileId.next(),
        sha256.value(),
        size,
        passed.type(),
        passed.type().mediaType(),
        name.value(),
        passed.title(),
        passed.pages().isPresent() ? passed.pages().getAsInt() : null,
        passed.text(),
        passed.textComplete(),
        now,
        actor == null ? null : actor.account(),
        actor == null ? "" : actor.name(),
        0);
  }

  /// Found by its name, its title and its text.
  Entry entry() {
    return new Entry(
        id.value(),
        Kind.FILE,
        name,
        "",
        title + "\n" + text,
        "/files/" + id.value(),
        "files:read",
        null,
        null,
        LocalDate.ofInstant(uploadedAt, BusinessTime.ZONE));
  }

  StoredFile described() {
    return new StoredFile(
        id,
        new Sha256(sha256),
        sizeBytes,
        mediaType,
        name,
        title,
        pages,
        textComplete,
        uploadedAt,
        uploadedBy,
        uploadedByName);
  }
}
