@NullMarked
package vn.caicach.notification;

import org.jspecify.annotations.NullMarked;
