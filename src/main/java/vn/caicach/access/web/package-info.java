@NullMarked
package vn.caicach.access.web;

import org.jspecify.annotations.NullMarked;
