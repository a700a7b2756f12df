@NullMarked
package vn.caicach.plan.internal;

import org.jspecify.annotations.NullMarked;
