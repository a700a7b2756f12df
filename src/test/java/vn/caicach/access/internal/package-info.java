@NullMarked
package vn.caicach.access.internal;

import org.jspecify.annotations.NullMarked;
