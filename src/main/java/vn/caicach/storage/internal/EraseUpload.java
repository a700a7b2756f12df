package vn.caicach.storage.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Erases what the web server itself received of a file, which lies on the disk until its request
/// ends.
@Component
public class EraseUpload {

  /// Moves the received bytes to a file.
  public interface Move {
    void to(Path target) throws IOException;
  }

  private final OwnFolder uploads;

  EraseUpload(OwnFolder uploads) {
    this.uploads = uploads;
  }

  public void erase(Move received) throws IOException {
    Path target = uploads.path().resolve("erase-" + UUID.randomUUID());
    try {
      received.to(target);
    } finally {
      Erasure.erase(target);
    }
  }
}
