/// Values every module speaks in: ids, dates, verdicts, Vietnamese text, who acts.
@ApplicationModule(
    displayName = "Dùng chung",
    allowedDependencies = {})
@NullMarked
package vn.caicach.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
