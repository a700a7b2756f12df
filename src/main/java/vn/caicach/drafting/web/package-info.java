@NullMarked
package vn.caicach.drafting.web;

import org.jspecify.annotations.NullMarked;
