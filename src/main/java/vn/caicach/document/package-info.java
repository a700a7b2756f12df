/// The register of official documents, đến and đi, with their text.
@ApplicationModule(
    displayName = "Văn bản",
    allowedDependencies = {"shared", "ui", "database", "organization", "storage", "search"})
@NullMarked
package vn.caicach.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
