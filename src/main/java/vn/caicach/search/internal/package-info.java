@NullMarked
package vn.caicach.search.internal;

import org.jspecify.annotations.NullMarked;
