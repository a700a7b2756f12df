/// Running the program: its commands, backups, health and logs.
@ApplicationModule(
    displayName = "Vận hành",
    allowedDependencies = {"shared", "database", "audit"})
@NullMarked
package vn.caicach.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
