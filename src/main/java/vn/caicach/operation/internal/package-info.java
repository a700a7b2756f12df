@NullMarked
package vn.caicach.operation.internal;

import org.jspecify.annotations.NullMarked;
