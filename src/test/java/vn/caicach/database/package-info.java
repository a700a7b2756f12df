@NullMarked
package vn.caicach.database;

import org.jspecify.annotations.NullMarked;
