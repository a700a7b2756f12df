/// How files are received, inspected, kept and erased. Closed to other modules.
@NullMarked
package vn.caicach.storage.internal;

import org.jspecify.annotations.NullMarked;
