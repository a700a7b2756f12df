package vn.caicach.plan.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What Văn phòng says to a review report.
public record RemarkForm(@Size(max = 2000) @Nullable String remark) {

  static final RemarkForm BLANK = new RemarkForm("");
}
