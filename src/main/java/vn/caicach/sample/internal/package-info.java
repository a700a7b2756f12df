@NullMarked
package vn.caicach.sample.internal;

import org.jspecify.annotations.NullMarked;
