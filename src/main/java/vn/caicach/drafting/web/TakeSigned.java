package vn.caicach.drafting.web;

import static vn.caicach.ui.Texts.t;

import java.io.IOException;
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

/// Takes in the file that came back signed: a PDF, signed digitally or scanned.
@Component
class TakeSigned {

  private static final String FILE = "file";
  private static final Set<String> TYPES = Set.of("application/pdf");

  /// @param file the one sent now, or before; null for none
  record Taken(@Nullable UUID file, FormErrors errors) {}

  private final ReceiveUpload upload;
  private final FileDirectory files;

  TakeSigned(ReceiveUpload upload, FileDirectory files) {
    this.upload = upload;
    this.files = files;
  }

  /// @param before a file taken in before
  Taken take(
      @Nullable MultipartFile file,
      @Nullable String secrecy,
      @Nullable UUID before,
      FormErrors errors,
      Actor actor)
      throws IOException {
    if (file == null || ReceiveUpload.nameOf(file).isEmpty()) {
      return find(before, actor).isPresent()
          ? new Taken(before, errors)
          : new Taken(null, errors.at(FILE, t("drafting.field.file"), "drafting.rule.noFile"));
    }
    Optional<Secrecy> declared = DeclaredSecrecy.read(secrecy);
    if (declared.isEmpty()) {
      return new Taken(
          before, errors.at("secrecy", t("storage.secrecy"), "storage.secrecy.missing"));
    }
    return switch (upload.receiveForRecord(file, declared.get())) {
      case Outcome.Refused refused -> new Taken(before, errors.and(refused.reason()));
      case Outcome.Kept kept ->
          TYPES.contains(kept.file().mediaType())
              ? new Taken(kept.file().id().value(), errors)
              : new Taken(
                  before, errors.at(FILE, t("drafting.field.file"), "drafting.rule.notPdf"));
    };
  }

  /// The file taken in before, when the person may read it.
  Optional<StoredFile> find(@Nullable UUID file, Actor actor) {
    return Optional.ofNullable(file)
        .flatMap(id -> files.find(new FileId(id), actor))
        .filter(found -> TYPES.contains(found.mediaType()));
  }
}
