@NullMarked
package vn.caicach.document.internal;

import org.jspecify.annotations.NullMarked;
