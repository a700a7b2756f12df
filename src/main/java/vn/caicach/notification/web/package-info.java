@NullMarked
package vn.caicach.notification.web;

import org.jspecify.annotations.NullMarked;
