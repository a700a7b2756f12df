@NullMarked
package vn.caicach.organization;

import org.jspecify.annotations.NullMarked;
