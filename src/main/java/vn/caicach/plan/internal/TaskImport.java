package vn.caicach.plan.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import vn.caicach.document.DocumentId;

/// A list of tasks read from a workbook and waiting to be given.
///
/// @param documentId the directive of the rows that name none; null for none
/// @param rows the cells as read and what was put right, as JSON
@Table(schema = "plan", name = "task_imports")
record TaskImport(
    @Id UUID id,
    String fileName,
    @Nullable DocumentId documentId,
    String rows,
    Instant uploadedAt,
    @Version long version) {

  TaskImport with(String newRows) {
    return new TaskImport(id, fileName, documentId, newRows, uploadedAt, version);
  }
}
