package vn.caicach.plan.web;

import static vn.caicach.ui.Texts.t;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/// Takes in the files of a step. What was taken in stays with the form when it comes back.
@Component
class TakeFiles {

  private static final int MOST = 20;

  /// @param files those taken in now and before
  record Taken(List<UUID> files, FormErrors errors) {}

  private final ReceiveUpload upload;
  private final FileDirectory files;

  TakeFiles(ReceiveUpload upload, FileDirectory files) {
    this.upload = upload;
    this.files = files;
  }

  /// @param before taken in before
  /// @param errors what is wrong with the form so far
  Taken take(
      @Nullable List<MultipartFile> sent,
      @Nullable String secrecy,
      @Nullable List<UUID> before,
      FormErrors errors,
      Actor actor)
      throws IOException {
    FormErrors found = check(before, errors, actor);
    List<UUID> taken =
        new ArrayList<>(find(before, actor).stream().map(one -> one.id().value()).toList());
    List<MultipartFile> real =
        sent == null
            ? List.of()
            : sent.stream().filter(file -> !ReceiveUpload.nameOf(file).isEmpty()).toList();
    if (real.isEmpty()) {
      return new Taken(taken, found);
    }
    Optional<Secrecy> declared = DeclaredSecrecy.read(secrecy);
    if (declared.isEmpty()) {
      return new Taken(taken, found.at("secrecy", t("storage.secrecy"), "storage.secrecy.missing"));
    }
    for (MultipartFile file : real) {
      if (taken.size() >= MOST) {
        found = found.at("files", t("plan.field.files"), "plan.form.files.many", MOST);
        break;
      }
      switch (upload.receiveForRecord(file, declared.get())) {
        case Outcome.Kept kept -> taken.add(kept.file().id().value());
        case Outcome.Refused refused -> found = found.and(refused.reason());
      }
    }
    return new Taken(taken.stream().distinct().toList(), found);
  }

  /// Files a form brings back, or is about to take along, must be the person's to read. What was
  /// received just now needs no asking: who has the bytes may give them.
  FormErrors check(@Nullable List<UUID> ids, FormErrors errors, Actor actor) {
    return ids == null || find(ids, actor).size() == ids.stream().distinct().count()
        ? errors
        : errors.at("files", t("plan.field.files"), "plan.form.files.again");
  }

  /// Those of the files the person may read.
  List<StoredFile> find(@Nullable List<UUID> ids, Actor actor) {
    return ids == null
        ? List.of()
        : ids.stream()
            .distinct()
            .limit(MOST)
            .flatMap(id -> files.find(new FileId(id), actor).stream())
            .toList();
  }
}
