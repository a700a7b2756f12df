@NullMarked
package vn.caicach.notification.internal;

import org.jspecify.annotations.NullMarked;
