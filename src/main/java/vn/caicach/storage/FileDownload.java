package vn.caicach.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Answers a request with the bytes of a file. Always a download, never shown in the page: what
/// others sent in must not act in the name of this site.
@Component
public class FileDownload {

  private static final String SANDBOX = "default-src 'none'; sandbox";

  private final FileDirectory files;

  FileDownload(FileDirectory files) {
    this.files = files;
  }

  /// @param file one the person may read
  public ResponseEntity<Resource> of(StoredFile file) throws IOException {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .contentLength(file.size())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("Content-Security-Policy", SANDBOX)
        .header("X-Content-Type-Options", "nosniff")
        .body(new InputStreamResource(files.open(file.id())));
  }
}
