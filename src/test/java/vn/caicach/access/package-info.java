@NullMarked
package vn.caicach.access;

import org.jspecify.annotations.NullMarked;
