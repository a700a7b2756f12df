package vn.caicach.plan.web;

import java.io.IOException;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
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
import vn.caicach.storage.FileDownload;
import vn.caicach.storage.FileId;

/// The files brought in with the steps of a task.
@Controller
class TaskFilesController {

  private final TaskQueries tasks;
  private final FileDirectory files;
  private final FileDownload download;

  TaskFilesController(TaskQueries tasks, FileDirectory files, FileDownload download) {
    this.tasks = tasks;
    this.files = files;
    this.download = download;
  }

  @GetMapping("/tasks/{id}/files/{file}")
  @Requires("tasks:read")
  ResponseEntity<Resource> content(Actor actor, @PathVariable UUID id, @PathVariable UUID file)
      throws IOException {
    var task = new TaskId(id);
    if (tasks.find(task, actor).isEmpty() || !tasks.hasFile(task, new FileId(file))) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return download.of(files.find(new FileId(file)).orElseThrow());
  }
}
