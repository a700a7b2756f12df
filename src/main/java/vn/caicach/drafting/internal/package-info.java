@NullMarked
package vn.caicach.drafting.internal;

import org.jspecify.annotations.NullMarked;
