/// PostgreSQL, embedded or external; the scope every transaction runs in.
@ApplicationModule(
    displayName = "Cơ sở dữ liệu",
    allowedDependencies = {"shared"})
@NullMarked
package vn.caicach.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
