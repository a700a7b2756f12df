@NullMarked
package vn.caicach.testing;

import org.jspecify.annotations.NullMarked;
