@NullMarked
package vn.caicach.ui;

import org.jspecify.annotations.NullMarked;
