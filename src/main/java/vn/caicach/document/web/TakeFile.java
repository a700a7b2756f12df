package vn.caicach.document.web;

import static vn.caicach.ui.Texts.t;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.caicach.shared.Actor;
import vn.caicach.storage.DeclaredSecrecy;
import vn.caicach.storage.FileDirectory;
import vn.caicach.storage.FileId;
import vn.caicach.storage.ReceiveUpload;
import vn.caicach.storage.Secrecy;
import vn.caicach.storage.StoreFile.Outcome;
import vn.caicach.storage.StoredFile;
import vn.caicach.ui.FormErrors;

/// Takes in the file of a document's form: PDF, Word or text. What was taken in is kept while the
/// rest of the form is still wrong.
@Component
class TakeFile {

  private static final String FILE = "file";
  private static final Set<String> ENDINGS = Set.of("pdf", "docx", "txt");
  private static final Set<String> TYPES =
      Set.of(
          "application/pdf",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "text/plain");

  /// @param file the one sent now, or before; null for none
  record Taken(@Nullable UUID file, FormErrors errors) {}

  private final ReceiveUpload upload;
  private final FileDirectory files;

  TakeFile(ReceiveUpload upload, FileDirectory files) {
    this.upload = upload;
    this.files = files;
  }

  /// @param before a file taken in before
  /// @param errors what is wrong with the form so far
  Taken take(
      @Nullable MultipartFile file,
      String secrecy,
      @Nullable UUID before,
      FormErrors errors,
      Actor actor)
      throws IOException {
    if (file == null || (file.isEmpty() && ReceiveUpload.nameOf(file).isEmpty())) {
      return before == null || find(before, actor).isPresent()
          ? new Taken(before, errors)
          : new Taken(null, errors.at(FILE, t("document.field.file"), "document.file.gone"));
    }
    String name = ReceiveUpload.nameOf(file);
    if (!ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))) {
      return new Taken(before, otherType(errors));
    }
    Optional<Secrecy> declared = DeclaredSecrecy.read(secrecy);
    if (declared.isEmpty()) {
      return new Taken(
          before, errors.at("secrecy", t("document.field.secrecy"), "document.secrecy.missing"));
    }
    return switch (upload.receiveForRecord(file, declared.get())) {
      case Outcome.Refused refused -> new Taken(before, errors.and(refused.reason()));
      case Outcome.Kept kept -> {
        if (!TYPES.contains(kept.file().mediaType())) {
          yield new Taken(before, otherType(errors));
        }
        yield new Taken(kept.file().id().value(), errors);
      }
    };
  }

  private static FormErrors otherType(FormErrors errors) {
    return errors.at(FILE, t("document.field.file"), "document.file.otherType");
  }

  /// The file, when it can be a document's and the person may read it.
  Optional<StoredFile> find(@Nullable UUID file, Actor actor) {
    return Optional.ofNullable(file)
        .flatMap(id -> files.find(new FileId(id), actor))
        .filter(found -> TYPES.contains(found.mediaType()));
  }
}
