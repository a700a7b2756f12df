@NullMarked
package vn.caicach.organization.web;

import org.jspecify.annotations.NullMarked;
