@NullMarked
package vn.caicach.search.web;

import org.jspecify.annotations.NullMarked;
