@NullMarked
package vn.caicach.audit.internal;

import org.jspecify.annotations.NullMarked;
