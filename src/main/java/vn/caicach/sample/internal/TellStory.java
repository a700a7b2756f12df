package vn.caicach.sample.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.caicach.access.AccountSetup;
import vn.caicach.document.DocumentDirectory;
import vn.caicach.document.RegisterDocument;
import vn.caicach.drafting.DraftSetup;
import vn.caicach.notification.Notices;
import vn.caicach.plan.WorkSetup;
import vn.caicach.shared.AuthorityId;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.RefusedException;
import vn.caicach.storage.FileId;
import vn.caicach.storage.Secrecy;
import vn.caicach.storage.StoreFile;

/// Tells the story of an authority of the sample, all of it or nothing.
@Component
@ConditionalOnProperty("caicach.sample")
class TellStory {

  private static final Logger LOG = LoggerFactory.getLogger(TellStory.class);

  /// What happened longer ago is nobody's news.
  private static final Duration NEWS = Duration.ofDays(4);

  private final AccountSetup accounts;
  private final DocumentDirectory documents;
  private final RegisterDocument register;
  private final StoreFile storeFile;
  private final WorkSetup work;
  private final DraftSetup drafts;
  private final Notices notices;
  private final TransactionTemplate transaction;
  private final BusinessTime time;

  TellStory(
      AccountSetup accounts,
      DocumentDirectory documents,
      RegisterDocument register,
      StoreFile storeFile,
      WorkSetup work,
      DraftSetup drafts,
      Notices notices,
      TransactionTemplate transaction,
      BusinessTime time) {
    this.accounts = accounts;
    this.documents = documents;
    this.register = register;
    this.storeFile = storeFile;
    this.work = work;
    this.drafts = drafts;
    this.notices = notices;
    this.transaction = transaction;
    this.time = time;
  }

  /// In the scope of the authority, outside of transactions. Nothing is told where a document is
  /// registered: it was told before, or people work here. Where they changed units or accounts so
  /// much that the story does not fit, it is left out.
  ///
  /// @param communes of a city, by their full name, for what it hands down
  void once(String story, Map<String, AuthorityId> communes) {
    if (!documents.isEmpty()) {
      return;
    }
    var script = StoryScript.read("/sample/stories/" + story + ".txt");
    var days = new StoryDays(time.today());
    try {
      Map<String, FileId> files = new LinkedHashMap<>();
      script.files().forEach(name -> files.put(name, store(name, days)));
      transaction.executeWithoutResult(_ -> {
        new Telling(accounts, documents, register, work, drafts, days, files, communes)
            .tell(script);
        work.openReviews();
        notices.settle(time.now().minus(NEWS));
      });
      LOG.info("story of {} told", story);
    } catch (NoSuchElementException | RefusedException e) {
      LOG.warn("the story of {} does not fit what is there and is left out", story, e);
    }
  }

  /// Of texts the days are filled in.
  private FileId store(String name, StoryDays days) {
    try (var in =
        Objects.requireNonNull(
            TellStory.class.getResourceAsStream("/sample/documents/" + name), name)) {
      byte[] content = in.readAllBytes();
      if (name.endsWith(".txt")) {
        content =
            days.fill(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
      }
      return switch (storeFile.storeForRecord(
          new ByteArrayInputStream(content), name, Secrecy.NONE)) {
        case StoreFile.Outcome.Kept kept -> kept.file().id();
        case StoreFile.Outcome.Refused refused -> throw new RefusedException(refused.reason());
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
