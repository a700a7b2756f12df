/// Official papers on their way: written, commented on, approved, numbered, signed, issued, sent.
@ApplicationModule(
    displayName = "Soạn thảo văn bản",
    allowedDependencies = {
      "shared",
      "ui",
      "database",
      "organization",
      "storage",
      "notification",
      "document",
      "paper"
    })
@NullMarked
package vn.caicach.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
