@NullMarked
package vn.caicach.codegen;

import org.jspecify.annotations.NullMarked;
