@NullMarked
package vn.caicach.storage.internal.signature;

import org.jspecify.annotations.NullMarked;
