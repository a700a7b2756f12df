@NullMarked
package vn.caicach.isolation;

import org.jspecify.annotations.NullMarked;
