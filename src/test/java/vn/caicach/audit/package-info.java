@NullMarked
package vn.caicach.audit;

import org.jspecify.annotations.NullMarked;
