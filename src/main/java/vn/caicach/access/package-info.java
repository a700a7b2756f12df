/// Who may enter and what they may do: accounts, sign-in, roles, sessions, and the pages of the
/// audit log.
@ApplicationModule(
    displayName = "Truy cập",
    allowedDependencies = {"shared", "ui", "database", "audit", "organization", "operation"})
@NullMarked
package vn.caicach.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
