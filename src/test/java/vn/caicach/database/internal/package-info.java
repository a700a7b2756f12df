@NullMarked
package vn.caicach.database.internal;

import org.jspecify.annotations.NullMarked;
