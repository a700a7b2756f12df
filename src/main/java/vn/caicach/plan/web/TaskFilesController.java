package vn.caicach.plan.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.caicach.plan.TaskId;
import vn.caicach.plan.internal.TaskQueries;
import vn.caicach.shared.Actor;
import vn.caicach.shared.Requires;
import vn.caicach.storage.FileDirectory;
import vn.caicach.storage.FileId;
import vn.caicach.storage.StoredFile;

/// The files brought in with the steps of a task.
@Controller
class TaskFilesController {

  private static final String SANDBOX = "default-src 'none'; sandbox";

  private final TaskQueries tasks;
  private final FileDirectory files;

  TaskFilesController(TaskQueries tasks, FileDirectory files) {
    this.tasks = tasks;
    this.files = files;
  }

  /// Always a download: what others sent in must not act in the name of this site.
  @GetMapping("/tasks/{id}/files/{file}")
  @Requires("tasks:read")
  ResponseEntity<Resource> content(Actor actor, @PathVariable UUID id, @PathVariable UUID file)
      throws IOException {
    var task = new TaskId(id);
    if (tasks.find(task, actor).isEmpty() || !tasks.hasFile(task, new FileId(file))) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    StoredFile stored = files.find(new FileId(file)).orElseThrow();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(stored.mediaType()))
        .contentLength(stored.size())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(stored.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("Content-Security-Policy", SANDBOX)
        .header("X-Content-Type-Options", "nosniff")
        .body(new InputStreamResource(files.open(stored.id())));
  }
}
