@NullMarked
package vn.caicach.organization.internal;

import org.jspecify.annotations.NullMarked;
