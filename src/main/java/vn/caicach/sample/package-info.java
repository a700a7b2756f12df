/// The sample city: Hải Phòng with its communes, three of them at work. Loaded through the doors
/// every other module uses.
@ApplicationModule(
    displayName = "Thành phố mẫu",
    allowedDependencies = {
      "shared",
      "database",
      "organization",
      "access",
      "operation",
      "storage",
      "notification",
      "document",
      "plan",
      "drafting",
      "paper"
    })
@NullMarked
package vn.caicach.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
