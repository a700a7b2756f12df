/// The append-only log of every change, written by triggers; its sealing and verification. Knows
/// nobody.
@ApplicationModule(
    displayName = "Nhật ký",
    allowedDependencies = {"shared", "database"})
@NullMarked
package vn.caicach.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
