@NullMarked
package vn.caicach.document.web;

import org.jspecify.annotations.NullMarked;
