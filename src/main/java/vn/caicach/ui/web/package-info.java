@NullMarked
package vn.caicach.ui.web;

import org.jspecify.annotations.NullMarked;
