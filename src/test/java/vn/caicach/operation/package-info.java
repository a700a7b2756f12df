@NullMarked
package vn.caicach.operation;

import org.jspecify.annotations.NullMarked;
