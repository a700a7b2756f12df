@NullMarked
package vn.caicach.ui.internal;

import org.jspecify.annotations.NullMarked;
