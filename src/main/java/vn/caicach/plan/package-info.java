/// Tasks that directives give: who leads, who takes part, until when, with what product.
@ApplicationModule(
    displayName = "Nhiệm vụ",
    allowedDependencies = {
      "shared",
      "ui",
      "database",
      "organization",
      "access",
      "storage",
      "notification",
      "search",
      "document",
      "paper"
    })
@NullMarked
package vn.caicach.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
