@NullMarked
package vn.caicach;

import org.jspecify.annotations.NullMarked;
