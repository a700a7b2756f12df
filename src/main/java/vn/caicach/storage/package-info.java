/// Files, kept by their content: what is uploaded is inspected in a process of its own, refused
/// with a sentence or kept under its SHA-256 in a folder of the authority. Other modules store by
/// [vn.caicach.storage.StoreFile] and read by [vn.caicach.storage.FileDirectory].
@ApplicationModule(
    displayName = "Kho tệp",
    allowedDependencies = {"shared", "ui", "database", "organization", "access", "search"})
@NullMarked
package vn.caicach.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
