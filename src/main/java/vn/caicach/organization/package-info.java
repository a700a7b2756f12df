/// Authorities, their offices and people, each with the days it is true. Answers "who held which
/// post in which unit on that day", and keeps every old name.
@ApplicationModule(
    displayName = "Tổ chức bộ máy",
    allowedDependencies = {"shared", "ui", "database", "search"})
@NullMarked
package vn.caicach.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
