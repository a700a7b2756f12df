package vn.caicach.storage;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.caicach.storage.StoreFile.Outcome;
import vn.caicach.storage.internal.EraseUpload;

/// Takes in a file sent by a form. Of a state secret nothing is left, neither here nor where the
/// web server put it down.
@Component
public class ReceiveUpload {

  private final StoreFile storeFile;
  private final EraseUpload eraseUpload;

  ReceiveUpload(StoreFile storeFile, EraseUpload eraseUpload) {
    this.storeFile = storeFile;
    this.eraseUpload = eraseUpload;
  }

  /// As [StoreFile#store]: not within a transaction.
  public Outcome receive(MultipartFile file, Secrecy declared) throws IOException {
    return receive(file, declared, storeFile::store);
  }

  /// As [StoreFile#storeForRecord]: not within a transaction.
  public Outcome receiveForRecord(MultipartFile file, Secrecy declared) throws IOException {
    return receive(file, declared, storeFile::storeForRecord);
  }

  private interface Storing {
    Outcome store(InputStream content, String name, Secrecy declared) throws IOException;
  }

  private Outcome receive(MultipartFile file, Secrecy declared, Storing storing)
      throws IOException {
    Outcome outcome;
    try (InputStream content = file.getInputStream()) {
      outcome = storing.store(content, nameOf(file), declared);
    }
    if (outcome instanceof Outcome.Refused refused && refused.secret()) {
      eraseUpload.erase(target -> file.transferTo(new File(target.toString())));
    }
    return outcome;
  }

  /// As the sender calls it; empty when nothing was chosen.
  public static String nameOf(MultipartFile file) {
    String name = file.getOriginalFilename();
    return name == null ? "" : name;
  }
}
