/// Finds records of all modules by words without accents and by fragments of numbers.
@ApplicationModule(
    displayName = "Tìm kiếm",
    allowedDependencies = {"shared", "ui", "database"})
@NullMarked
package vn.caicach.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
